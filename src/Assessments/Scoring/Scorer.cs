using System.Collections.Immutable;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;

namespace SanSangSo.Assessments.Scoring;

/// <summary>
/// Scores answers under an instrument. All numbers are exact, so that no boundary is decided by rounding.
/// </summary>
public static class Scorer
{
    /// <summary>What a mean of shares is counted out of.</summary>
    private const int Hundred = 100;

    private static readonly ScoringRule Plain = new(Aggregation.Sum, Aggregation.Sum, null);

    /// <summary>
    /// Answers to questions that the sector and size are not asked count nothing; a question without an answer gives 0 and keeps its maximum.
    /// </summary>
    public static ScoreReceipt Score(
        Instrument instrument, IReadOnlyDictionary<string, Answer> answers, string? sector = null, SizeClass size = SizeClass.Unknown)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(answers);
        var asked = instrument.For(sector, size);
        ImmutableArray<ReceiptLine> lines = [.. (
            from pillar in asked.Pillars
            from component in pillar.Components
            from question in component.Questions
            let answer = answers.TryGetValue(question.Id, out var given) ? given : (Answer?)null
            select new ReceiptLine(
                question.Id, pillar.Id, component.Id, answer, question.Weight, question.PointsOf(answers) * question.Weight, question.Maximum))];
        ImmutableArray<ReceiptPillar> pillars = [.. asked.Pillars.Select(pillar => OfPillar(asked, pillar, lines))];
        var total = TotalOf(asked, pillars);
        var isPlain = asked.Scoring == Plain && asked.Sectors.IsEmpty;
        return new ScoreReceipt(
            isPlain ? ScoreReceipt.Format1 : ScoreReceipt.Format2,
            asked.Id,
            asked.Version,
            total,
            MaximumOf(asked),
            asked.Levels.Last(l => Reaches(l, total, pillars)).Level,
            pillars,
            lines,
            [.. asked.PillarLevels.Select(l => l.Bound.Inclusive
                ? new ReceiptPillarRule(l.Level, null) { FromPercent = l.Bound.Bound }
                : new ReceiptPillarRule(l.Level, l.Bound.Bound))],
            [.. asked.Levels.Select(l => new ReceiptLevelRule(
                l.Level, l.Bound is { Inclusive: false } above ? above.Bound : null, l.Pillars?.Count, l.Pillars?.Level)
            {
                From = l.Bound is { Inclusive: true } from ? from.Bound : null,
            })])
        {
            Sector = asked.Sectors.IsEmpty ? null : sector,
            Scoring = isPlain ? null : asked.Scoring,
        };
    }

    /// <summary>The level of a pillar: the highest whose bound its share of the maximum reaches; null where pillars have no levels.</summary>
    public static int? LevelOf(Instrument instrument, Fraction points, Fraction maximum)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return instrument.PillarLevels.IsEmpty || maximum == 0
            ? null
            : instrument.PillarLevels.LastOrDefault(l => l.Bound.IsReachedBy(points * Hundred / maximum))?.Level ?? 0;
    }

    /// <summary>The highest total of an instrument for one sector.</summary>
    internal static Fraction MaximumOf(Instrument instrument) =>
        instrument.Scoring.OutOf
        ?? (instrument.Scoring.Total == Aggregation.Mean
            ? Hundred
            : instrument.Pillars.Where(p => p.Counts).Aggregate(Fraction.Zero, (sum, p) => sum + MaximumOf(instrument, p)));

    internal static Fraction MaximumOf(Instrument instrument, Pillar pillar) => instrument.Scoring.Pillars == Aggregation.Mean
        ? Hundred
        : pillar.Questions.Aggregate(Fraction.Zero, (sum, q) => sum + q.Maximum);

    internal static bool HasPoints(InstrumentLevel level, Fraction total) => level.Bound is not { } bound || bound.IsReachedBy(total);

    internal static int PillarsAt(int pillarLevel, ImmutableArray<ReceiptPillar> pillars) =>
        pillars.Count(p => !p.IsProfile && p.Level >= pillarLevel);

    private static ReceiptPillar OfPillar(Instrument instrument, Pillar pillar, ImmutableArray<ReceiptLine> lines)
    {
        var own = lines.Where(l => l.Pillar == pillar.Id).ToList();
        var maximum = MaximumOf(instrument, pillar);
        Fraction points = 0;
        if (instrument.Scoring.Pillars == Aggregation.Sum)
        {
            points = own.Aggregate(points, (sum, l) => sum + l.Points);
        }
        else
        {
            var scored = own.Where(l => l.Maximum > 0).ToList();
            points = scored.Aggregate(points, (sum, l) => sum + (l.Points / l.Maximum * l.Weight)) * Hundred / Math.Max(1, scored.Sum(l => l.Weight));
        }

        return new ReceiptPillar(pillar.Id, points, maximum, LevelOf(instrument, points, maximum)) { IsProfile = !pillar.Counts };
    }

    private static Fraction TotalOf(Instrument instrument, ImmutableArray<ReceiptPillar> pillars)
    {
        var counted = pillars.Where(p => !p.IsProfile).ToList();
        var sum = counted.Aggregate(Fraction.Zero, (s, p) => s + p.Points);
        return instrument.Scoring switch
        {
            { Total: Aggregation.Mean } => sum / Math.Max(1, counted.Count),
            { OutOf: { } outOf } => sum * outOf / Fraction.Max(1, counted.Aggregate(Fraction.Zero, (s, p) => s + p.Maximum)),
            _ => sum,
        };
    }

    private static bool Reaches(InstrumentLevel level, Fraction total, ImmutableArray<ReceiptPillar> pillars) =>
        HasPoints(level, total) && (level.Pillars is not { } need || PillarsAt(need.Level, pillars) >= need.Count);
}
