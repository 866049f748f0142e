using System.Collections.Immutable;
using System.Globalization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Migration;

/// <summary>Reads the embedded YAML files of this room; a missing or unknown key stops the start.</summary>
internal static class MigrationFiles
{
    public static ImmutableArray<BusinessFunction> ReadFunctions() =>
    [
        .. YamlFile.Read<List<FunctionYaml>>("business-functions.yaml").Select(f => new BusinessFunction(
            f.Id, new LocalText(f.Vi, f.En), f.About.ToText(), [.. f.SectorGroups], [.. f.Divisions],
            [.. f.Sizes.Select(s => Enum.Parse<SizeGroup>(s))])),
    ];

    public static ImmutableArray<Platform> ReadPlatforms()
    {
        var file = YamlFile.Read<PlatformsYaml>("platforms.yaml");
        var day = Day(file.Day);
        return
        [
            .. file.Platforms.Select(p => new Platform(
                p.Code, p.Name, [.. p.Functions], "", day, p.Published ?? "", p.IsSeen ? PlatformOrigin.Seen : PlatformOrigin.Recollected,
                IsRetired: false, Version: 0)),
        ];
    }

    public static ImmutableArray<MigrationRule> ReadRules() =>
    [
        .. YamlFile.Read<List<RuleYaml>>("migration-rules.yaml").Select(r => new MigrationRule(
            r.Id, Enum.Parse<MigrationFact>(r.Fact, ignoreCase: true), r.Version, Day(r.From), r.IsOurs, r.Text.ToText(), r.Source.ToText(),
            [
                .. r.Needs.Select(n => new FunctionNeed(
                    n.Function, [.. n.Divisions], [.. n.ExceptDivisions], n.MoreEmployeesThan)),
            ])),
    ];

    public static ImmutableArray<ToolProposal> ReadProposals() =>
    [
        .. YamlFile.Read<List<ProposalsYaml>>("migration-proposals.yaml").SelectMany(p => p.Tools.Select(t =>
            new ToolProposal(p.Instrument, p.Question, t.Sector, t.Function, [.. t.All]))),
    ];

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class FunctionYaml
    {
        public required string Id { get; init; }
        public required List<string> SectorGroups { get; init; }
        public required List<string> Divisions { get; init; }
        public required List<string> Sizes { get; init; }
        public required string Vi { get; init; }
        public required string En { get; init; }
        public required TextYaml About { get; init; }
    }

    private sealed class PlatformsYaml
    {
        public required string Day { get; init; }
        public required List<PlatformYaml> Platforms { get; init; }
    }

    private sealed class PlatformYaml
    {
        public required string Code { get; init; }
        public required string Name { get; init; }
        public required List<string> Functions { get; init; }
        public required bool IsSeen { get; init; }
        public required string? Published { get; init; }
    }

    private sealed class RuleYaml
    {
        public required string Id { get; init; }
        public required string Fact { get; init; }
        public required int Version { get; init; }
        public required string From { get; init; }
        public required bool IsOurs { get; init; }
        public required TextYaml Text { get; init; }
        public required TextYaml Source { get; init; }
        public required List<NeedYaml> Needs { get; init; }
    }

    private sealed class NeedYaml
    {
        public required string Function { get; init; }
        public required List<string> Divisions { get; init; }
        public required List<string> ExceptDivisions { get; init; }
        public int? MoreEmployeesThan { get; init; }
    }

    private sealed class ProposalsYaml
    {
        public required string Instrument { get; init; }
        public required string Question { get; init; }
        public required List<ToolYaml> Tools { get; init; }
    }

    private sealed class ToolYaml
    {
        public required string Sector { get; init; }
        public required string Function { get; init; }
        public required List<int> All { get; init; }
    }
}
