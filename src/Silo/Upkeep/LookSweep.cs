using SanSangSo.Assessments.People;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.Upkeep;

/// <summary>Takes away who looked at an enterprise's data once it was kept long enough (<see cref="LookRetention"/>).</summary>
internal sealed class LookSweep(Store store, [FromKeyedServices(Clock.Business)] TimeProvider clock)
{
    /// <summary>So many rows go at once, so that commits do not wait for it.</summary>
    public const int Portion = 1000;

    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        var removal = UpkeepScript.OfRemoveLooks(LookRetention.KeptSince(clock.UnixNow()), Portion);
        while (await store.RunAsync(removal, cancellationToken) > 0)
        {
        }
    }
}
