using System.Collections.Immutable;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Instruments;

/// <summary>Where a statement comes from: an official text, a secondary source, or this service itself. Shown to the user.</summary>
public enum ProvenanceKind
{
    Official,
    Secondary,
    Ours,
}

/// <summary>The provenance of one aspect of an instrument (<c>structure</c>, <c>anchors</c>, <c>levels</c> …).</summary>
public sealed record Provenance(string About, ProvenanceKind Kind, LocalText Source);

/// <summary>One answer of a question: 0 to 5 points before weighing, and the words that anchor it.</summary>
public sealed record Option(int Points, LocalText Text);

/// <summary>
/// A question. What is <paramref name="Sensitive"/> tells an attacker where the enterprise is weak (backups, passwords, who may see what): its
/// answers are for the members alone, whatever the enterprise agreed to. Scoring does not know of it.
/// </summary>
public sealed record Question(
    string Id, int Weight, ProvenanceKind Cutoffs, LocalText Text, LocalText? Help, ImmutableArray<Option> Options, bool Sensitive)
{
    /// <summary>Most points the question can give, weighed.</summary>
    public int Maximum => Options.Max(o => o.Points) * Weight;
}

public sealed record Component(string Id, LocalText Name, ImmutableArray<Question> Questions);

public sealed record Pillar(string Id, LocalText Name, LocalText About, ImmutableArray<Component> Components)
{
    public IEnumerable<Question> Questions => Components.SelectMany(c => c.Questions);

    public int Maximum => Questions.Sum(q => q.Maximum);
}

/// <summary>A pillar is at a level when its points are strictly above <paramref name="Above"/> per cent of its maximum.</summary>
public sealed record PillarLevel(int Level, int Above);

/// <summary>At least <paramref name="Count"/> pillars at <paramref name="Level"/> or higher.</summary>
public sealed record PillarCondition(int Count, int Level);

/// <summary>
/// An overall level: total strictly above <paramref name="Above"/> points, and the condition on pillars. Both must hold; the
/// lowest level asks for neither.
/// </summary>
public sealed record InstrumentLevel(int Level, LocalText Name, LocalText Meaning, int? Above, PillarCondition? Pillars);

/// <summary>
/// A questionnaire with its scoring, in a version that never changes. Points and maxima are whole numbers.
/// </summary>
public sealed record Instrument(
    string Id,
    int Version,
    LocalText Name,
    DateOnly Issued,
    LocalText Notice,
    ImmutableArray<Provenance> Provenance,
    ImmutableArray<PillarLevel> PillarLevels,
    ImmutableArray<InstrumentLevel> Levels,
    ImmutableArray<Pillar> Pillars)
{
    private readonly Lazy<ImmutableDictionary<string, Question>> _questions =
        new(() => Pillars.SelectMany(p => p.Questions).ToImmutableDictionary(q => q.Id, StringComparer.Ordinal));

    /// <summary>All questions in the order they are asked.</summary>
    public IEnumerable<Question> Questions => Pillars.SelectMany(p => p.Questions);

    public int Maximum => Pillars.Sum(p => p.Maximum);

    public int HighestLevel => Levels.Max(l => l.Level);

    public Question? Question(string id) => _questions.Value.GetValueOrDefault(id);

    public Pillar? Pillar(string id) => Pillars.FirstOrDefault(p => p.Id == id);

    public InstrumentLevel Level(int level) => Levels.First(l => l.Level == level);
}
