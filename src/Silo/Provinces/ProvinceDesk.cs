using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Orleans.Concurrency;
using SanSangSo.Assessments.Provinces;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.Provinces;

/// <summary>Reads provinces, for everyone.</summary>
[StatelessWorker]
[GrainType("province-desk")]
internal sealed class ProvinceDesk(IDbContextFactory<StoreDb> reads) : Grain, IProvinceDesk
{
    public async Task<ImmutableArray<ProvinceView>> ListAsync()
    {
        await using var db = await reads.CreateDbContextAsync();
        return await db.ListProvincesAsync();
    }

    public async Task<ProvinceView?> FindAsync(string code)
    {
        await using var db = await reads.CreateDbContextAsync();
        return await db.FindProvinceAsync(code);
    }
}
