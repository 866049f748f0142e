using System.Collections.Immutable;
using System.Globalization;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Assessments.Roadmaps;

/// <summary>A rung above where one stands: the value to reach, the question's points more than now (before its weight), and the cost from now.</summary>
public sealed record Rung(string To, Fraction Points, Cost Cost);

/// <summary>
/// The ways up at one place of a questionnaire: a single question climbs option by option, a row value by value; an option or a pair is one
/// rung. <paramref name="Rungs"/> rise in points and in cost.
/// </summary>
public sealed record Ladder(Place Place, string Pillar, Improvement Improvement, ImmutableArray<Rung> Rungs)
{
    /// <summary>All ways up from these answers that the book knows of; the instrument is that of one sector. Questions not asked are left out.</summary>
    public static ImmutableArray<Ladder> Of(
        Instrument instrument, string? sector, IReadOnlyDictionary<string, Answer> answers, ImprovementBook book)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(book);
        return
        [
            .. from pillar in instrument.Pillars
               where pillar.Counts
               from question in pillar.Questions
               where question.Scored && question.IsAsked(answers)
               let answer = answers.TryGetValue(question.Id, out var given) ? given : Answer.DontKnow
               from ladder in Ways(question, answer)
               let improvement = book.Find(ladder.Place, sector)
               where improvement is not null
               let rungs = Costed(ladder.Above, ladder.Below, improvement.Steps)
               where !rungs.IsEmpty
               select new Ladder(ladder.Place, pillar.Id, improvement, rungs),
        ];
    }

    /// <summary>The answers after climbing to a rung; "none of these" and whatever else excludes others goes.</summary>
    public static void Climb(Question question, Place place, string to, Dictionary<string, Answer> answers)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(answers);
        var now = answers.TryGetValue(question.Id, out var given) ? given : Answer.DontKnow;
        answers[question.Id] = question.Kind switch
        {
            QuestionKind.Single => Answer.Of(Number(to)),
            QuestionKind.Multiple => Answer.OfAll(now.Options.Where(o => question.Option(o) is { Exclusive: false }).Append(place.Option!.Value)),
            QuestionKind.Grid => Answer.OfRows(now.Rows.SetItem(place.Row!.Value, to)),
            QuestionKind.Links => Answer.OfPairs(now.Pairs.Add(place.Pair!.Value)),
            QuestionKind.Ratio => Answer.OfRatio(new RatioOf(Number(to), 100)),
            _ => now,
        };
    }

    // Every place of a question with what stands above the present answer, and how many steps of the book lie below it already.
    private static IEnumerable<(Place Place, int Below, ImmutableArray<(string To, Fraction Points)> Above)> Ways(Question question, Answer answer)
    {
        switch (question.Kind)
        {
            case QuestionKind.Single:
                yield return Scale(
                    new Place(question.Id), question.Options.Select(o => (Text(o.Number), o.Points)),
                    answer.Option is { } option ? question.Option(option)?.Points ?? 0 : 0);
                break;
            case QuestionKind.Ratio:
                yield return Scale(
                    new Place(question.Id), question.Bands.Select(b => (Text(b.From), b.Points)),
                    question.PointsOf(new Dictionary<string, Answer>(StringComparer.Ordinal) { [question.Id] = answer }));
                break;
            case QuestionKind.Grid:
                foreach (var row in question.Rows)
                {
                    yield return Scale(
                        new Place(question.Id, Row: row.Number), question.Scale.Select(v => (v.Value, v.Points)),
                        answer.Rows.TryGetValue(row.Number, out var value) ? question.Scale.FirstOrDefault(v => v.Value == value)?.Points ?? 0 : 0);
                }

                break;
            case QuestionKind.Multiple:
                foreach (var open in question.Options.Where(o => o.Points > 0 && !answer.Options.Contains(o.Number)))
                {
                    yield return (new Place(question.Id, Option: open.Number), 0, [(Text(open.Number), open.Points)]);
                }

                break;
            case QuestionKind.Links:
                foreach (var pair in question.Pairs.Where(p => p.Points > 0 && !answer.Pairs.Contains(p.Pair)))
                {
                    yield return (new Place(question.Id, Pair: pair.Pair), 0, [(PairText(pair.Pair), pair.Points)]);
                }

                break;
        }
    }

    private static (Place, int, ImmutableArray<(string, Fraction)>) Scale(Place place, IEnumerable<(string To, Fraction Points)> values, Fraction now)
    {
        // Where two options give the same points, the first of them is the rung.
        var levels = values.OrderBy(v => v.Points).GroupBy(v => v.Points).Select(g => g.First()).ToList();
        return (place, levels.Count(l => l.Points <= now) - 1, [.. levels.Where(l => l.Points > now).Select(l => (l.To, l.Points - now))]);
    }

    private static ImmutableArray<Rung> Costed(ImmutableArray<(string To, Fraction Points)> above, int below, ImmutableArray<Cost> steps)
    {
        var rungs = ImmutableArray.CreateBuilder<Rung>();
        var cost = Cost.None;
        for (var i = 0; i < above.Length && Math.Max(0, below) + i < steps.Length; i++)
        {
            cost += steps[Math.Max(0, below) + i];
            rungs.Add(new Rung(above[i].To, above[i].Points, cost));
        }

        return rungs.ToImmutable();
    }

    private static string PairText(OptionPair pair) => string.Create(CultureInfo.InvariantCulture, $"{pair.First}-{pair.Second}");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
