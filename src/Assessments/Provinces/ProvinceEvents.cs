using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.Provinces;

/// <summary>What can have happened to a province that administrators keep. Every free text is a reference, for a contact may name a person.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(ProvinceDescribed), "described.1")]
[JsonDerivedType(typeof(ProvinceTargetsSet), "targets-set.1")]
[JsonDerivedType(typeof(ProvinceOpened), "opened.1")]
[JsonDerivedType(typeof(ProvinceClosed), "closed.1")]
public abstract record ProvinceEvent;

/// <summary>All of <see cref="ProvinceDetails"/> anew.</summary>
public sealed record ProvinceDescribed(
    string Code,
    TextRef NameVi,
    TextRef NameEn,
    TextRef ShortName,
    TextRef DepartmentVi,
    TextRef DepartmentEn,
    TextRef Mail,
    TextRef Phone,
    TextRef Address,
    string Colour) : ProvinceEvent;

/// <summary>All targets anew; none where the list is empty.</summary>
public sealed record ProvinceTargetsSet(string Code, ImmutableArray<KeptTarget> Targets) : ProvinceEvent;

/// <summary>Enterprises can sign up from now on.</summary>
public sealed record ProvinceOpened : ProvinceEvent;

/// <summary>No enterprise signs up any more; those that have stay.</summary>
public sealed record ProvinceClosed : ProvinceEvent;

/// <summary>A <see cref="ProvinceTarget"/> as the journal keeps it.</summary>
public sealed record KeptTarget(
    TargetGoal Goal, TargetComparison Comparison, int Percent, DateOnly Due, TextRef SourceVi, TextRef SourceEn);
