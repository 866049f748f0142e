using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise;

/// <summary>What is most useful to do next.</summary>
public enum NextAction
{
    StartAssessment,
    ContinueAssessment,
    GiveSize,
    SeeResult,
}

/// <summary>One enterprise at a glance: who it is, what to do next, what was done, who looked.</summary>
public sealed class HomeModel(IGrainFactory grains, PersonContext person, IStringLocalizer<EnterpriseTexts> texts)
    : EnterprisePageModel(grains, person, texts)
{
    public const int AssessmentsShown = 5;
    public const int LooksShown = 10;

    /// <summary>Null for a viewer as long as there is nothing to see.</summary>
    public NextAction? NextAction =>
        !MayEdit ? View.Submitted.IsEmpty ? null : Enterprise.NextAction.SeeResult
        : View.Draft is not null ? Enterprise.NextAction.ContinueAssessment
        : View.Submitted.IsEmpty ? Enterprise.NextAction.StartAssessment
        : View.Profile is { Form: LegalForm.Company, SizeClass: SizeClass.Unknown } profile && profile.Size == SizeFacts.Nothing
            ? Enterprise.NextAction.GiveSize
        : Enterprise.NextAction.SeeResult;

    public SizeExplanation Size => new(View.Profile, Texts);

    public void OnGet()
    {
    }
}
