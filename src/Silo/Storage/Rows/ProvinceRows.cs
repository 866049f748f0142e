namespace SanSangSo.Silo.Storage.Rows;

/// <summary>What administrators keep of a province, as everyone sees it.</summary>
internal sealed class StoredProvince
{
    public required string Code { get; init; }

    /// <summary>JSON of <see cref="Assessments.Provinces.ProvinceDetails"/>; null where it is as it comes with the service.</summary>
    public string? Details { get; init; }

    /// <summary>JSON of the list of <see cref="Assessments.Provinces.ProvinceTarget"/>; null as above.</summary>
    public string? Targets { get; init; }

    public required bool InService { get; init; }

    public required int Version { get; init; }
}
