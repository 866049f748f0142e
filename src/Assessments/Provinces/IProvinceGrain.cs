using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.Provinces;

/// <summary>One province; for administrators only.</summary>
[Alias("province")]
public interface IProvinceGrain : IGrainWithGuidKey
{
    public static Guid KeyOf(string code) => DerivedId.From("province", code);

    [Alias("describe")]
    Task<Outcome<ProvinceSaved>> DescribeAsync(Caller caller, DescribeProvince command);

    [Alias("set-targets")]
    Task<Outcome<ProvinceSaved>> SetTargetsAsync(Caller caller, SetProvinceTargets command);
}
