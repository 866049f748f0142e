using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments;
using SanSangSo.Assessments.Provinces;
using SanSangSo.Silo.Storage;
using SanSangSo.Silo.Storage.Rows;

namespace SanSangSo.Silo.Provinces;

/// <summary>Provinces as they are shown: the rows that are kept, over what comes with the service.</summary>
internal static class ProvinceReads
{
    public static async Task<ProvinceView?> FindProvinceAsync(this StoreDb db, string code) =>
        await db.Provinces.SingleOrDefaultAsync(p => p.Code == code) is { } row ? Show(row) : ProvinceDefaults.Find(code);

    /// <summary>In the order of their codes.</summary>
    public static async Task<ImmutableArray<ProvinceView>> ListProvincesAsync(this StoreDb db)
    {
        var kept = await db.Provinces.ToListAsync();
        return
        [
            .. kept.Select(Show).OfType<ProvinceView>()
                .Concat(ProvinceDefaults.All.Where(p => kept.TrueForAll(k => k.Code != p.Code)))
                .OrderBy(p => p.Code, StringComparer.Ordinal),
        ];
    }

    private static ProvinceView? Show(StoredProvince row) => ProvinceDefaults.Merge(
        row.Code,
        row.Details is null ? null : JsonSerializer.Deserialize(row.Details, DomainJson.Default.ProvinceDetails),
        row.Targets is null ? null : JsonSerializer.Deserialize(row.Targets, DomainJson.Default.ImmutableArrayProvinceTarget),
        row.InService,
        row.Version);
}
