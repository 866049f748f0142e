using System.Collections.Immutable;
using SanSangSo.Assessments.Instruments;

namespace SanSangSo.Assessments.Scoring;

/// <summary>
/// What holds a level back, in figures that a page puts into words: the level that the points alone would give, the next level,
/// the points still missing for it, and the pillars that are below what it asks.
/// </summary>
public sealed record LevelExplanation(
    int Level,
    int LevelByPoints,
    int? NextLevel,
    Fraction PointsMissing,
    int PillarsHave,
    int PillarsNeed,
    int PillarLevelNeed,
    ImmutableArray<string> PillarsBelow)
{
    /// <summary>The points would give more; the condition on pillars is what is missing.</summary>
    public bool HeldBackByPillars => LevelByPoints > Level;

    public static LevelExplanation Of(Instrument instrument, ScoreReceipt receipt)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(receipt);
        var byPoints = instrument.Levels.Last(l => Scorer.HasPoints(l, receipt.Total)).Level;
        var next = instrument.Levels.FirstOrDefault(l => l.Level == receipt.Level + 1);
        if (next is null)
        {
            return new LevelExplanation(receipt.Level, byPoints, null, 0, 0, 0, 0, []);
        }

        var need = next.Pillars ?? new PillarCondition(0, 0);
        return new LevelExplanation(
            receipt.Level,
            byPoints,
            next.Level,
            Fraction.Max(0, next.Bound!.First - receipt.Total),
            Scorer.PillarsAt(need.Level, receipt.Pillars),
            need.Count,
            need.Level,
            [.. receipt.Pillars.Where(p => !p.IsProfile && p.Level < need.Level).Select(p => p.Id)]);
    }
}
