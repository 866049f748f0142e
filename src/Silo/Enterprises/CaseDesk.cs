using Microsoft.EntityFrameworkCore;
using Orleans.Concurrency;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.Enterprises;

[StatelessWorker]
[GrainType("case-desk")]
internal sealed class CaseDesk(IDbContextFactory<StoreDb> databases, IEnterpriseReads reads) : Grain, ICaseDesk
{
    private string Province => this.GetPrimaryKeyString()["province/".Length..];

    public async Task<CasePage?> ListAsync(Guid officerId, CaseKey? after)
    {
        if (!await reads.IsOfficerAsync(officerId, Province))
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync();
        var rows = await Open(db, after).Take(CasePage.Size + 1).ToListAsync();
        var page = rows.Take(CasePage.Size).ToArray();
        return new CasePage([.. page], rows.Count > CasePage.Size ? new CaseKey(page[^1].OpenedAt, page[^1].Id) : null);
    }

    public async Task<CaseRow?> FindAsync(Guid officerId, Guid caseId)
    {
        if (!await reads.IsOfficerAsync(officerId, Province))
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync();
        return await Open(db, after: null, caseId).SingleOrDefaultAsync();
    }

    public async Task<CaseCount?> CountAsync(Guid officerId)
    {
        var province = Province;
        if (!await reads.IsOfficerAsync(officerId, province))
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync();
        return new CaseCount(await db.SupportCases.CountAsync(c => c.Province == province && c.ClosedAt == null));
    }

    private IQueryable<CaseRow> Open(StoreDb db, CaseKey? after, Guid? only = null)
    {
        var province = Province;
        var open = db.SupportCases.Where(c => c.Province == province && c.ClosedAt == null && (only == null || c.Id == only));
        if (after is var (at, id))
        {
            open = open.Where(c => c.OpenedAt > at || (c.OpenedAt == at && c.Id > id));
        }

        return from c in open
               join e in db.Enterprises on c.EnterpriseId equals e.Id
               join t in db.Texts on c.AboutId equals t.Id into texts
               from t in texts.DefaultIfEmpty()
               orderby c.OpenedAt, c.Id
               select new CaseRow(c.Id, e.Id, e.Name, e.Commune, t == null ? "" : t.Value, c.OpenedAt);
    }
}
