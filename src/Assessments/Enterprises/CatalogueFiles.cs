using System.Collections.Immutable;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>Reads the embedded YAML files of this room; a missing or unknown key stops the start.</summary>
internal static class CatalogueFiles
{
    public static ImmutableArray<Province> ReadProvinces() =>
        [.. YamlFile.Read<List<ProvinceYaml>>("provinces.yaml").Select(p => new Province(
            p.Code, p.Name.ToText(), p.Source.ToText(),
            [.. p.Communes.Select(c => new Commune(c.Code, c.Kind, new LocalText(c.Vi, c.En)))]))];

    public static (ImmutableArray<SectorGroup> Groups, ImmutableArray<BusinessLine> Lines) ReadBusinessLines()
    {
        var file = YamlFile.Read<VsicYaml>("vsic-2025.yaml");
        return (
            [.. file.SectorGroups.Select(g => new SectorGroup(g.Id, new LocalText(g.Vi, g.En)))],
            [.. file.Divisions.Select(d => new BusinessLine(
                d.Code, d.Section, Enum.Parse<DecreeGroup>(d.DecreeGroup, ignoreCase: true), d.SectorGroup,
                new LocalText(d.Vi, d.En), [.. d.Words.Vi], [.. d.Words.En]))]);
    }

    public static ImmutableArray<SizeRule> ReadSizeRules() =>
        [.. YamlFile.Read<List<SizeRuleYaml>>("size-rules.yaml").Select(r => new SizeRule(
            r.Id,
            DateOnly.ParseExact(r.From, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            r.To is null ? null : DateOnly.ParseExact(r.To, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            r.Source.ToText(),
            r.Note.ToText(),
            r.Groups.ToImmutableDictionary(
                g => Enum.Parse<DecreeGroup>(g.Group, ignoreCase: true),
                g => g.Classes
                    .Select(c => new SizeLimits(Enum.Parse<SizeClass>(c.Class, ignoreCase: true), c.Employees, c.Revenue, c.Capital))
                    .ToImmutableArray())))];

    public static ImmutableDictionary<string, Term> ReadTerms() =>
        YamlFile.Read<List<TermYaml>>("terms.yaml").ToImmutableDictionary(
            t => t.Id, t => new Term(t.Id, t.Name.ToText(), t.Help.ToText()), StringComparer.Ordinal);

    private sealed class ProvinceYaml
    {
        public required string Code { get; init; }
        public required TextYaml Name { get; init; }
        public required TextYaml Source { get; init; }
        public required List<CommuneYaml> Communes { get; init; }
    }

    private sealed class CommuneYaml
    {
        public required string Code { get; init; }
        public required string Kind { get; init; }
        public required string Vi { get; init; }
        public required string En { get; init; }
    }

    private sealed class VsicYaml
    {
        public required string Version { get; init; }
        public required TextYaml Source { get; init; }
        public required List<GroupYaml> SectorGroups { get; init; }
        public required List<DivisionYaml> Divisions { get; init; }
    }

    private sealed class GroupYaml
    {
        public required string Id { get; init; }
        public required string Vi { get; init; }
        public required string En { get; init; }
    }

    private sealed class DivisionYaml
    {
        public required string Code { get; init; }
        public required string Section { get; init; }
        public required string DecreeGroup { get; init; }
        public required string SectorGroup { get; init; }
        public required string Vi { get; init; }
        public required string En { get; init; }
        public required WordsYaml Words { get; init; }
    }

    private sealed class WordsYaml
    {
        public required List<string> Vi { get; init; }
        public required List<string> En { get; init; }
    }

    private sealed class SizeRuleYaml
    {
        public required string Id { get; init; }
        public required string From { get; init; }
        public string? To { get; init; }
        public required TextYaml Source { get; init; }
        public required TextYaml Note { get; init; }
        public required List<SizeGroupYaml> Groups { get; init; }
    }

    private sealed class SizeGroupYaml
    {
        public required string Group { get; init; }
        public required List<LimitsYaml> Classes { get; init; }
    }

    private sealed class LimitsYaml
    {
        public required string Class { get; init; }
        public required int Employees { get; init; }
        public required long Revenue { get; init; }
        public required long Capital { get; init; }
    }

    private sealed class TermYaml
    {
        public required string Id { get; init; }
        public required TextYaml Name { get; init; }
        public required TextYaml Help { get; init; }
    }
}
