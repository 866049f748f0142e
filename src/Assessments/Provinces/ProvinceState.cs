namespace SanSangSo.Assessments.Provinces;

/// <summary>
/// A province as decisions need it. <paramref name="Version"/> counts its events; <paramref name="IsOpen"/> is null where that was never said,
/// and the province is as it comes with the service.
/// </summary>
public sealed record ProvinceState(string? Code, bool IsDescribed, bool? IsOpen, int Version)
{
    public const int Format = 1;

    public static readonly ProvinceState Empty = new(null, IsDescribed: false, IsOpen: null, Version: 0);
}
