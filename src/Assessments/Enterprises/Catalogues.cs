using System.Collections.Immutable;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>A commune-level unit (ward, commune, special zone) by its code in Decision 19/2025/QĐ-TTg; codes are text.</summary>
public sealed record Commune(string Code, string Kind, LocalText Name);

/// <summary>A province of two levels of government (since 1 July 2025), with all its communes.</summary>
public sealed record Province(string Code, LocalText Name, LocalText Source, ImmutableArray<Commune> Communes)
{
    public Commune? Commune(string code) => Communes.FirstOrDefault(c => c.Code == code);
}

/// <summary>A group of business lines for figures; the grouping is ours, by VSIC division.</summary>
public sealed record SectorGroup(string Id, LocalText Name);

/// <summary>A division (level 2) of VSIC 2025 (Decision 36/2025/QĐ-TTg, in force 15 November 2025), with everyday words for it.</summary>
public sealed record BusinessLine(
    string Code,
    string Section,
    DecreeGroup DecreeGroup,
    string SectorGroup,
    LocalText Name,
    ImmutableArray<string> WordsVi,
    ImmutableArray<string> WordsEn)
{
    /// <summary>The version of VSIC that <see cref="Code"/> belongs to; codes of other versions are not comparable.</summary>
    public const string Version = "2025";
}

/// <summary>A term of a question explained in a sentence or two, with its source.</summary>
public sealed record Term(string Id, LocalText Name, LocalText Help);

/// <summary>The provinces, business lines, size rules and terms that come with the service.</summary>
public static class Catalogues
{
    private static readonly Lazy<ImmutableArray<Province>> LazyProvinces = new(CatalogueFiles.ReadProvinces);
    private static readonly Lazy<(ImmutableArray<SectorGroup> Groups, ImmutableArray<BusinessLine> Lines)> LazyLines =
        new(CatalogueFiles.ReadBusinessLines);
    private static readonly Lazy<ImmutableArray<SizeRule>> LazySizeRules = new(CatalogueFiles.ReadSizeRules);
    private static readonly Lazy<ImmutableDictionary<string, Term>> LazyTerms = new(CatalogueFiles.ReadTerms);

    public static ImmutableArray<Province> Provinces => LazyProvinces.Value;

    public static ImmutableArray<SectorGroup> SectorGroups => LazyLines.Value.Groups;

    public static ImmutableArray<BusinessLine> BusinessLines => LazyLines.Value.Lines;

    public static ImmutableDictionary<string, Term> Terms => LazyTerms.Value;

    public static Province? Province(string code) => Provinces.FirstOrDefault(p => p.Code == code);

    public static BusinessLine? BusinessLine(string code) => BusinessLines.FirstOrDefault(l => l.Code == code);

    public static SectorGroup? SectorGroup(string id) => SectorGroups.FirstOrDefault(g => g.Id == id);

    /// <summary>The size rule in force on a day of Asia/Ho_Chi_Minh.</summary>
    public static SizeRule SizeRuleOn(DateOnly day) =>
        LazySizeRules.Value.First(r => r.From <= day && (r.To is null || day <= r.To));

    public static SizeRule? SizeRule(string id) => LazySizeRules.Value.FirstOrDefault(r => r.Id == id);
}
