using Microsoft.EntityFrameworkCore;
using Orleans.Concurrency;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.People;
using SanSangSo.Silo.Provinces;
using SanSangSo.Silo.Storage;
using SanSangSo.Silo.Upkeep;

namespace SanSangSo.Silo.Adoption;

/// <summary>The auditors' eyes: reads only. Who asks is checked in the store at every call, and what is read is kept before it is shown.</summary>
[StatelessWorker]
[GrainType("inspection-desk")]
internal sealed class InspectionDesk(
    IDbContextFactory<StoreDb> reads,
    IStoreSettings settings,
    TaxCodeHasher hasher,
    IGrainFactory grains,
    [FromKeyedServices(Clock.Business)] TimeProvider clock) : Grain, IInspectionDesk
{
    public async Task<InspectionOverview?> GetOverviewAsync(Guid auditorId, Guid operationId)
    {
        await using var db = await reads.CreateDbContextAsync();
        if (!await db.HoldsAsync(auditorId, StaffRole.Auditor))
        {
            return null;
        }

        await PersonOf(auditorId).NoteFiguresReadAsync(new Caller(auditorId, operationId), province: null).RequireAsync();
        var cells = await db.Cells
            .Where(c => c.N != 0)
            .GroupBy(c => new { c.Province, c.Instrument, c.Level })
            .Select(g => new { g.Key, Count = g.Sum(c => c.N) })
            .ToListAsync();
        var byProvince = cells.ToLookup(c => c.Key.Province, c => new LevelCell(c.Key.Instrument, c.Key.Level, c.Count));
        var provinces = await db.ListProvincesAsync();
        return new InspectionOverview(
            clock.UnixNow(),
            [.. provinces.Select(p => DepartmentFigures.WholeOf(p.Code, byProvince[p.Code]))],
            await ReadJournalAsync(db));
    }

    public async Task<EnterprisePage?> FindAsync(Guid auditorId, Guid operationId, string province, EnterpriseQuery query)
    {
        await using var db = await reads.CreateDbContextAsync();
        if (!await db.HoldsAsync(auditorId, StaffRole.Auditor) || await db.FindProvinceAsync(province) is null)
        {
            return null;
        }

        await PersonOf(auditorId).NoteFiguresReadAsync(new Caller(auditorId, operationId), province).RequireAsync();
        return await db.FindEnterprisesAsync(province, query, hasher);
    }

    public async Task<InspectedEnterprise?> GetEnterpriseAsync(Guid auditorId, Guid operationId, Guid enterpriseId)
    {
        await using var db = await reads.CreateDbContextAsync();
        if (!await db.HoldsAsync(auditorId, StaffRole.Auditor)
            || await db.Enterprises.SingleOrDefaultAsync(e => e.Id == enterpriseId && e.ProvenAt != null) is not { } enterprise)
        {
            return null;
        }

        await PersonOf(auditorId).NoteLookAsync(new Caller(auditorId, operationId), enterpriseId, LookKinds.Inspection).RequireAsync();
        return new InspectedEnterprise(enterprise.Province, await db.ShowAsync(enterprise, answersOpen: false));
    }

    private async Task<JournalState> ReadJournalAsync(StoreDb db)
    {
        var anchored = await db.Anchors.OrderByDescending(a => a.Day).Select(a => (DateOnly?)a.Day).FirstOrDefaultAsync();
        var last = await settings.GetAsync(SettingNames.Upkeep) is { } kept ? UpkeepResult.Read(kept) : null;
        return new JournalState(anchored, last?.At, last?.Faults);
    }

    private IPersonGrain PersonOf(Guid id) => grains.GetGrain<IPersonGrain>(id);
}
