using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using SanSangSo.Silo.Files;

namespace SanSangSo.Silo.Notifications;

/// <summary>The prompt way out: wakes the delivery, and the end of erased files, right after a commit. What it misses the minute's sweep finds.</summary>
internal sealed partial class OutboxPump(IServiceProvider services, ILogger<OutboxPump> logger) : BackgroundService, IOutboxSignal
{
    // One waiting wake-up is enough: a delivery takes all there is.
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Raise() => _signals.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await NextAsync(stoppingToken))
        {
            try
            {
                await services.GetRequiredService<MailDelivery>().RunAsync(stoppingToken);
                await services.GetRequiredService<FileSweep>().RunAsync(stoppingToken);
            }
#pragma warning disable CA1031 // The pump lives as long as the process; the sweep heals what failed here.
            catch (Exception e)
#pragma warning restore CA1031
            {
                if (!stoppingToken.IsCancellationRequested)
                {
                    LogFailed(logger, e.GetType().Name);
                }
            }
        }
    }

    private async Task<bool> NextAsync(CancellationToken stoppingToken)
    {
        try
        {
            return await _signals.Reader.ReadAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A prompt mail delivery ended early: {Reason}.")]
    private static partial void LogFailed(ILogger logger, string reason);
}
