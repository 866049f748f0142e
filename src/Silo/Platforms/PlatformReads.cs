using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments;
using SanSangSo.Assessments.Migration;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.Platforms;

/// <summary>A province's catalogue: what its officers keep, over what comes with the service.</summary>
internal static class PlatformReads
{
    public static async Task<PlatformCatalogue> PlatformsOfAsync(this StoreDb db, string province)
    {
        var kept = await db.Platforms.Where(p => p.Province == province).ToDictionaryAsync(p => p.Code, StringComparer.Ordinal);
        var shipped = PlatformCatalogue.BuiltIn.Platforms.Select(p => kept.TryGetValue(p.Code, out var row) ? Over(p, row.Details, row.Retired, row.Version) : p);
        var added = kept.Values.Where(r => PlatformCatalogue.BuiltIn.Find(r.Code) is null && r.Details is not null).Select(r => Over(
            new Platform(r.Code, "", [], "", default, "", PlatformOrigin.Officer, r.Retired, r.Version), r.Details, r.Retired, r.Version));
        return PlatformCatalogue.InOrder(shipped.Concat(added));
    }

    private static Platform Over(Platform platform, string? json, bool retired, int version)
    {
        var known = platform with { IsRetired = retired, Version = version };
        return json is null || JsonSerializer.Deserialize(json, DomainJson.Default.PlatformDetails) is not { } details ? known : known with
        {
            Name = details.Name,
            Functions = details.Functions,
            Source = details.Source,
            Day = details.Day,
            Published = details.Published,
            Origin = PlatformOrigin.Officer,
        };
    }
}
