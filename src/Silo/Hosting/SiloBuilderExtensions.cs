using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using SanSangSo.Silo.Demo;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.Hosting;

/// <summary>What a host calls to have a silo inside, or to speak to silos elsewhere.</summary>
public static class SiloBuilderExtensions
{
    /// <summary>
    /// Puts a silo into this process: settings, business clock, the store, Orleans, and after it the jobs and the mail that call grains.
    /// Configuration is read now, so whatever changes it must have been added before.
    /// </summary>
    /// <exception cref="StartRefusedException">A setting is wrong; see <see cref="StartGuard"/>.</exception>
    public static SiloSettings AddSanSangSoSilo(this IHostApplicationBuilder builder)
    {
        var settings = builder.AddCommon();
        builder.Services.AddStore(builder.Configuration);
        builder.UseOrleans(silo =>
        {
            if (settings.Clustered)
            {
                silo.UseClustered(settings.Cluster, settings.Storage.ConnectionString);
            }
            else
            {
                silo.UseEmbedded(settings.Cluster);
            }
        });
        builder.Services.AddAlarmClock();
        builder.Services.AddSingleton<ISiloHealth, SiloHealth>();
        if (settings.Demo.Enabled)
        {
            builder.Services.AddSampleData();
        }

        return settings;
    }

    /// <summary>Lets this process, which has no silo, speak to the grains of the cluster; it starts once a silo answers.</summary>
    /// <exception cref="StartRefusedException">A setting is wrong, or the mode is embedded.</exception>
    public static SiloSettings AddSanSangSoClusterClient(this IHostApplicationBuilder builder)
    {
        var settings = builder.AddCommon();
        if (!settings.Clustered)
        {
            throw new StartRefusedException("The service does not start: Cluster:Mode Embedded has its silo inside; a client needs Clustered.");
        }

        builder.UseOrleansClient(client => client.UseClustered(settings.Cluster, settings.Storage.ConnectionString));
        builder.Services.AddSingleton<ISiloHealth, ClientHealth>();
        return settings;
    }

    private static SiloSettings AddCommon(this IHostApplicationBuilder builder)
    {
        var settings = SiloSettings.Read(builder.Configuration, builder.Environment.EnvironmentName);
        settings.Register(builder.Services);
        builder.Services.TryAddKeyedSingleton(Clock.Business, TimeProvider.System);

        // Hosted services start in the order they are registered (Orleans, then what calls grains) and stop in the reverse; a job
        // gets 15 seconds to end, so the host has to wait longer than that.
        builder.Services.Configure<HostOptions>(o =>
        {
            o.ServicesStartConcurrently = false;
            o.ServicesStopConcurrently = false;
            o.ShutdownTimeout = TimeSpan.FromSeconds(30);
        });
        builder.Logging.AddFilter("Orleans", LogLevel.Warning).AddFilter("Hangfire", LogLevel.Warning);
        return settings;
    }
}
