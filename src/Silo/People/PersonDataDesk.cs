using Microsoft.EntityFrameworkCore;
using Orleans.Concurrency;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.People;

[StatelessWorker]
[GrainType("person-data-desk")]
internal sealed class PersonDataDesk(IDbContextFactory<StoreDb> reads, IStore store) : Grain, IPersonDataDesk
{
    private const int RequestsShown = 100;

    public async Task<PersonData> GetAsync(Guid personId)
    {
        await using var db = await reads.CreateDbContextAsync();
        var consents = await db.Consents
            .Where(c => c.PersonId == personId)
            .OrderBy(c => c.Purpose)
            .Select(c => new ConsentLine(c.Purpose, c.TextVersion, c.GivenAt, c.WithdrawnAt))
            .ToListAsync();
        var onlyOwnerOf = await (
            from id in PersonReads.OnlyOwnerOf(db, personId)
            join e in db.Enterprises on id equals e.Id
            orderby e.SortKey, e.Id
            select new Membership(e.Id, e.Name, MemberRole.Owner, e.ProvenAt != null)).ToListAsync();
        var requests = await (
            from r in db.DataRequests
            where r.PersonId == personId
            orderby r.At descending, r.Id
            select new DataRequestLine(
                r.Id, r.Kind, db.Texts.Where(t => t.Id == r.TextId).Select(t => t.Value).FirstOrDefault() ?? "", r.At, r.AcknowledgeBy,
                r.AnswerBy, r.AcknowledgedAt, r.Done, db.Texts.Where(t => t.Id == r.AnswerId).Select(t => t.Value).FirstOrDefault(),
                r.AnsweredAt)).Take(RequestsShown).ToListAsync();
        return new PersonData([.. consents], [.. onlyOwnerOf], [.. requests]);
    }

    public async Task<PersonExport> ExportAsync(Guid personId)
    {
        await using var db = await reads.CreateDbContextAsync();
        return await new PersonExporter(db, store, personId).MakeAsync();
    }
}
