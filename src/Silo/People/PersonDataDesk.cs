using Microsoft.EntityFrameworkCore;
using Orleans.Concurrency;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.People;

[StatelessWorker]
[GrainType("person-data-desk")]
internal sealed class PersonDataDesk(IDbContextFactory<StoreDb> reads, IStore store) : Grain, IPersonDataDesk
{
    public async Task<PersonData> GetAsync(Guid personId)
    {
        await using var db = await reads.CreateDbContextAsync();
        var consents = await db.Consents
            .Where(c => c.PersonId == personId)
            .OrderBy(c => c.Purpose)
            .Select(c => new ConsentLine(c.Purpose, c.TextVersion, c.GivenAt, c.WithdrawnAt))
            .ToListAsync();
        return new PersonData([.. consents]);
    }

    public async Task<PersonExport> ExportAsync(Guid personId)
    {
        await using var db = await reads.CreateDbContextAsync();
        return await new PersonExporter(db, store, personId).MakeAsync();
    }
}
