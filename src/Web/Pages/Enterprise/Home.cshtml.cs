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

    public NextAction NextAction =>
        View.Draft is not null ? NextAction.ContinueAssessment
        : View.Submitted.IsEmpty ? NextAction.StartAssessment
        : View.Profile is { Form: LegalForm.Company, SizeClass: SizeClass.Unknown } profile && profile.Size == SizeFacts.Nothing
            ? NextAction.GiveSize
        : NextAction.SeeResult;

    public bool IsOwner => View.Role == MemberRole.Owner;

    public SizeExplanation Size => new(View.Profile, Texts);

    public void OnGet()
    {
    }
}
