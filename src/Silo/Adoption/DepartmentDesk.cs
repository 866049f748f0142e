using Microsoft.EntityFrameworkCore;
using Orleans.Concurrency;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.People;
using SanSangSo.Silo.Provinces;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.Adoption;

/// <summary>
/// The department's eyes: reads only, keeps nothing, so that as many as are needed look at once. Who asks is checked in the store at
/// every call.
/// </summary>
[StatelessWorker(maxLocalWorkers: 8)]
[GrainType("department-desk")]
internal sealed class DepartmentDesk(
    IDbContextFactory<StoreDb> databases,
    TaxCodeHasher hasher,
    IGrainFactory grains,
    [FromKeyedServices(Clock.Business)] TimeProvider clock) : Grain, IDepartmentDesk
{
    private string Province => this.GetPrimaryKeyString()["province/".Length..];

    public async Task<DepartmentOverview?> GetOverviewAsync(Guid officerId)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (!await IsOfficerAsync(db, officerId) || await db.FindProvinceAsync(Province) is not { } kept)
        {
            return null;
        }

        var (at, province) = (clock.UnixNow(), kept.ToProvince());
        var cells = await db.Cells
            .Where(c => c.Province == province.Code && c.N != 0)
            .GroupBy(c => new { c.Commune, c.SectorGroup, c.Size, c.Instrument, c.Level })
            .Select(g => new { g.Key, Count = g.Sum(c => c.N) })
            .ToListAsync();
        return DepartmentFigures.Of(
            province, at,
            [.. cells.Select(c => new FigureCell(c.Key.Commune, c.Key.SectorGroup, c.Key.Size, c.Key.Instrument, c.Key.Level, c.Count))]);
    }

    public async Task<EnterprisePage?> FindAsync(Guid officerId, EnterpriseQuery query)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (!await IsOfficerAsync(db, officerId))
        {
            return null;
        }

        return await db.FindEnterprisesAsync(Province, query, hasher);
    }

    public async Task<EnterpriseForOfficer?> GetEnterpriseAsync(Guid officerId, Guid enterpriseId, Guid operationId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var province = Province;
        if (!await IsOfficerAsync(db, officerId)
            || await db.Enterprises.SingleOrDefaultAsync(
                e => e.Id == enterpriseId && e.Province == province && e.ProvenAt != null) is not { } enterprise)
        {
            return null;
        }

        await KeepLookAsync(officerId, enterpriseId, operationId, LookKinds.Levels);
        return await db.ShowAsync(
            enterprise, await grains.GetGrain<IEnterpriseSharing>(enterpriseId).MayReadAnswersAsync(officerId));
    }

    public async Task<AnswersForOfficer?> GetAnswersAsync(Guid officerId, Guid enterpriseId, Guid operationId)
    {
        await using var db = await databases.CreateDbContextAsync();
        var province = Province;
        if (!await IsOfficerAsync(db, officerId)
            || !await db.Enterprises.AnyAsync(e => e.Id == enterpriseId && e.Province == province && e.ProvenAt != null)
            || await grains.GetGrain<IEnterpriseSharing>(enterpriseId).ReadAnswersAsync(officerId) is not { } answers)
        {
            return null;
        }

        await KeepLookAsync(officerId, enterpriseId, operationId, LookKinds.Answers);
        return answers;
    }

    private Task KeepLookAsync(Guid officerId, Guid enterpriseId, Guid operationId, string what) =>
        grains.GetGrain<IPersonGrain>(officerId).NoteLookAsync(new Caller(officerId, operationId), enterpriseId, what).RequireAsync();

    private Task<bool> IsOfficerAsync(StoreDb db, Guid personId) => db.IsOfficerAsync(personId, Province);
}
