using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Scoring;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

internal static class AnswerWords
{
    /// <summary>An answer as its question words it, in the language of the page.</summary>
    public static string Of(Question question, Answer answer, IStringLocalizer<AssessmentTexts> texts) =>
        answer.Option is { } points ? AssessmentPage.Say(question.Options.First(o => o.Points == points).Text) : texts["Unknown"];
}
