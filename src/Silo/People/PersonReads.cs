using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.People;

internal sealed class PersonReads(IDbContextFactory<StoreDb> reads) : IPersonReads
{
    public async Task<ImmutableArray<Guid>> EnterprisesOfAsync(Guid personId)
    {
        await using var db = await reads.CreateDbContextAsync();
        return [.. await EnterprisesOf(db, personId).ToListAsync()];
    }

    public async Task<ImmutableArray<Guid>> OnlyOwnerOfAsync(Guid personId)
    {
        await using var db = await reads.CreateDbContextAsync();
        return [.. await OnlyOwnerOf(db, personId).ToListAsync()];
    }

    /// <summary>Those the person is in, or asked to be let into.</summary>
    internal static IQueryable<Guid> EnterprisesOf(StoreDb db, Guid personId) =>
        db.Memberships.Where(m => m.PersonId == personId).Select(m => m.EnterpriseId)
            .Union(db.AccessRequests.Where(r => r.PersonId == personId).Select(r => r.EnterpriseId));

    // What is a person's own (not shown to be anybody's, or a household, whose code is no plain one) goes with the person and keeps nobody.
    internal static IQueryable<Guid> OnlyOwnerOf(StoreDb db, Guid personId) => db.Memberships
        .Where(m => m.PersonId == personId && m.Role == MemberRole.Owner)
        .Where(m => db.Enterprises.Any(e => e.Id == m.EnterpriseId && e.ProvenAt != null && e.TaxCode != null))
        .Where(m => !db.Memberships.Any(o => o.EnterpriseId == m.EnterpriseId && o.Role == MemberRole.Owner && o.PersonId != personId))
        .Select(m => m.EnterpriseId);
}
