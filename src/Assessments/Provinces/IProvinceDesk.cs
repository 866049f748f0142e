using System.Collections.Immutable;

namespace SanSangSo.Assessments.Provinces;

/// <summary>
/// The provinces as they are shown: what administrators keep, and where they kept nothing what comes with the service. Read-only, stateless;
/// key <see cref="Key"/>. For everyone.
/// </summary>
[Alias("province-desk")]
public interface IProvinceDesk : IGrainWithStringKey
{
    public const string Key = "provinces";

    /// <summary>In the order of their codes.</summary>
    [Alias("list")]
    Task<ImmutableArray<ProvinceView>> ListAsync();

    /// <summary>Null where nobody keeps it and it does not come with the service.</summary>
    [Alias("find")]
    Task<ProvinceView?> FindAsync(string code);
}
