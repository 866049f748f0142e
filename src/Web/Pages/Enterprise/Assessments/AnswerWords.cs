using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Scoring;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

internal static class AnswerWords
{
    /// <summary>An answer as its question words it, in the language of the page.</summary>
    public static string Of(Question question, Answer answer, IStringLocalizer<AssessmentTexts> texts) =>
        answer.Option is { } option ? AssessmentPage.Say(question.Option(option)!.Text) : texts["Unknown"];
}
