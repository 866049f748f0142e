using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace SanSangSo.Silo.Hosting;

/// <summary>
/// All sections, read once and checked before anything starts, because the profile decides what is registered at all.
/// Each is also there as <see cref="IOptions{TOptions}"/>.
/// </summary>
public sealed record SiloSettings(
    StorageOptions Storage, DataOptions Data, ClusterOptions Cluster, SiteOptions Site, MailOptions Mail, DemoOptions Demo,
    ProvinceOptions Province)
{
    public bool Clustered => Cluster.Mode == ClusterMode.Clustered;

    /// <summary>Where mails go in pickup mode, as an absolute path.</summary>
    public string PickupFolder =>
        Mail.PickupFolder.Length > 0 ? Path.GetFullPath(Mail.PickupFolder) : Path.Combine(Data.FullPath, "mail");

    /// <exception cref="StartRefusedException">With every problem found, in one line.</exception>
    public static SiloSettings Read(IConfiguration configuration, string environment)
    {
        var settings = new SiloSettings(
            Bind<StorageOptions>(configuration, StorageOptions.Section),
            Bind<DataOptions>(configuration, DataOptions.Section),
            Bind<ClusterOptions>(configuration, ClusterOptions.Section),
            Bind<SiteOptions>(configuration, SiteOptions.Section),
            Bind<MailOptions>(configuration, MailOptions.Section),
            Bind<DemoOptions>(configuration, DemoOptions.Section),
            Bind<ProvinceOptions>(configuration, ProvinceOptions.Section));
        var problems = settings.Problems(environment).ToList();
        return problems.Count == 0
            ? settings
            : throw new StartRefusedException("The service does not start: " + string.Join(" ", problems));
    }

    internal void Register(IServiceCollection services)
    {
        services.AddSingleton(this);
        services.AddSingleton(Options.Create(Storage));
        services.AddSingleton(Options.Create(Data));
        services.AddSingleton(Options.Create(Cluster));
        services.AddSingleton(Options.Create(Site));
        services.AddSingleton(Options.Create(Mail));
        services.AddSingleton(Options.Create(Demo));
        services.AddSingleton(Options.Create(Province));
    }

    private IEnumerable<string> Problems(string environment)
    {
        if (Clustered && Storage.Provider == StorageProvider.Sqlite)
        {
            yield return "Cluster:Mode Clustered needs Storage:Provider Postgres; SQLite has one writing process.";
        }

        string[] others =
        [
            .. Storage.Problems(), .. Data.Problems(), .. Cluster.Problems(), .. Site.Problems(), .. Mail.Problems(),
            .. Demo.Problems(environment), .. Province.Problems(),
        ];
        foreach (var problem in others)
        {
            yield return problem;
        }
    }

    private static T Bind<T>(IConfiguration configuration, string section)
        where T : class, new()
    {
        var options = new T();
        try
        {
            configuration.GetSection(section).Bind(options, b => b.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException e)
        {
            // The binder's message names the key; the value may be a secret and stays out.
            throw new StartRefusedException($"The service does not start: section {section}: {WithoutValue(e.Message)}", e);
        }

        return options;
    }

    private static string WithoutValue(string message)
    {
        const string Value = "configuration value '";
        var from = message.IndexOf(Value, StringComparison.Ordinal);
        var to = from < 0 ? -1 : message.IndexOf("' at '", from, StringComparison.Ordinal);
        return to < 0 ? message : string.Concat(message.AsSpan(0, from + Value.Length - 1), message.AsSpan(to + 2));
    }
}
