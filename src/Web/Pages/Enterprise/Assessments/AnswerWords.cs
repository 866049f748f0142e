using System.Globalization;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Scoring;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

/// <summary>Answers as their questions word them, in the language of the page.</summary>
internal static class AnswerWords
{
    /// <summary>An answer in one sentence.</summary>
    public static string Of(Question question, Answer answer, IStringLocalizer<AssessmentTexts> texts) =>
        string.Join("; ", Lines(question, answer, texts));

    /// <summary>An answer item by item: what was ticked, what was chosen for each row; never empty.</summary>
    public static IReadOnlyList<string> Lines(Question question, Answer answer, IStringLocalizer<AssessmentTexts> texts)
    {
        if (answer.IsUnknown)
        {
            return [texts["Unknown"]];
        }

        IReadOnlyList<string> lines = question.Kind switch
        {
            QuestionKind.Single => [answer.Option is { } option ? OptionOf(question, option) : answer.ToString()],
            QuestionKind.Multiple => [.. answer.Options.Select(o => OptionOf(question, o))],
            QuestionKind.Links => [.. answer.Pairs.Select(p => PairOf(question, p))],
            QuestionKind.Grid => [.. question.Rows.Select(row => texts["Answer.Row", AssessmentPage.Say(row.Text), ValueOf(question, answer, row, texts)].Value)],
            QuestionKind.Ratio when answer.Ratio is { } ratio => [texts["Answer.Ratio", Format.Number(ratio.Part), Format.Number(ratio.Whole)]],
            _ => [],
        };
        return lines.Count > 0 ? lines : [texts["None"]];
    }

    private static string OptionOf(Question question, int option) =>
        question.Option(option) is { } own ? AssessmentPage.Say(own.Text) : option.ToString(CultureInfo.CurrentCulture);

    private static string PairOf(Question question, OptionPair pair) =>
        question.Pairs.FirstOrDefault(p => p.Pair == pair) is { } own ? AssessmentPage.Say(own.Text) : $"{pair.First}–{pair.Second}";

    private static string ValueOf(Question question, Answer answer, GridRow row, IStringLocalizer<AssessmentTexts> texts) =>
        answer.Rows.TryGetValue(row.Number, out var value) && question.Scale.FirstOrDefault(v => v.Value == value) is { } own
            ? AssessmentPage.Say(own.Text)
            : texts["Unanswered"];
}
