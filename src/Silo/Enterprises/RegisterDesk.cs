using Microsoft.EntityFrameworkCore;
using Orleans.Concurrency;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.Enterprises;

[StatelessWorker]
[GrainType("register-desk")]
internal sealed class RegisterDesk(IDbContextFactory<StoreDb> reads, TaxCodeHasher hasher) : Grain, IRegisterDesk
{
    public async Task<TaxCodeStanding> FindAsync(Guid personId, TaxCode taxCode)
    {
        var hash = hasher.Hash(taxCode);
        await using var db = await reads.CreateDbContextAsync();
        var found = await db.Enterprises
            .Where(e => e.TaxCodeHash == hash)
            .Select(e => new
            {
                e.Id,
                e.ProvenAt,
                Own = db.Memberships.Any(m => m.EnterpriseId == e.Id && m.PersonId == personId),
            })
            .Where(e => e.Own || e.ProvenAt != null)
            .OrderByDescending(e => e.ProvenAt != null).ThenBy(e => e.Id)
            .ToListAsync();
        return new TaxCodeStanding(
            found.FirstOrDefault(e => e.Own)?.Id, found.FirstOrDefault(e => e.ProvenAt is not null)?.Id);
    }
}
