using System.Collections.Immutable;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Assessments.Roadmaps;

/// <summary>What may be done next at every gap, the most points for the effort first; nothing else decides the order.</summary>
public static class Roadmap
{
    public static ImmutableArray<Step> Of(
        Instrument instrument, string? sector, SizeClass size, IReadOnlyDictionary<string, Answer> answers, ImprovementBook book)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(book);
        var asked = instrument.For(sector, size);
        var now = Scorer.Score(instrument, answers, sector, size);
        return
        [
            .. Ladder.Of(asked, sector, answers, book)
                .Select(ladder => StepOf(instrument, sector, size, answers, now, ladder, ladder.Rungs[0]))
                .OrderByDescending(s => s.Gain / Fraction.Max(1, s.Cost.Effort(book.WeekMillion)))
                .ThenBy(s => s.Cost.Effort(book.WeekMillion))
                .ThenBy(s => s.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>Every step that can be taken from the answers of an assessment, far ones too, by their keys.</summary>
    public static IReadOnlySet<string> KeysFrom(SubmittedAssessment submitted, InstrumentCatalogue instruments)
    {
        ArgumentNullException.ThrowIfNull(submitted);
        ArgumentNullException.ThrowIfNull(instruments);
        var asked = instruments.Get(submitted.Instrument, submitted.InstrumentVersion).For(submitted.Sector, submitted.Profile.SizeClass);
        return ImprovementBook.Of(submitted.Instrument) is { } book
            ? Ladder.Of(asked, submitted.Sector, AnswersOf(submitted), book)
                .SelectMany(l => l.Rungs.Select(r => StepKeys.Of(l.Place, r.To))).ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>(StringComparer.Ordinal);
    }

    public static IReadOnlyDictionary<string, Answer> AnswersOf(SubmittedAssessment submitted)
    {
        ArgumentNullException.ThrowIfNull(submitted);
        return submitted.Answers.ToDictionary(a => a.Question, a => a.Answer, StringComparer.Ordinal);
    }

    /// <summary>Whether answers have what a step leads to, or better.</summary>
    public static bool IsReached(Instrument asked, IReadOnlyDictionary<string, Answer> answers, Place place, string to)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(place);
        if (asked.Question(place.Question) is not { } question || !answers.TryGetValue(place.Question, out var answer))
        {
            return false;
        }

        return question.Kind switch
        {
            QuestionKind.Multiple => answer.Options.Contains(place.Option!.Value),
            QuestionKind.Links => answer.Pairs.Contains(place.Pair!.Value),
            QuestionKind.Grid => answer.Rows.TryGetValue(place.Row!.Value, out var value) && PointsOf(value) >= PointsOf(to),
            _ => question.PointsOf(answers) >= question.PointsOf(After(asked, answers, [(place, to)])),
        };

        Fraction? PointsOf(string value) => question.Scale.FirstOrDefault(v => v.Value == value)?.Points;
    }

    /// <summary>The answers after these steps; what the instrument does not have is left out.</summary>
    public static IReadOnlyDictionary<string, Answer> After(
        Instrument asked, IReadOnlyDictionary<string, Answer> answers, IEnumerable<(Place Place, string To)> steps)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(steps);
        var after = answers.ToDictionary(StringComparer.Ordinal);
        foreach (var (place, to) in steps)
        {
            if (asked.Question(place.Question) is { } question)
            {
                Ladder.Climb(question, place, to, after);
            }
        }

        return after;
    }

    internal static Step StepOf(
        Instrument instrument, string? sector, SizeClass size, IReadOnlyDictionary<string, Answer> answers, ScoreReceipt now, Ladder ladder, Rung rung) =>
        new(
            ladder.Place, rung.To, ladder.Pillar, ladder.Improvement, rung.Cost,
            Scorer.Score(instrument, After(instrument.For(sector, size), answers, [(ladder.Place, rung.To)]), sector, size).Total - now.Total);
}
