using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Roadmaps;

/// <summary>A file of actions as it is written; FORMAT.md beside the instruments says what each key means.</summary>
internal sealed class ActionFileYaml
{
    public required string Instrument { get; init; }
    public required int WeekMillion { get; init; }
    public required List<ActionYaml> Actions { get; init; }
}

internal sealed class ActionYaml
{
    public required string Question { get; init; }
    public List<string> Sectors { get; init; } = [];
    public int? Option { get; init; }
    public int? Row { get; init; }
    public List<int>? Pair { get; init; }
    public required TextYaml What { get; init; }
    public required TextYaml Why { get; init; }
    public TextYaml? Source { get; init; }
    public List<StepYaml>? Steps { get; init; }
    public List<int>? Million { get; init; }
    public int? Weeks { get; init; }
}

internal sealed class StepYaml
{
    public required List<int> Million { get; init; }
    public required int Weeks { get; init; }
}
