using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments.Breaches;
using SanSangSo.Assessments.Commits;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.Breaches;

/// <summary>
/// Finds breaches whose administrators are to be reminded. Breaches are few, so there is no lease: the grain decides, and the operation id
/// follows from the due time, so that two sweeps remind once.
/// </summary>
internal sealed partial class BreachSweep(
    IDbContextFactory<StoreDb> reads,
    IGrainFactory grains,
    [FromKeyedServices(Clock.Business)] TimeProvider clock,
    ILogger<BreachSweep> logger)
{
    private const int Take = 100;

    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.UnixNow();
        await using var db = await reads.CreateDbContextAsync(cancellationToken);
        var due = await db.Breaches.Where(b => b.NextReminderAt <= now).OrderBy(b => b.NextReminderAt).ThenBy(b => b.Id)
            .Take(Take).Select(b => new { b.Id, b.NextReminderAt }).ToListAsync(cancellationToken);
        foreach (var breach in due)
        {
            var caller = Caller.BySystem(DerivedId.From("breach-reminder", breach.Id, breach.NextReminderAt!.Value));
            var reminded = await grains.GetGrain<IBreachGrain>(breach.Id).RemindAsync(caller);
            if (reminded.Refusal is { } refusal)
            {
                LogNotReminded(logger, breach.Id, refusal.Code);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody was reminded of breach {BreachId} ({Code}); it is tried again.")]
    private static partial void LogNotReminded(ILogger logger, Guid breachId, string code);
}
