using Microsoft.EntityFrameworkCore;
using Orleans.Concurrency;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.People;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.Enterprises;

[StatelessWorker]
[GrainType("claim-desk")]
internal sealed class ClaimDesk(
    IDbContextFactory<StoreDb> databases,
    IEnterpriseReads reads,
    IGrainFactory grains,
    [FromKeyedServices(Clock.Business)] TimeProvider clock) : Grain, IClaimDesk
{
    private string Province => this.GetPrimaryKeyString()["province/".Length..];

    public async Task<ClaimPage?> ListAsync(Guid officerId, ClaimKey? after)
    {
        var province = Province;
        if (!await reads.IsOfficerAsync(officerId, province))
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync();
        var waiting = db.Claims.Where(c => c.Province == province && c.SettledAt == null);
        if (after is var (due, id))
        {
            waiting = waiting.Where(c => c.DueAt > due || (c.DueAt == due && c.Id > id));
        }

        var rows = await (
            from c in waiting
            join e in db.Enterprises on c.EnterpriseId equals e.Id
            orderby c.DueAt, c.Id
            select new { c.Id, Row = new ClaimRow(e.Id, e.Name, e.TaxCodeShown, e.Commune, c.Way, c.AskedAt, c.DueAt, c.CodeSentAt) })
            .Take(ClaimPage.Size + 1)
            .ToListAsync();
        var page = rows.Take(ClaimPage.Size).ToArray();
        return new ClaimPage(
            [.. page.Select(r => r.Row)], rows.Count > ClaimPage.Size ? new ClaimKey(page[^1].Row.DueAt, page[^1].Id) : null);
    }

    public async Task<ClaimView?> OpenAsync(Guid officerId, Guid enterpriseId, Guid operationId)
    {
        if (await grains.GetGrain<IEnterpriseProof>(enterpriseId).GetClaimAsync(officerId) is not { } claim || claim.Province != Province)
        {
            return null;
        }

        await grains.GetGrain<IPersonGrain>(officerId)
            .NoteLookAsync(new Caller(officerId, operationId), enterpriseId, LookKinds.Claim).RequireAsync();
        return claim;
    }

    public async Task<ClaimCount?> CountAsync(Guid officerId)
    {
        var province = Province;
        if (!await reads.IsOfficerAsync(officerId, province))
        {
            return null;
        }

        var now = clock.UnixNow();
        await using var db = await databases.CreateDbContextAsync();
        var waiting = db.Claims.Where(c => c.Province == province && c.SettledAt == null);
        // What is due is the officer's to do; a code on its way waits for the enterprise.
        return new ClaimCount(await waiting.CountAsync(), await waiting.CountAsync(c => c.DueAt < now && c.CodeSentAt == null));
    }
}
