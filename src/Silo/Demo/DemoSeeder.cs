using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.Demo;

/// <summary>
/// Fills the store with a province's enterprises that do not exist, in the background. Started again it goes on where it stopped, and
/// adds nothing twice. The persons of the demo accounts are made with their credentials, not here.
/// </summary>
internal sealed partial class DemoSeeder(
    IStore store,
    IStoreSettings settings,
    SiloSettings silo,
    [FromKeyedServices(Clock.Business)] TimeProvider clock,
    ILogger<DemoSeeder> logger)
{
    /// <summary>The value of <see cref="SettingNames.Demo"/> once sample data is in the store; never taken back.</summary>
    public const string Mark = "true";

    private const int ProgressEvery = 250;

    // Two at a time keep a small machine free for the people who look at the first page meanwhile.
    private const int AtOnce = 2;

    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        // The mark comes first: no sample row is ever in the store without it.
        await settings.PutAsync(SettingNames.Demo, Mark, cancellationToken);
        var count = silo.Demo.Count;
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

    [LoggerMessage(Level = LogLevel.Information, Message = "Sample data: {Done} of {Count} enterprises are in the store, {Skipped} left as visitors changed them.")]
    private static partial void LogProgress(ILogger logger, int done, int count, int skipped);
}
