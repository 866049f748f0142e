using Hangfire.AspNetCore;
using Hangfire.Logging;
using Microsoft.Extensions.Hosting;
using SanSangSo.Silo.Hosting;

namespace SanSangSo.Silo;

/// <summary>A process that is a silo of the cluster and nothing else. <c>migrate</c> prepares the databases and ends.</summary>
internal static class SiloHost
{
    private const string Migrate = "migrate";

    public static Task<int> Main(string[] args) => StartGuard.RunAsync(() => RunAsync(args));

    private static async Task<int> RunAsync(string[] args)
    {
        var migrate = args is [Migrate, ..];
        var builder = Host.CreateApplicationBuilder(migrate ? args[1..] : args);
        builder.Logging.ClearProviders().AddJsonConsole(o =>
        {
            o.UseUtcTimestamp = true;
            o.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
        });
        var settings = builder.AddSanSangSoSilo();
        if (!settings.Clustered)
        {
            throw new StartRefusedException(
                "The service does not start: Cluster:Mode Embedded has its silo inside Web; a silo of its own needs Clustered.");
        }

        using var host = builder.Build();
        if (migrate)
        {
            await SiloMigrations.MigrateAsync(host.Services);
            return 0;
        }

        await SiloMigrations.RequireAsync(host.Services);

        // Hangfire's log is one for the whole process, and here the process is ours alone.
        LogProvider.SetCurrentLogProvider(new AspNetCoreLogProvider(host.Services.GetRequiredService<ILoggerFactory>()));
        await host.RunAsync();
        return 0;
    }
}
