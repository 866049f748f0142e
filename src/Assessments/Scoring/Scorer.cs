using System.Collections.Immutable;
using SanSangSo.Assessments.Instruments;

namespace SanSangSo.Assessments.Scoring;

/// <summary>
/// Scores answers under an instrument. Points are whole, shares are compared without dividing, so that no boundary is
/// decided by rounding.
/// </summary>
public static class Scorer
{
    public static ScoreReceipt Score(Instrument instrument, IReadOnlyDictionary<string, Answer> answers)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(answers);
        ImmutableArray<ReceiptLine> lines = [.. (
            from pillar in instrument.Pillars
            from component in pillar.Components
            from question in component.Questions
            let answer = answers.TryGetValue(question.Id, out var given) ? given : (Answer?)null
            select new ReceiptLine(
                question.Id, pillar.Id, component.Id, answer, question.Weight,
                (answer?.Option ?? 0) * question.Weight, question.Maximum))];
        ImmutableArray<ReceiptPillar> pillars = [.. instrument.Pillars.Select(pillar =>
        {
            var points = lines.Where(l => l.Pillar == pillar.Id).Sum(l => l.Points);
            return new ReceiptPillar(pillar.Id, points, pillar.Maximum, LevelOf(instrument, points, pillar.Maximum));
        })];
        var total = pillars.Sum(p => p.Points);
        return new ScoreReceipt(
            ScoreReceipt.CurrentFormat,
            instrument.Id,
            instrument.Version,
            total,
            instrument.Maximum,
            instrument.Levels.Last(l => Reaches(l, total, pillars)).Level,
            pillars,
            lines,
            [.. instrument.PillarLevels.Select(l => new ReceiptPillarRule(l.Level, l.Above))],
            [.. instrument.Levels.Select(l => new ReceiptLevelRule(l.Level, l.Above, l.Pillars?.Count, l.Pillars?.Level))]);
    }

    /// <summary>The level of a pillar: the highest whose bound its share of the maximum lies strictly above.</summary>
    public static int LevelOf(Instrument instrument, int points, int maximum) =>
        instrument.PillarLevels.LastOrDefault(l => points * 100 > l.Above * maximum)?.Level ?? 0;

    internal static bool HasPoints(InstrumentLevel level, int total) => level.Above is not { } above || total > above;

    internal static int PillarsAt(int pillarLevel, ImmutableArray<ReceiptPillar> pillars) => pillars.Count(p => p.Level >= pillarLevel);

    private static bool Reaches(InstrumentLevel level, int total, ImmutableArray<ReceiptPillar> pillars) =>
        HasPoints(level, total) && (level.Pillars is not { } need || PillarsAt(need.Level, pillars) >= need.Count);
}
