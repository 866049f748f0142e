using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

internal static class PillarWords
{
    /// <summary>"Trụ cột 1: …" where pillars are numbered, else the name alone.</summary>
    public static string Named(Pillar pillar, IStringLocalizer<AssessmentTexts> texts) => char.IsAsciiDigit(pillar.Id[0])
        ? texts["Pillar.Named", pillar.Id, AssessmentPage.Say(pillar.Name)]
        : AssessmentPage.Say(pillar.Name);

    /// <summary>The options are numbered by their points, so that the points say nothing beyond the order of the answers.</summary>
    public static bool IsPointsByNumber(this Question question) =>
        question.Kind == QuestionKind.Single && question.Options.All(o => o.Points == o.Number);

    /// <summary>Who set the points, or where they are only the order of the answers, who drew the lines between these.</summary>
    public static string Source(Question question, IStringLocalizer<AssessmentTexts> texts) =>
        !question.Scored ? texts["Cutoffs.NotScored"]
        : question.IsPointsByNumber() ? texts["Cutoffs." + question.Cutoffs]
        : texts["PointsBy." + question.Cutoffs];
}
