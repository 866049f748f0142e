using System.Collections.Immutable;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;

namespace SanSangSo.Assessments.Scoring;

/// <summary>A pillar in both assessments; <paramref name="Before"/> is null where the earlier one does not know it.</summary>
public sealed record PillarComparison(string Id, Fraction? Before, Fraction After, Fraction Maximum, bool IsProfile);

/// <summary>
/// An answer that differs, with its weighed points before and after. <paramref name="IsComparable"/> is false where the question is not the same
/// in both: then the points do not say that anything became better or worse.
/// </summary>
public sealed record AnswerComparison(
    string Question, string Pillar, Answer? Before, Answer? After, Fraction PointsBefore, Fraction PointsAfter, Fraction Maximum, bool IsComparable)
{
    public Fraction Difference => PointsAfter - PointsBefore;
}

/// <summary>
/// Two assessments of one enterprise with one instrument, pillar by pillar and answer by answer, those that made the most difference first.
/// Where version or sector differ (<see cref="HasBreak"/>) the earlier one is scored under the later version; its own score stays what it was.
/// </summary>
public sealed record AssessmentComparison(
    SubmittedAssessment Earlier,
    SubmittedAssessment Later,
    ScoreReceipt EarlierScored,
    Fraction Comparability,
    ImmutableArray<PillarComparison> Pillars,
    ImmutableArray<AnswerComparison> Answers)
{
    public bool HasBreak => Earlier.InstrumentVersion != Later.InstrumentVersion || Earlier.Sector != Later.Sector;

    /// <summary>Null where the instruments are different: their levels and points have nothing to do with each other.</summary>
    /// <exception cref="KeyNotFoundException">A version that was never published here.</exception>
    public static AssessmentComparison? Of(SubmittedAssessment one, SubmittedAssessment other, InstrumentCatalogue instruments)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(instruments);
        if (one.Instrument != other.Instrument)
        {
            return null;
        }

        var (earlier, later) = (one.SubmittedAt, one.InstrumentVersion, one.Id).CompareTo((other.SubmittedAt, other.InstrumentVersion, other.Id)) <= 0 ? (one, other) : (other, one);
        var from = instruments.Get(earlier.Instrument, earlier.InstrumentVersion);
        var to = instruments.Get(later.Instrument, later.InstrumentVersion);
        var (before, after) = (Bridge.AnswersOf(earlier), Bridge.AnswersOf(later));

        // Under the later one's size too, so that both are asked the same.
        var bridged = Bridge.Score(from, earlier.Sector, to, later.Sector, later.Profile.SizeClass, before);
        var isSame = earlier.InstrumentVersion == later.InstrumentVersion && earlier.Sector == later.Sector;
        var scored = isSame ? earlier.Receipt : bridged.Receipt;
        var own = earlier.Receipt.Lines.ToDictionary(l => l.Question, StringComparer.Ordinal);
        var old = scored.Lines.ToDictionary(l => l.Question, StringComparer.Ordinal);
        return new AssessmentComparison(
            earlier,
            later,
            scored,
            bridged.Comparability,
            [
                .. later.Receipt.Pillars.Select(p => new PillarComparison(
                    p.Id,
                    later.Receipt.Lines.Any(l => l.Pillar == p.Id && bridged.Matched.Contains(l.Question))
                        ? scored.Pillars.FirstOrDefault(o => o.Id == p.Id)?.Points
                        : null,
                    p.Points, p.Maximum, p.IsProfile)),
            ],
            [
                .. later.Receipt.Lines
                    .Select(now => new AnswerComparison(
                        now.Question, now.Pillar,
                        before.TryGetValue(now.Question, out var was) && own.ContainsKey(now.Question) ? was : null,
                        after.TryGetValue(now.Question, out var becomes) ? becomes : null,
                        old.GetValueOrDefault(now.Question)?.Points ?? 0, now.Points, now.Maximum, bridged.Matched.Contains(now.Question)))
                    .Where(c => c.Before != c.After || c.PointsBefore != c.PointsAfter)
                    .OrderByDescending(c => c.IsComparable)
                    .ThenByDescending(c => c.Difference < 0 ? 0 - c.Difference : c.Difference),
            ]);
    }
}
