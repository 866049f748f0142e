using System.Collections.Immutable;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Migration;

/// <summary>
/// What a firm does that can move onto a digital platform (nghiệp vụ). The list is ours. It applies to an enterprise whose sector group or VSIC
/// division is named, and whose size is; empty lists do not restrict.
/// </summary>
public sealed record BusinessFunction(
    string Id,
    LocalText Name,
    LocalText About,
    ImmutableArray<string> SectorGroups,
    ImmutableArray<string> Divisions,
    ImmutableArray<SizeGroup> Sizes)
{
    /// <summary>Whether an enterprise of that business line (a VSIC division) and size has this function.</summary>
    public bool AppliesTo(BusinessLine line, SizeGroup size)
    {
        ArgumentNullException.ThrowIfNull(line);
        var byWork = (SectorGroups.IsEmpty && Divisions.IsEmpty) || SectorGroups.Contains(line.SectorGroup) || Divisions.Contains(line.Code);
        return byWork && (Sizes.IsEmpty || Sizes.Contains(size));
    }
}

/// <summary>The business functions that come with the service (<c>business-functions.yaml</c>), in the order in which they are shown.</summary>
public static class BusinessFunctions
{
    private static readonly Lazy<ImmutableArray<BusinessFunction>> Lazy = new(MigrationFiles.ReadFunctions);

    public static ImmutableArray<BusinessFunction> All => Lazy.Value;

    public static BusinessFunction? Find(string? id) => All.FirstOrDefault(f => f.Id == id);

    /// <summary>Those that apply to an enterprise as its profile is now.</summary>
    public static ImmutableArray<BusinessFunction> For(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var line = Catalogues.BusinessLine(profile.BusinessLine)!;
        return [.. All.Where(f => f.AppliesTo(line, profile.SizeGroup))];
    }
}
