using System.Collections.Immutable;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.Scoring;

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

/// <summary>How scores of parts become one.</summary>
public enum Aggregation
{
    Sum,
    Mean,
}

/// <summary>
/// How an instrument computes: a pillar is the sum of its questions' points, or 100 × the weighted mean of their shares; the total the sum
/// over the pillars that count (with <paramref name="OutOf"/> as that share of the maximum), or the mean of their scores.
/// </summary>
public sealed record ScoringRule(Aggregation Pillars, Aggregation Total, int? OutOf);

/// <summary>A sector with questions of its own; <paramref name="Divisions"/> are of VSIC 2025, empty for the one that takes all others.</summary>
public sealed record Sector(string Id, LocalText Name, ImmutableArray<string> Divisions);

public sealed record Component(string Id, LocalText Name, ImmutableArray<Question> Questions);

/// <summary>A pillar; one that does not count is a profile, shown beside the level and without part in it.</summary>
public sealed record Pillar(string Id, LocalText Name, LocalText About, bool Counts, ImmutableArray<Component> Components)
{
    public IEnumerable<Question> Questions => Components.SelectMany(c => c.Questions);
}

/// <summary>A lower bound: reached at <paramref name="Bound"/> itself where it is inclusive, else only beyond it.</summary>
public sealed record LowerBound(int Bound, bool Inclusive)
{
    /// <summary>The first value that reaches it; beyond a bound only whole points are counted.</summary>
    public int First => Inclusive ? Bound : Bound + 1;

    public bool IsReachedBy(Fraction value) => Inclusive ? value >= Bound : value > Bound;
}

/// <summary>A pillar is at a level when its score, in per cent of its maximum, reaches the bound.</summary>
public sealed record PillarLevel(int Level, LowerBound Bound);

/// <summary>At least <paramref name="Count"/> pillars at <paramref name="Level"/> or higher.</summary>
public sealed record PillarCondition(int Count, int Level);

/// <summary>
/// An overall level: the total reaches the bound, and the condition on pillars holds. Both must; the lowest level may ask for neither.
/// </summary>
public sealed record InstrumentLevel(int Level, LocalText Name, LocalText Meaning, LowerBound? Bound, PillarCondition? Pillars);

/// <summary>
/// A questionnaire with its scoring, in a version that never changes. Where it has sectors, <see cref="For"/> gives the questions of one.
/// </summary>
public sealed record Instrument(
    string Id,
    int Version,
    LocalText Name,
    DateOnly Issued,
    LocalText Notice,
    ImmutableArray<Provenance> Provenance,
    ScoringRule Scoring,
    ImmutableArray<Sector> Sectors,
    ImmutableArray<PillarLevel> PillarLevels,
    ImmutableArray<InstrumentLevel> Levels,
    ImmutableArray<Pillar> Pillars)
{
    /// <summary>All questions in the order they are asked.</summary>
    public IEnumerable<Question> Questions => Pillars.SelectMany(p => p.Questions);

    /// <summary>The highest total. Meaningful for an instrument without sectors, or for one of them (<see cref="For"/>).</summary>
    public Fraction Maximum => Scorer.MaximumOf(this);

    public int HighestLevel => Levels.Max(l => l.Level);

    public Question? Question(string id) => Questions.FirstOrDefault(q => q.Id == id);

    public Pillar? Pillar(string id) => Pillars.FirstOrDefault(p => p.Id == id);

    public InstrumentLevel Level(int level) => Levels.First(l => l.Level == level);

    public Sector? Sector(string? id) => Sectors.FirstOrDefault(s => s.Id == id);

    /// <summary>The sector of a VSIC 2025 division; null where the instrument has no sectors.</summary>
    public Sector? SectorOf(string division) =>
        Sectors.FirstOrDefault(s => s.Divisions.Contains(division)) ?? Sectors.FirstOrDefault(s => s.Divisions.IsEmpty);

    /// <summary>The same instrument with only the questions that a sector and a size are asked; pillars without any question fall away.</summary>
    public Instrument For(string? sector, SizeClass size = SizeClass.Unknown) => this with
    {
        Pillars =
        [
            .. from pillar in Pillars
               let components = ImmutableArray.CreateRange(
                   from component in pillar.Components
                   let asked = ImmutableArray.CreateRange(component.Questions.Where(q => q.IsFor(sector, size)))
                   where !asked.IsEmpty
                   select component with { Questions = asked })
               where !components.IsEmpty
               select pillar with { Components = components },
        ],
    };

    /// <summary>The questions whose options differ by sector.</summary>
    public IEnumerable<string> QuestionsOfSectors => Questions.Where(q => !q.Sectors.IsEmpty).Select(q => q.Id).Distinct(StringComparer.Ordinal);
}
