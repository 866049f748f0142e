using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Roadmaps;
using SanSangSo.Assessments.Scoring;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

/// <summary>Steps, costs and levels of a roadmap in the reader's language.</summary>
public sealed class RoadmapWords(IStringLocalizer<RoadmapTexts> texts)
{
    /// <summary>Where a step leads, in the words of its question; <paramref name="asked"/> is the instrument of one sector.</summary>
    public string Target(Instrument asked, Place place, string to)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(place);
        if (asked.Question(place.Question) is not { } question)
        {
            return to;
        }

        return question.Kind switch
        {
            QuestionKind.Multiple => texts["Tick", Say(question.Option(place.Option!.Value)?.Text, to)],
            QuestionKind.Links => texts["Link", Say(question.Pairs.FirstOrDefault(p => p.Pair == place.Pair)?.Text, to)],
            QuestionKind.Grid => texts[
                "Row",
                Say(question.Rows.FirstOrDefault(r => r.Number == place.Row)?.Text, ""),
                Say(question.Scale.FirstOrDefault(v => v.Value == to)?.Text, to)],
            QuestionKind.Single when int.TryParse(to, out var option) => texts["To", Say(question.Option(option)?.Text, to)],
            _ => texts["To", to + "%"],
        };
    }

    /// <summary>What a single question was answered with; null elsewhere, where a step adds and replaces nothing.</summary>
    public string? From(Instrument asked, Place place, IReadOnlyDictionary<string, Answer> answers)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(answers);
        if (asked.Question(place.Question) is not { Kind: QuestionKind.Single } question
            || !answers.TryGetValue(place.Question, out var answer) || answer.Option is not { } option)
        {
            return null;
        }

        return texts["From", Say(question.Option(option)?.Text, "")];
    }

    public string Money(Cost cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        return cost switch
        {
            { MillionTo: 0 } => texts["Million.Free"],
            { MillionFrom: 0 } => texts["Million.UpTo", Format.Number(cost.MillionTo)],
            _ when cost.MillionFrom == cost.MillionTo => texts["Million.Same", Format.Number(cost.MillionTo)],
            _ => texts["Million", Format.Number(cost.MillionFrom), Format.Number(cost.MillionTo)],
        };
    }

    public string Weeks(Cost cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        return cost.Weeks == 0 ? texts["Weeks.None"] : texts["Weeks", Format.Number(cost.Weeks)];
    }

    public string Gain(Step step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Gain > 0 ? texts["Gain", Format.Points(step.Gain)] : texts["Gain.None"];
    }

    private static string Say(SanSangSo.Assessments.Language.LocalText? text, string otherwise) => text?.In(PageLanguage.Current) ?? otherwise;
}
