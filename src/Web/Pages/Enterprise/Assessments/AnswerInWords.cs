using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Scoring;
using SanSangSo.Web.Localization;

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

/// <summary>Any kind of answer in one line, in the language of the page.</summary>
internal static class AnswerInWords
{
    /// <param name="answer">Not "don't know", and fit for its question; what is not is said as it is stored.</param>
    public static string Of(Question question, Answer answer)
    {
        var parts = question.Kind switch
        {
            QuestionKind.Single => [answer.Option is { } option ? Option(question, option) : null],
            QuestionKind.Multiple => answer.Options.Select(o => Option(question, o)),
            QuestionKind.Links => answer.Pairs.Select(p => question.Pairs.FirstOrDefault(own => own.Pair == p)?.Text.In(PageLanguage.Current)),
            QuestionKind.Grid => answer.Rows.Select(r =>
                $"{question.Rows.FirstOrDefault(own => own.Number == r.Key)?.Text.In(PageLanguage.Current)}: {question.Scale.FirstOrDefault(v => v.Value == r.Value)?.Text.In(PageLanguage.Current)}"),
            QuestionKind.Ratio => [answer.Ratio is { } ratio ? $"{Format.Number(ratio.Part)}/{Format.Number(ratio.Whole)}" : null],
            _ => (IEnumerable<string?>)[],
        };
        var said = string.Join("; ", parts.OfType<string>());
        return said.Length > 0 ? said : answer.ToString() == "[]" ? "–" : answer.ToString();
    }

    private static string? Option(Question question, int number) => question.Option(number)?.Text.In(PageLanguage.Current);
}
