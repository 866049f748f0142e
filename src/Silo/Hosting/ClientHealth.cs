using SanSangSo.Assessments.People;

namespace SanSangSo.Silo.Hosting;

/// <summary>Of a process without a silo: some silo answers a question that touches its store.</summary>
internal sealed class ClientHealth : ISiloHealth, IDisposable
{
    private readonly HealthProbe _probe;

    public ClientHealth(IGrainFactory grains) => _probe = new HealthProbe(async cancellationToken => new SiloHealthReport(
        [
            new HealthPart("cluster", await HealthProbe.WorksAsync(
                _ => grains.GetGrain<IAccessDesk>(IAccessDesk.Key).GetAsync(Guid.Empty), cancellationToken)),
        ],
        OldestDueMail: null));

    public Task<SiloHealthReport> CheckAsync(CancellationToken cancellationToken = default) => _probe.CheckAsync(cancellationToken);

    public void Dispose() => _probe.Dispose();
}
