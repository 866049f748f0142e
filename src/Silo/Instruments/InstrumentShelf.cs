using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.Instruments;

/// <summary>
/// The published instruments as this silo knows them. Versions never change, so each is read once; whether there are new ones, a stamp says
/// that costs one count over a small table. Whoever needs the newest, or a version that is not here, refreshes first.
/// </summary>
internal sealed partial class InstrumentShelf(
    IDbContextFactory<StoreDb> reads,
    IStore store,
    [FromKeyedServices(Clock.Business)] TimeProvider clock,
    ILogger<InstrumentShelf> logger) : IDisposable
{
    /// <summary>So long, in milliseconds, what is known counts as the newest where nothing depends on it.</summary>
    private const long Fresh = 2_000;

    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile Shelf _shelf = new(InstrumentCatalogue.BuiltIn, "", [], long.MinValue);

    /// <summary>What is known now.</summary>
    public InstrumentCatalogue Current => _shelf.Catalogue;

    public void Dispose() => _one.Dispose();

    /// <summary>The catalogue, at most <see cref="Fresh"/> old.</summary>
    public async Task<InstrumentCatalogue> GetAsync() => IsFresh() ? Current : await RefreshAsync();

    /// <summary>The catalogue with that version in it, where it is published at all.</summary>
    public async Task<InstrumentCatalogue> WithAsync(string instrument, int version) =>
        Current.Find(instrument, version) is not null ? await GetAsync() : await RefreshAsync();

    /// <summary>The catalogue as it is now.</summary>
    public async Task<InstrumentCatalogue> RefreshAsync()
    {
        await LoadAsync();
        return Current;
    }

    /// <summary>Changes with every publication and retirement; as it is now.</summary>
    public async Task<string> StampAsync()
    {
        await LoadAsync();
        return _shelf.Stamp;
    }

    /// <summary>What administrators published or retired.</summary>
    public async Task<PublishedFiles> PublishedAsync()
    {
        await LoadAsync();
        var shelf = _shelf;
        return new PublishedFiles(shelf.Stamp, shelf.Files);
    }

    private bool IsFresh() => clock.UnixNow() - _shelf.At is >= 0 and < Fresh;

    private async Task LoadAsync()
    {
        await _one.WaitAsync();
        try
        {
            await using var db = await reads.CreateDbContextAsync();
            var published = await db.Instruments.CountAsync(i => i.PublishedAt != null);
            var retired = await db.Instruments.CountAsync(i => i.RetiredAt != null);
            var stamp = FormattableString.Invariant($"{published}.{retired}");
            if (stamp == _shelf.Stamp)
            {
                _shelf = _shelf with { At = clock.UnixNow() };
                return;
            }

            _shelf = await ReadAsync(db, stamp);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<Shelf> ReadAsync(StoreDb db, string stamp)
    {
        var rows = await db.Instruments.Where(i => i.PublishedAt != null || i.RetiredAt != null)
            .OrderBy(i => i.Instrument).ThenBy(i => i.Version).ToListAsync();
        var known = _shelf.Files.Where(f => f.Yaml is not null).ToDictionary(f => (f.Instrument, f.Version));
        var texts = await store.ReadTextsAsync(
            [.. rows.Where(r => r.TextId is not null && !known.ContainsKey((r.Instrument, r.Version))).Select(r => r.TextId!.Value)]);
        var files = ImmutableArray.CreateBuilder<PublishedFile>();
        var catalogue = InstrumentCatalogue.BuiltIn;
        foreach (var row in rows)
        {
            var yaml = row.TextId is not { } text ? null
                : known.TryGetValue((row.Instrument, row.Version), out var read) ? read.Yaml : texts.GetValueOrDefault(text);
            if (row.TextId is not null && yaml is null)
            {
                LogUnreadable(logger, row.Instrument, row.Version, "its text is missing");
                continue;
            }

            var file = new PublishedFile(row.Instrument, row.Version, yaml, row.RetiredAt is not null);
            try
            {
                catalogue = PublishedFileReading.Add(catalogue, file, _shelf.Catalogue);
                files.Add(file);
            }
            catch (FormatException fault)
            {
                LogUnreadable(logger, row.Instrument, row.Version, fault.Message);
            }
        }

        return new Shelf(catalogue, stamp, files.ToImmutable(), clock.UnixNow());
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The published instrument {Instrument} version {Version} cannot be read: {Fault}.")]
    private static partial void LogUnreadable(ILogger logger, string instrument, int version, string fault);

    private sealed record Shelf(InstrumentCatalogue Catalogue, string Stamp, ImmutableArray<PublishedFile> Files, long At);
}
