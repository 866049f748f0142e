using System.Collections.Immutable;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Assessments.Roadmaps;

/// <summary>
/// One action: at a place of the questionnaire to a value; what it costs, and by how much it alone would move the total (0 for a link whose tools
/// are not in use yet).
/// </summary>
public sealed record Step(Place Place, string To, string Pillar, Improvement Improvement, Cost Cost, Fraction Gain)
{
    /// <summary>One text for the step, as a form posts it and a plan keeps it.</summary>
    public string Key => StepKeys.Of(Place, To);
}

/// <summary>A set of steps, what they cost together, and the score after all of them.</summary>
public sealed record Plan(ImmutableArray<Step> Steps, Cost Cost, ScoreReceipt After)
{
    internal static Plan Of(
        Instrument instrument, string? sector, SizeClass size, IReadOnlyDictionary<string, Answer> answers, ScoreReceipt now,
        IEnumerable<(Ladder Ladder, int Rung)> chosen)
    {
        var asked = instrument.For(sector, size);
        ImmutableArray<Step> steps =
        [
            .. chosen.Select(c => Roadmap.StepOf(instrument, sector, size, answers, now, c.Ladder, c.Ladder.Rungs[c.Rung]))
                .OrderBy(s => Order(asked, s.Place)).ThenBy(s => s.Key, StringComparer.Ordinal),
        ];
        return new Plan(
            steps,
            steps.Aggregate(Cost.None, (sum, s) => sum + s.Cost),
            Scorer.Score(instrument, Roadmap.After(asked, answers, steps.Select(s => (s.Place, s.To))), sector, size));
    }

    private static int Order(Instrument asked, Place place) => asked.Questions.TakeWhile(q => q.Id != place.Question).Count();
}
