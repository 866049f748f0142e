using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Pages.Enterprise;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages;

/// <summary>
/// What the link in an invitation's mail opens: which enterprise, by whom, which role, for the account of the invited address. It stands
/// outside the enterprise's own pages, which are open to members only.
/// </summary>
public sealed class EnterpriseInvitationModel(IGrainFactory grains, PersonContext person, IStringLocalizer<EnterpriseTexts> texts)
    : EnterpriseRoomModel(grains, person, texts)
{
    [FromRoute(Name = "enterprise")]
    public Guid EnterpriseId { get; set; }

    [FromRoute]
    public string Token { get; set; } = "";

    /// <summary>Null where the link opens nothing for this person.</summary>
    public MemberInvitationView? Invitation { get; private set; }

    public string OwnAddress { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await IsMineAsync(EnterpriseId))
        {
            return LocalRedirect(EnterpriseLinks.Home(EnterpriseId));
        }

        await ShowAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await Grains.SendAsync(
            EnterpriseId, (IEnterpriseMembers e) => e.AcceptAsync(Caller, new AcceptInvitation(Token)));
        if (outcome.Accepted || outcome.Refusal!.Code == AccessRefusals.AlreadyMember)
        {
            Person.Forget();
            Done = "Done.Joined";
            return LocalRedirect(EnterpriseLinks.Home(EnterpriseId));
        }

        await ShowAsync();
        return Invitation is null ? Page() : Refuse(outcome.Refusal);
    }

    private async Task ShowAsync()
    {
        Invitation = await Grains.AskAsync(EnterpriseId, (IEnterpriseMembers e) => e.GetInvitationAsync(PersonId, Token));
        if (Invitation is null)
        {
            OwnAddress = (await Person.GetAccessAsync()).Email;
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
