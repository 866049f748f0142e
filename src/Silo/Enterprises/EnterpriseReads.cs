using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Migration;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Platforms;
using SanSangSo.Silo.People;
using SanSangSo.Silo.Provinces;
using SanSangSo.Silo.Storage;
using SanSangSo.Silo.Storage.Rows;

namespace SanSangSo.Silo.Enterprises;

internal sealed class EnterpriseReads(IDbContextFactory<StoreDb> reads) : IEnterpriseReads
{
    private const int LooksShown = 50;
    private const int CasesShown = 50;

    public async Task<ImmutableArray<OpenRequest>> OpenRequestsAsync(ImmutableArray<AccessRequest> requests)
    {
        if (requests.IsEmpty)
        {
            return [];
        }

        var people = await NamesAsync([.. requests.Select(r => r.PersonId)]);
        return [.. requests.Select(r => new OpenRequest(r.Id, people.GetValueOrDefault(r.PersonId, ""), r.AskedAt))];
    }

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(ImmutableArray<Guid> people)
    {
        await using var db = await reads.CreateDbContextAsync();
        var ids = people.ToList();
        return await db.People.Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => string.IsNullOrEmpty(p.Name) ? p.Email : p.Name);
    }

    public async Task<ImmutableArray<string>> AddressesAsync(ImmutableArray<Guid> people)
    {
        await using var db = await reads.CreateDbContextAsync();
        var ids = people.ToList();
        return [.. await db.People.Where(p => ids.Contains(p.Id)).Select(p => p.Email).ToListAsync()];
    }

    public async Task<ImmutableArray<Look>> LooksAsync(Guid enterpriseId)
    {
        await using var db = await reads.CreateDbContextAsync();
        var looks = await db.AccessLog
            .Where(l => l.EnterpriseId == enterpriseId)
            .OrderByDescending(l => l.At).ThenBy(l => l.Id)
            .Take(LooksShown)
            .Select(l => new { l.At, l.What, Agency = db.Officers.Where(o => o.PersonId == l.PersonId).Select(o => o.Agency).FirstOrDefault() })
            .ToListAsync();
        return [.. looks.Select(l => new Look(l.At, l.What == LookKinds.Inspection ? "" : l.Agency ?? "", l.What))];
    }

    public async Task<ImmutableArray<CaseShown>> CasesAsync(Guid enterpriseId)
    {
        await using var db = await reads.CreateDbContextAsync();
        return [.. await db.SupportCases
            .Where(c => c.EnterpriseId == enterpriseId)
            .OrderByDescending(c => c.OpenedAt).ThenBy(c => c.Id)
            .Take(CasesShown)
            .Select(c => new CaseShown(
                c.Id,
                db.Texts.Where(t => t.Id == c.AboutId).Select(t => t.Value).FirstOrDefault() ?? "",
                c.OpenedAt,
                c.ClosedAt,
                db.Texts.Where(t => t.Id == c.AnswerId).Select(t => t.Value).FirstOrDefault()))
            .ToListAsync()];
    }

    public async Task<bool> IsOfficerAsync(Guid personId, string province)
    {
        await using var db = await reads.CreateDbContextAsync();
        return await db.IsOfficerAsync(personId, province);
    }

    public async Task<bool> IsClosedAsync(string province)
    {
        await using var db = await reads.CreateDbContextAsync();
        return await db.FindProvinceAsync(province) is { InService: false };
    }

    public async Task<PlatformCatalogue> PlatformsAsync(string province)
    {
        await using var db = await reads.CreateDbContextAsync();
        return await db.PlatformsOfAsync(province);
    }

    public async Task<bool> IsMemberAsync(Guid personId, Guid enterpriseId)
    {
        await using var db = await reads.CreateDbContextAsync();
        return await db.Memberships.AnyAsync(m => m.PersonId == personId && m.EnterpriseId == enterpriseId);
    }

    public async Task<ProvedElsewhere?> ProvedElsewhereAsync(Guid enterpriseId)
    {
        await using var db = await reads.CreateDbContextAsync();
        if (await Others(db, enterpriseId).Where(e => e.ProvenAt != null).SingleOrDefaultAsync() is not { } other)
        {
            return null;
        }

        var owners = await (
            from m in db.Memberships
            where m.EnterpriseId == other.Id && m.Role == MemberRole.Owner
            join p in db.People on m.PersonId equals p.Id
            orderby m.Since, p.Id
            select string.IsNullOrEmpty(p.Name) ? p.Email : p.Name).ToListAsync();
        return new ProvedElsewhere(other.Id, other.Name, string.Join(", ", owners), other.ProvenAt!.Value);
    }

    public async Task<ImmutableArray<Rival>> RivalsAsync(Guid enterpriseId)
    {
        await using var db = await reads.CreateDbContextAsync();
        return [.. await (
            from e in Others(db, enterpriseId)
            join m in db.Memberships on e.Id equals m.EnterpriseId
            where m.Role == MemberRole.Owner
            select new Rival(e.Id, m.PersonId)).ToListAsync()];
    }

    private static IQueryable<StoredEnterprise> Others(StoreDb db, Guid enterpriseId) => db.Enterprises.Where(
        e => e.Id != enterpriseId && db.Enterprises.Any(own => own.Id == enterpriseId && own.TaxCodeHash == e.TaxCodeHash));
}
