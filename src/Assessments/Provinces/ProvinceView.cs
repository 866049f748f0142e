using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SanSangSo.Assessments.Enterprises;

namespace SanSangSo.Assessments.Provinces;

/// <summary>
/// A province as everyone may see it. <paramref name="Version"/> is what a change has to name: 0 while nothing was kept and all is as it comes
/// with the service. Enterprises can sign up where it is <paramref name="InService"/> and its communes are known.
/// </summary>
public sealed record ProvinceView(
    string Code, ProvinceDetails Details, ImmutableArray<ProvinceTarget> Targets, bool InService, int Version)
{
    [JsonIgnore]
    public bool AreCommunesKnown => Catalogues.Province(Code) is { Communes.IsEmpty: false };

    [JsonIgnore]
    public bool TakesEnterprises => InService && AreCommunesKnown;

    /// <summary>The province with its communes, where they are known, and under the name that is kept.</summary>
    public Province ToProvince() => Catalogues.Province(Code) is { } known
        ? known with { Name = Details.Name }
        : new Province(Code, Details.Name, Source: Details.Department, Communes: []);
}
