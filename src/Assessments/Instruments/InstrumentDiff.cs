using System.Collections.Immutable;

namespace SanSangSo.Assessments.Instruments;

/// <summary>What can differ in a question between two versions.</summary>
public enum QuestionChange
{
    Added,
    Removed,

    /// <summary>Another form of answer.</summary>
    Kind,

    /// <summary>The question or its help is worded otherwise.</summary>
    Reworded,

    /// <summary>Another weight, or scored where it was not.</summary>
    Reweighted,

    /// <summary>Options, rows or pairs came or went, or give other points.</summary>
    Options,

    /// <summary>Options, rows or pairs are worded otherwise and mean the same number.</summary>
    OptionsReworded,

    /// <summary>Whom or when it is asked.</summary>
    Asked,
}

/// <summary>A question that differs; <paramref name="Before"/> or <paramref name="After"/> is null where it came or went.</summary>
public sealed record QuestionDiff(string Id, ImmutableArray<string> Sectors, Question? Before, Question? After, ImmutableArray<QuestionChange> Changes);

/// <summary>
/// What differs between two versions of an instrument, question by question in the order of the newer, those that went at the end. Beside
/// them whether levels, the way of scoring or the pillars differ.
/// </summary>
public sealed record InstrumentDiff(ImmutableArray<QuestionDiff> Questions, bool LevelsChanged, bool ScoringChanged, bool PillarsChanged)
{
    public bool IsEmpty => Questions.IsEmpty && !LevelsChanged && !ScoringChanged && !PillarsChanged;

    public static InstrumentDiff Between(Instrument before, Instrument after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = before.Questions.ToDictionary(Key, StringComparer.Ordinal);
        var now = after.Questions.Select(Key).ToHashSet(StringComparer.Ordinal);
        return new InstrumentDiff(
            [
                .. after.Questions.Select(q => Of(old.GetValueOrDefault(Key(q)), q)).Where(d => !d.Changes.IsEmpty),
                .. before.Questions.Where(q => !now.Contains(Key(q))).Select(q => Of(q, null)),
            ],
            !before.Levels.SequenceEqual(after.Levels) || !before.PillarLevels.SequenceEqual(after.PillarLevels),
            before.Scoring != after.Scoring,
            !before.Pillars.Select(p => (p.Id, p.Name, p.About, p.Counts)).SequenceEqual(after.Pillars.Select(p => (p.Id, p.Name, p.About, p.Counts))));
    }

    // The same id may stand once for each sector.
    private static string Key(Question question) => $"{question.Id}|{string.Join(',', question.Sectors)}";

    private static QuestionDiff Of(Question? before, Question? after)
    {
        var there = (after ?? before)!;
        return new QuestionDiff(there.Id, there.Sectors, before, after, before is null ? [QuestionChange.Added]
            : after is null ? [QuestionChange.Removed]
            : [.. Changes(before, after)]);
    }

    private static IEnumerable<QuestionChange> Changes(Question before, Question after)
    {
        if (before.Kind != after.Kind)
        {
            yield return QuestionChange.Kind;
        }

        if (before.Text != after.Text || before.Help != after.Help)
        {
            yield return QuestionChange.Reworded;
        }

        if (before.Weight != after.Weight || before.Scored != after.Scored)
        {
            yield return QuestionChange.Reweighted;
        }

        if (!Points(before).SequenceEqual(Points(after)) || before.Most != after.Most)
        {
            yield return QuestionChange.Options;
        }
        else if (!Words(before).SequenceEqual(Words(after)))
        {
            yield return QuestionChange.OptionsReworded;
        }

        if (!before.Sizes.SequenceEqual(after.Sizes) || before.Sensitive != after.Sensitive || !IsSame(before.When, after.When))
        {
            yield return QuestionChange.Asked;
        }
    }

    private static bool IsSame(AskedWhen? before, AskedWhen? after) =>
        before?.Question == after?.Question && (before is null || before.Options.SequenceEqual(after!.Options));

    private static IEnumerable<object> Points(Question q) =>
    [
        .. q.Options.Select(o => (o.Number, o.Points, o.Exclusive)), .. q.Rows.Select(r => r.Number), .. q.Scale.Select(v => (v.Value, v.Points)),
        .. q.Bands, .. q.Pairs.Select(p => (p.Pair, p.Points)),
    ];

    private static IEnumerable<object?> Words(Question q) =>
    [
        .. q.Options.Select(o => (o.Text, o.About)), .. q.Rows.Select(r => (r.Text, r.About)), .. q.Scale.Select(v => v.Text),
        .. q.Pairs.Select(p => p.Text), q.Numerator, q.Denominator,
    ];
}
