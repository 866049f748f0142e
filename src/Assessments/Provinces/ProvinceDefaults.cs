using System.Collections.Immutable;
using System.Globalization;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Provinces;

/// <summary>The provinces as they come with the service (<c>province-defaults.yaml</c>), in the order of their codes.</summary>
public static class ProvinceDefaults
{
    private static readonly Lazy<ImmutableArray<ProvinceView>> Lazy = new(Read);

    public static ImmutableArray<ProvinceView> All => Lazy.Value;

    public static ProvinceView? Find(string code) => All.FirstOrDefault(p => p.Code == code);

    /// <summary>What the file says, with what was kept (null where nothing was) instead.</summary>
    public static ProvinceView? Merge(
        string code, ProvinceDetails? details, ImmutableArray<ProvinceTarget>? targets, bool inService, int version)
    {
        var own = Find(code);
        return (details ?? own?.Details) is { } shown ? new ProvinceView(code, shown, targets ?? own?.Targets ?? [], inService, version) : null;
    }

    private static ImmutableArray<ProvinceView> Read() =>
    [
        .. YamlFile.Read<List<ProvinceYaml>>("province-defaults.yaml").Select(p => new ProvinceView(
            p.Code,
            new ProvinceDetails(p.Name.ToText(), p.ShortName, p.Department.ToText(), p.Mail, p.Phone, p.Address, p.Colour),
            ProvinceRules.InOrder(p.Targets.Select(t => new ProvinceTarget(
                Enum.Parse<TargetGoal>(t.Goal, ignoreCase: true),
                Enum.Parse<TargetComparison>(t.Comparison, ignoreCase: true),
                t.Percent,
                DateOnly.ParseExact(t.Due, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                t.Source.ToText()))),
            p.InService,
            Version: 0)).OrderBy(p => p.Code, StringComparer.Ordinal),
    ];

    private sealed class ProvinceYaml
    {
        public required string Code { get; init; }
        public required TextYaml Name { get; init; }
        public required string ShortName { get; init; }
        public required TextYaml Department { get; init; }
        public required string Mail { get; init; }
        public required string Phone { get; init; }
        public required string Address { get; init; }
        public required string Colour { get; init; }
        public required bool InService { get; init; }
        public required List<TargetYaml> Targets { get; init; }
    }

    private sealed class TargetYaml
    {
        public required string Goal { get; init; }
        public required string Comparison { get; init; }
        public required int Percent { get; init; }
        public required string Due { get; init; }
        public required TextYaml Source { get; init; }
    }
}
