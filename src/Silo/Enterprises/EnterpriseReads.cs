using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.Enterprises;

internal sealed class EnterpriseReads(IDbContextFactory<StoreDb> reads) : IEnterpriseReads
{
    private const int LooksShown = 50;

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
        return [.. looks.Select(l => new Look(l.At, l.Agency ?? "", l.What))];
    }
}
