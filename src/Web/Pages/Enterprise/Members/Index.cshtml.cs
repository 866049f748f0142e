using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Members;

/// <summary>Who works for the enterprise, in which role and since when, and who is invited.</summary>
public sealed class IndexModel(IGrainFactory grains, PersonContext person, IStringLocalizer<EnterpriseTexts> texts)
    : MembersPageModel(grains, person, texts)
{
    /// <summary>The invitation that an owner withdraws.</summary>
    [BindProperty]
    public Guid InvitationId { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await SendAsync(e => e.WithdrawAsync(Caller, new WithdrawInvitation(InvitationId)));
        return outcome.Refusal is { Code: not MemberRefusals.InvitationGone } refusal
            ? Refuse(refusal)
            : BackToMembers(outcome.Accepted ? "Done.Withdrawn" : "Done.InvitationGone");
    }
}
