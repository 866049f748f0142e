using Microsoft.EntityFrameworkCore;
using Orleans.Concurrency;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.Enterprises;

[StatelessWorker]
[GrainType("register-desk")]
internal sealed class RegisterDesk(IDbContextFactory<StoreDb> reads, TaxCodeHasher hasher) : Grain, IRegisterDesk
{
    public async Task<Guid?> FindAsync(TaxCode taxCode)
    {
        var hash = hasher.Hash(taxCode);
        await using var db = await reads.CreateDbContextAsync();
        var found = await db.Enterprises.Where(e => e.TaxCodeHash == hash).Select(e => (Guid?)e.Id).SingleOrDefaultAsync();
        return found;
    }
}
