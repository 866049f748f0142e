using Microsoft.EntityFrameworkCore;
using Orleans.Concurrency;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Silo.People;
using SanSangSo.Silo.Storage;
using SanSangSo.Silo.Storage.Rows;

namespace SanSangSo.Silo.Instruments;

/// <summary>What is published, from the shelf, and what waits, from rows.</summary>
[StatelessWorker]
[GrainType("instrument-desk")]
internal sealed class InstrumentDesk(IDbContextFactory<StoreDb> reads, IStore store, InstrumentShelf shelf) : Grain, IInstrumentDesk
{
    public Task<string> StampAsync() => shelf.StampAsync();

    public Task<PublishedFiles> PublishedAsync() => shelf.PublishedAsync();

    public async Task<InstrumentList?> ListAsync(Guid administratorId)
    {
        if (!await IsAdministratorAsync(administratorId))
        {
            return null;
        }

        var catalogue = await shelf.RefreshAsync();
        await using var db = await reads.CreateDbContextAsync();
        var rows = (await db.Instruments.ToListAsync()).ToDictionary(r => (r.Instrument, r.Version));
        return new InstrumentList(
        [
            .. catalogue.Versions.Select(v => Published(catalogue, v, rows.GetValueOrDefault((v.Instrument.Id, v.Instrument.Version))))
                .Concat(rows.Values.Where(r => r.PublishedAt is null && r.TextId is not null).Select(Waiting))
                .OrderBy(r => r.Instrument, StringComparer.Ordinal).ThenByDescending(r => r.Version),
        ]);
    }

    public async Task<InstrumentFile?> GetAsync(Guid administratorId, string instrument, int version)
    {
        if (!await IsAdministratorAsync(administratorId))
        {
            return null;
        }

        var catalogue = await shelf.RefreshAsync();
        await using var db = await reads.CreateDbContextAsync();
        var row = await db.Instruments.SingleOrDefaultAsync(r => r.Instrument == instrument && r.Version == version);
        return catalogue.FindVersion(instrument, version) is { } published ? new InstrumentFile(Published(catalogue, published, row), published.Yaml)
            : row is { PublishedAt: null, TextId: { } text } ? new InstrumentFile(Waiting(row), (await store.ReadTextsAsync([text])).GetValueOrDefault(text, ""))
            : null;
    }

    private static InstrumentRow Published(InstrumentCatalogue catalogue, PublishedVersion version, StoredInstrument? row) => new(
        version.Instrument.Id,
        version.Instrument.Version,
        version.IsRetired ? VersionStanding.Retired : VersionStanding.Published,
        version.IsBuiltIn,
        catalogue.FindOffered(version.Instrument.Id)?.Version == version.Instrument.Version,
        version.Sha256,
        row?.UploadedAt,
        row?.PublishedAt,
        row?.RetiredAt);

    private static InstrumentRow Waiting(StoredInstrument row) => new(
        row.Instrument, row.Version, VersionStanding.Waiting, IsBuiltIn: false, IsOffered: false, row.Sha256!, row.UploadedAt, null, null);

    private Task<bool> IsAdministratorAsync(Guid person) => reads.IsAdministratorAsync(new Caller(person, Guid.Empty));
}
