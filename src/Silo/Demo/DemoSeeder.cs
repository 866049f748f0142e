using Microsoft.Extensions.Configuration;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.Demo;

/// <summary>
/// Fills the store with sample data in the background: the persons of the demo accounts first, then a province's enterprises. Started
/// again it goes on where it stopped, and adds nothing twice.
/// </summary>
internal sealed partial class DemoSeeder(
    IStore store,
    IStoreSettings settings,
    IGrainFactory grains,
    IConfiguration configuration,
    [FromKeyedServices(Clock.Business)] TimeProvider clock,
    ILogger<DemoSeeder> logger)
{
    /// <summary>The value of <see cref="SettingNames.Demo"/> once sample data is in the store; never taken back.</summary>
    public const string Mark = "true";

    private const int CountByDefault = 2000;
    private const int ProgressEvery = 250;

    // Two at a time keep a small machine free for the people who look at the first page meanwhile.
    private const int AtOnce = 2;

    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        // The mark comes first: no sample row is ever in the store without it.
        await settings.PutAsync(SettingNames.Demo, Mark, cancellationToken);
        foreach (var account in DemoAccounts.All)
        {
            await RegisterAsync(account);
        }

        var count = configuration.GetValue($"{DemoOptions.Section}:Count", CountByDefault);
        var province = new SyntheticProvince(clock.UnixNow());
        var writer = new SyntheticWriter(store);
        var done = 0;
        var skipped = 0;
        await Parallel.ForEachAsync(
            province.Take(count),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (enterprise, token) =>
            {
                if (!await writer.WriteAsync(enterprise, token))
                {
                    Interlocked.Increment(ref skipped);
                }

                var now = Interlocked.Increment(ref done);
                if (now % ProgressEvery == 0 || now == count)
                {
                    LogProgress(logger, now, count, skipped);
                }
            });
    }

    /// <summary>A person of a demo account; one that is there already stays as it is.</summary>
    private async Task RegisterAsync(DemoAccount account)
    {
        var person = grains.GetGrain<IPersonGrain>(account.Id);
        await person.RegisterAsync(Step("register"), new RegisterPerson(account.Email, Languages.Vietnamese), mail: null);
        await person.ChangeNameAsync(Step("name"), account.Name);
        if (account is { Province: { } province, Agency: { } agency })
        {
            await person.AppointAsync(Step("appoint"), new AppointOfficer(province, agency));
        }

        Caller Step(string name) => Caller.BySystem(DerivedId.From("demo-account", account.Email, name));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Sample data: {Done} of {Count} enterprises are in the store, {Skipped} left as visitors changed them.")]
    private static partial void LogProgress(ILogger logger, int done, int count, int skipped);
}
