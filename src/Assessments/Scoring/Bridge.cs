using System.Collections.Immutable;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;

namespace SanSangSo.Assessments.Scoring;

/// <summary>
/// Submitted answers scored under another version of the same instrument. <paramref name="Comparability"/> is the share of that version's
/// counting maximum whose questions match, 0 to 100 per cent; <paramref name="Matched"/> names them, profiles too. Where it is 100 the two
/// scores say the same.
/// </summary>
public sealed record BridgedScore(ScoreReceipt Receipt, Fraction Comparability, ImmutableHashSet<string> Matched);

/// <summary>
/// What old answers come to under a newer version. A question matches where id, kind and sectors are the same, no option's text stands under
/// another number, the answer fits, and what it hangs on (a gate, linked options) matches too. What does not match gives nothing and keeps its
/// maximum. It is computed when it is read and never stored in the place of the old score.
/// </summary>
public static class Bridge
{
    private const int Hundred = 100;

    /// <param name="from">The version that was answered.</param>
    /// <param name="fromSector">The sector whose questions were asked; null where <paramref name="from"/> has none.</param>
    /// <param name="to">Another version of the same instrument.</param>
    /// <param name="toSector">The sector to score for.</param>
    /// <exception cref="ArgumentException">Different instruments: their scores are never compared.</exception>
    public static BridgedScore Score(
        Instrument from, string? fromSector, Instrument to, string? toSector, SizeClass size, IReadOnlyDictionary<string, Answer> answers)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(answers);
        if (from.Id != to.Id)
        {
            throw new ArgumentException($"{from.Id} and {to.Id} are different instruments.", nameof(to));
        }

        var before = from.For(fromSector, size).Questions.ToDictionary(q => q.Id, StringComparer.Ordinal);
        var asked = to.For(toSector, size);
        var matched = asked.Questions.Where(q => before.TryGetValue(q.Id, out var old) && IsSame(old, q, answers))
            .ToDictionary(q => q.Id, StringComparer.Ordinal);

        // One hop: a gate has no gate, and linked options none either.
        foreach (var question in matched.Values.ToList())
        {
            if ((question.When is { } when && !matched.ContainsKey(when.Question)) || (question.LinksOf is { } of && !matched.ContainsKey(of)))
            {
                matched.Remove(question.Id);
            }
        }

        ImmutableHashSet<string> ids = [.. matched.Keys];
        var receipt = Scorer.Score(to, answers.Where(a => ids.Contains(a.Key)).ToDictionary(StringComparer.Ordinal), toSector, size);
        return new BridgedScore(receipt, Comparability(asked, ids), ids);
    }

    /// <summary>A submitted assessment under another version; its own sector where that version knows it, else the one of its line of business.</summary>
    public static BridgedScore Score(SubmittedAssessment submitted, Instrument from, Instrument to)
    {
        ArgumentNullException.ThrowIfNull(submitted);
        ArgumentNullException.ThrowIfNull(to);
        var sector = to.Sectors.IsEmpty ? null : (to.Sector(submitted.Sector) ?? to.SectorOf(submitted.Profile.BusinessLine))?.Id;
        return Score(from, submitted.Sector, to, sector, submitted.Profile.SizeClass, AnswersOf(submitted));
    }

    internal static Dictionary<string, Answer> AnswersOf(SubmittedAssessment submitted) =>
        submitted.Answers.ToDictionary(a => a.Question, a => a.Answer, StringComparer.Ordinal);

    private static bool IsSame(Question old, Question now, IReadOnlyDictionary<string, Answer> answers) =>
        old.Kind == now.Kind
        && old.Sectors.SequenceEqual(now.Sectors)
        && old.IsAsked(answers) == now.IsAsked(answers)
        && !HasMoved(old.Options.Select(o => (o.Text.Vi, o.Number)), now.Options.Select(o => (o.Text.Vi, o.Number)))
        && !HasMoved(old.Rows.Select(r => (r.Text.Vi, r.Number)), now.Rows.Select(r => (r.Text.Vi, r.Number)))
        && (!answers.TryGetValue(now.Id, out var answer) || AnswerCheck.FaultOf(now, answer) is null);

    private static bool HasMoved(IEnumerable<(string Text, int Number)> old, IEnumerable<(string Text, int Number)> now)
    {
        var numbers = old.DistinctBy(o => o.Text).ToDictionary(o => o.Text, o => o.Number, StringComparer.Ordinal);
        return now.Any(o => numbers.TryGetValue(o.Text, out var number) && number != o.Number);
    }

    private static Fraction Comparability(Instrument asked, ImmutableHashSet<string> matched)
    {
        Fraction all = 0, same = 0;
        foreach (var pillar in asked.Pillars.Where(p => p.Counts))
        {
            var scored = pillar.Questions.Where(q => q.Maximum > 0).ToList();
            var weights = scored.Sum(q => q.Weight);
            foreach (var question in scored)
            {
                var share = asked.Scoring.Pillars == Aggregation.Mean ? new Fraction(question.Weight * Hundred, weights) : question.Maximum;
                all += share;
                same += matched.Contains(question.Id) ? share : 0;
            }
        }

        return all == 0 ? 0 : same * Hundred / all;
    }
}
