using System.Collections.Immutable;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Assessments.Roadmaps;

/// <summary>
/// What a point of a question is worth in the total, which is a straight line in each of them; and all of it in whole units, so small that every
/// step and every bound is a number of them.
/// </summary>
internal sealed class Worths
{
    private readonly ImmutableDictionary<string, Fraction> _ofPoint;
    private readonly ImmutableDictionary<string, Fraction> _ofPillar;
    private readonly long _perPoint;

    private Worths(ImmutableDictionary<string, Fraction> ofPoint, ImmutableDictionary<string, Fraction> ofPillar, long perPoint)
    {
        _ofPoint = ofPoint;
        _ofPillar = ofPillar;
        _perPoint = perPoint;
    }

    public static Worths Of(Instrument asked, ScoreReceipt now)
    {
        var counted = asked.Pillars.Where(p => p.Counts).ToList();
        var perPillarPoint = asked.Scoring switch
        {
            { Total: Aggregation.Mean } => new Fraction(1, counted.Count),
            { OutOf: { } outOf } => outOf / counted.Aggregate(Fraction.Zero, (sum, p) => sum + Scorer.MaximumOf(asked, p)),
            _ => new Fraction(1),
        };
        var ofPoint = ImmutableDictionary.CreateBuilder<string, Fraction>(StringComparer.Ordinal);
        foreach (var pillar in counted)
        {
            var weights = pillar.Questions.Where(q => q.Maximum > 0).Sum(q => q.Weight);
            foreach (var question in pillar.Questions.Where(q => q.Best > 0))
            {
                ofPoint[question.Id] = perPillarPoint * question.Weight
                    * (asked.Scoring.Pillars == Aggregation.Sum ? 1 : new Fraction(100) / (question.Best * weights));
            }
        }

        // The least common multiple of the denominators of every step makes all of them whole.
        var steps =
            from pillar in counted
            from question in pillar.Questions
            where ofPoint.ContainsKey(question.Id)
            from points in question.Options.Select(o => o.Points).Concat(question.Scale.Select(v => v.Points))
                .Concat(question.Bands.Select(b => b.Points)).Concat(question.Pairs.Select(p => p.Points))
            select (points * ofPoint[question.Id]).Denominator;
        var unit = steps.Append(now.Total.Denominator).Aggregate(1L, Lcm);
        return new Worths(
            ofPoint.ToImmutable(), now.Pillars.ToImmutableDictionary(p => p.Id, _ => perPillarPoint, StringComparer.Ordinal), unit);
    }

    /// <summary>Points of a question, in units of the total.</summary>
    public long Units(string question, Fraction points) => (points * _ofPoint[question] * _perPoint).Floor;

    /// <summary>Units still missing to a bound of the total.</summary>
    public long Units(LowerBound bound, Fraction total) => Missing((bound.Bound - total) * _perPoint, bound.Inclusive);

    /// <summary>Units by which a pillar must rise to be at a level.</summary>
    public long UnitsOfPillar(Instrument asked, ReceiptPillar pillar, int level)
    {
        var bound = asked.PillarLevels.First(l => l.Level == level).Bound;
        return Missing(((bound.Bound * pillar.Maximum / 100) - pillar.Points) * _ofPillar[pillar.Id] * _perPoint, bound.Inclusive);
    }

    private static long Missing(Fraction units, bool inclusive) =>
        Math.Max(0, inclusive && units.IsWhole ? units.Floor : units.Floor + 1);

    private static long Lcm(long a, long b)
    {
        var (x, y) = (a, b);
        while (y != 0)
        {
            (x, y) = (y, x % y);
        }

        return checked(a / x * b);
    }
}
