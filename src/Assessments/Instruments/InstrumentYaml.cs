using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Instruments;

/// <summary>An instrument as its file writes it.</summary>
internal sealed class InstrumentYaml
{
    public required string Id { get; init; }
    public required int Version { get; init; }
    public required TextYaml Name { get; init; }
    public required string Issued { get; init; }
    public required TextYaml Notice { get; init; }
    public required List<ProvenanceYaml> Provenance { get; init; }
    public required List<PillarLevelYaml> PillarLevels { get; init; }
    public required List<LevelYaml> Levels { get; init; }
    public required List<PillarYaml> Pillars { get; init; }
}

internal sealed class ProvenanceYaml
{
    public required string About { get; init; }
    public required string Kind { get; init; }
    public required TextYaml Source { get; init; }
}

internal sealed class PillarLevelYaml
{
    public required int Level { get; init; }
    public required int Above { get; init; }
}

internal sealed class LevelYaml
{
    public required int Level { get; init; }
    public required TextYaml Name { get; init; }
    public required TextYaml Meaning { get; init; }
    public int? Above { get; init; }
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
    public required int Weight { get; init; }
    public required string Cutoffs { get; init; }
    public bool Sensitive { get; init; }
    public required TextYaml Text { get; init; }
    public TextYaml? Help { get; init; }
    public required List<OptionYaml> Options { get; init; }
}

internal sealed class OptionYaml
{
    public required int Points { get; init; }
    public required string Vi { get; init; }
    public required string En { get; init; }
}
