using System.Globalization;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Silo.Storage;
using SanSangSo.Silo.Storage.Rows;

namespace SanSangSo.Silo.Hosting;

/// <summary>Of a process with a silo: it is a member of its cluster, its store takes a write, its jobs can be kept.</summary>
internal sealed class SiloHealth : ISiloHealth, IDisposable
{
    private const string ProbeSetting = "health-probe";

    private readonly HealthProbe _probe;

    public SiloHealth(
        ISiloStatusOracle silos,
        IStoreSettings settings,
        IDbContextFactory<StoreDb> reads,
        JobStorage jobs,
        [FromKeyedServices(Clock.Business)] TimeProvider clock) => _probe = new HealthProbe(async cancellationToken =>
    {
        var now = clock.UnixNow();
        TimeSpan? oldest = null;
        var store = await HealthProbe.WorksAsync(
            async deadline =>
            {
                await settings.PutAsync(ProbeSetting, now.ToString(CultureInfo.InvariantCulture), deadline);
                oldest = await OldestDueMailAsync(reads, now, deadline);
            },
            cancellationToken);
        var kept = await HealthProbe.WorksAsync(
            _ =>
            {
                using var connection = jobs.GetConnection();
                connection.GetAllItemsFromSet(ProbeSetting);
                return Task.CompletedTask;
            },
            cancellationToken);
        return new SiloHealthReport(
            [
                new HealthPart("silo", silos.CurrentStatus == SiloStatus.Active),
                new HealthPart("store", store),
                new HealthPart("jobs", kept),
            ],
            store ? oldest : null);
    });

    public Task<SiloHealthReport> CheckAsync(CancellationToken cancellationToken = default) => _probe.CheckAsync(cancellationToken);

    public void Dispose() => _probe.Dispose();

    private static async Task<TimeSpan?> OldestDueMailAsync(
        IDbContextFactory<StoreDb> reads, long now, CancellationToken cancellationToken)
    {
        await using var db = reads.CreateDbContext();
        var oldest = await db.Outbox
            .Where(m => m.State == MailState.Waiting && m.NextAt <= now)
            .MinAsync(m => (long?)m.NextAt, cancellationToken);
        return oldest is { } at ? TimeSpan.FromMilliseconds(now - at) : null;
    }
}
