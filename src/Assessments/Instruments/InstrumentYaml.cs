using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Instruments;

/// <summary>An instrument as its file writes it; FORMAT.md says what each key means.</summary>
internal sealed class InstrumentYaml
{
    public required string Id { get; init; }
    public required int Version { get; init; }
    public required TextYaml Name { get; init; }
    public required string Issued { get; init; }
    public required TextYaml Notice { get; init; }
    public required List<ProvenanceYaml> Provenance { get; init; }
    public ScoringYaml Scoring { get; init; } = new() { Pillars = "sum", Total = "sum" };
    public List<SectorYaml> Sectors { get; init; } = [];
    public List<PillarLevelYaml> PillarLevels { get; init; } = [];
    public required List<LevelYaml> Levels { get; init; }
    public required List<PillarYaml> Pillars { get; init; }
}

internal sealed class ProvenanceYaml
{
    public required string About { get; init; }
    public required string Kind { get; init; }
    public required TextYaml Source { get; init; }
}

internal sealed class ScoringYaml
{
    public required string Pillars { get; init; }
    public required string Total { get; init; }
    public int? OutOf { get; init; }
}

internal sealed class SectorYaml
{
    public required string Id { get; init; }
    public required TextYaml Name { get; init; }
    public required List<string> Divisions { get; init; }
}

internal sealed class PillarLevelYaml
{
    public required int Level { get; init; }
    public int? Above { get; init; }
    public int? From { get; init; }
}

internal sealed class LevelYaml
{
    public required int Level { get; init; }
    public required TextYaml Name { get; init; }
    public required TextYaml Meaning { get; init; }
    public int? Above { get; init; }
    public int? From { get; init; }
    public ConditionYaml? Pillars { get; init; }
}

internal sealed class ConditionYaml
{
    public required int Count { get; init; }
    public required int Level { get; init; }
}

internal sealed class PillarYaml
{
    public required string Id { get; init; }
    public required TextYaml Name { get; init; }
    public required TextYaml About { get; init; }
    public bool Counts { get; init; } = true;
    public required List<ComponentYaml> Components { get; init; }
}

internal sealed class ComponentYaml
{
    public required string Id { get; init; }
    public required TextYaml Name { get; init; }
    public required List<QuestionYaml> Questions { get; init; }
}

internal sealed class QuestionYaml
{
    public required string Id { get; init; }
    public string Kind { get; init; } = "single";
    public int Weight { get; init; } = 1;
    public required string Cutoffs { get; init; }
    public bool Scored { get; init; } = true;
    public bool Sensitive { get; init; }
    public List<string> Sectors { get; init; } = [];
    public List<string> Sizes { get; init; } = [];
    public WhenYaml? When { get; init; }
    public required TextYaml Text { get; init; }
    public TextYaml? Help { get; init; }
    public List<OptionYaml> Options { get; init; } = [];
    public string? Most { get; init; }
    public string? Divisor { get; init; }
    public List<RowYaml> Rows { get; init; } = [];
    public List<ValueYaml> Scale { get; init; } = [];
    public TextYaml? Numerator { get; init; }
    public TextYaml? Denominator { get; init; }
    public List<BandYaml> Bands { get; init; } = [];
    public string? Of { get; init; }
    public List<PairYaml> Pairs { get; init; } = [];

    /// <summary>Every text in it, for what is looked for in all of them.</summary>
    public IEnumerable<string> Words =>
    [
        Text.Vi, Text.En, Help?.Vi ?? "", Help?.En ?? "", Numerator?.Vi ?? "", Numerator?.En ?? "", Denominator?.Vi ?? "", Denominator?.En ?? "",
        .. Options.SelectMany(o => (string[])[o.Vi, o.En, o.About?.Vi ?? "", o.About?.En ?? ""]),
        .. Rows.SelectMany(r => (string[])[r.Vi, r.En, r.About?.Vi ?? "", r.About?.En ?? ""]),
        .. Pairs.SelectMany(p => (string[])[p.Vi, p.En]),
    ];
}

internal sealed class WhenYaml
{
    public required string Question { get; init; }
    public required List<int> Options { get; init; }
}

internal sealed class OptionYaml
{
    public int? Option { get; init; }
    public required string Points { get; init; }
    public bool Exclusive { get; init; }
    public required string Vi { get; init; }
    public required string En { get; init; }
    public TextYaml? About { get; init; }
}

internal sealed class RowYaml
{
    public required int Row { get; init; }
    public required string Vi { get; init; }
    public required string En { get; init; }
    public TextYaml? About { get; init; }
}

internal sealed class ValueYaml
{
    public required string Value { get; init; }
    public required string Points { get; init; }
    public required string Vi { get; init; }
    public required string En { get; init; }
}

internal sealed class BandYaml
{
    public required int From { get; init; }
    public required string Points { get; init; }
}

internal sealed class PairYaml
{
    public required List<int> Pair { get; init; }
    public required string Points { get; init; }
    public required string Vi { get; init; }
    public required string En { get; init; }
}
