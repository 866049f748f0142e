using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.FollowUps;

/// <summary>
/// Finds what is due and hands it on. Any number of sweeps may run at once: a lease in each row, not a lock, keeps them apart, and
/// what a killed worker held is found again two minutes later.
/// </summary>
internal sealed partial class FollowUpSweep(
    IDueStore store,
    IFollowUpDispatcher dispatcher,
    [FromKeyedServices(Clock.Business)] TimeProvider clock,
    ILogger<FollowUpSweep> logger)
{
    public const int Take = 500;

    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>One sweep.</summary>
    /// <returns>How many follow-ups were handed on, at most <see cref="Take"/>; the next sweep takes the rest.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.UnixNow();
        var due = await store.ClaimFollowUpsAsync(now, now + (long)Lease.TotalMilliseconds, Take, cancellationToken);
        var handedOn = 0;
        foreach (var item in due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                await dispatcher.DispatchAsync(item, cancellationToken);
                handedOn++;
            }
#pragma warning disable CA1031 // One that fails must not keep the others waiting; its lease ends and it is tried again.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogNotHandedOn(logger, e, item.Id);
            }
        }

        return handedOn;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Follow-up {FollowUpId} was not handed on; it is tried again.")]
    private static partial void LogNotHandedOn(ILogger logger, Exception failure, Guid followUpId);
}
