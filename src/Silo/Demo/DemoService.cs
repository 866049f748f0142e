using Microsoft.Extensions.Hosting;

namespace SanSangSo.Silo.Demo;

/// <summary>Seeds while the service already answers. A failure is logged and ends the seeding, never the service.</summary>
internal sealed partial class DemoService(DemoSeeder seeder, ILogger<DemoService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await seeder.RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped(logger);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogFailed(logger, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Sample data: stopped, to go on at the next start.")]
    private static partial void LogStopped(ILogger logger);

    [LoggerMessage(Level = LogLevel.Error, Message = "Sample data: failed, to go on at the next start.")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}

internal static class DemoServices
{
    public static IServiceCollection AddSampleData(this IServiceCollection services) => services
        .AddSingleton<DemoSeeder>()
        .AddHostedService<DemoService>();
}
