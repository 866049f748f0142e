using SanSangSo.Assessments.Instruments;
using SanSangSo.Web.Hosting;

namespace SanSangSo.Web.Grains;

/// <summary>
/// The published instruments as this process knows them. Versions never change, so a file is read once; every <see cref="Fresh"/> a request
/// asks for the stamp. Where no silo answers, what is known goes on.
/// </summary>
public sealed partial class PublishedInstruments(
    IGrainFactory grains, [FromKeyedServices(BusinessClock.Key)] TimeProvider clock, ILogger<PublishedInstruments> logger) : IDisposable
{
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    // A page is not held up for what rarely changes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile Known _known = new(InstrumentCatalogue.BuiltIn, "", DateTimeOffset.MinValue);

    public InstrumentCatalogue Current => _known.Catalogue;

    public void Dispose() => _one.Dispose();

    /// <summary>Looks whether something new was published, unless that was done just now.</summary>
    public Task RefreshIfDueAsync() => IsFresh(_known) ? Task.CompletedTask : RefreshAsync();

    /// <summary>Looks whether something new was published.</summary>
    public async Task RefreshAsync()
    {
        var before = _known;
        await _one.WaitAsync();
        try
        {
            // Another request looked while this one waited.
            if (!ReferenceEquals(before, _known) && IsFresh(_known))
            {
                return;
            }

            var desk = grains.GetGrain<IInstrumentDesk>(IInstrumentDesk.Key);
            var stamp = await desk.StampAsync().WaitAsync(Patience);
            if (stamp != _known.Stamp)
            {
                _known = Read(await desk.PublishedAsync().WaitAsync(Patience));
            }
            else
            {
                _known = _known with { At = clock.GetUtcNow() };
            }
        }
#pragma warning disable CA1031 // Whatever is wrong with the silos, the versions that are known are still right.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogNotRefreshed(logger, failure);
            _known = _known with { At = clock.GetUtcNow() };
        }
        finally
        {
            _one.Release();
        }
    }

    private bool IsFresh(Known known) => clock.GetUtcNow() - known.At is var age && age >= TimeSpan.Zero && age < Fresh;

    private Known Read(PublishedFiles published)
    {
        var catalogue = InstrumentCatalogue.BuiltIn;
        foreach (var file in published.Files)
        {
            catalogue = PublishedFileReading.Add(catalogue, file, _known.Catalogue);
        }

        return new Known(catalogue, published.Stamp, clock.GetUtcNow());
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether instruments were published could not be asked.")]
    private static partial void LogNotRefreshed(ILogger logger, Exception failure);

    private sealed record Known(InstrumentCatalogue Catalogue, string Stamp, DateTimeOffset At);
}
