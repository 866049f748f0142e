using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages;

/// <summary>What an invitation's link opens: the offer for whoever has the link; accepting asks for the account of the invited address.</summary>
[EnableRateLimiting(NetworkLimits.Forms)]
internal sealed class InvitationModel(PersonContext person, IGrainFactory grains, IStringLocalizer<AdminTexts> texts) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    [BindProperty]
    public Guid OperationId { get; set; }

    /// <summary>Null where there is none of that token.</summary>
    public InvitationView? Offered { get; private set; }

    /// <summary>Said once, after it was accepted.</summary>
    [TempData]
    public bool HasAccepted { get; set; }

    public bool IsSignedIn => person.IsSignedIn;

    public string OwnAddress { get; private set; } = "";

    public string OwnPath => InvitationToken.PathOf(Token);

    public Task OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!person.IsSignedIn)
        {
            return Challenge();
        }

        await ShowAsync();
        if (Offered is not { } offered)
        {
            return Page();
        }

        var (caller, hash) = (person.ByForm(OperationId), InvitationToken.HashOf(Token));
        var outcome = await grains.SendAsync(offered.Id, (IInvitationGrain i) => i.AcceptAsync(caller, hash));
        if (outcome.Accepted)
        {
            person.Forget();
            HasAccepted = true;
            return RedirectToPage(new { token = Token });
        }

        if (outcome.Refusal!.Code is not (InvitationRefusals.Expired or InvitationRefusals.OtherAddress or InvitationRefusals.Used
            or InvitationRefusals.Withdrawn))
        {
            ModelState.AddModelError("", texts["NotSaved"]);
        }

        // The rest the page says by itself.
        return Page();
    }

    private async Task ShowAsync()
    {
        Guid? id = person.IsSignedIn ? person.PersonId : null;
        var hash = InvitationToken.HashOf(Token);
        Offered = await grains.AskAsync(IStaffDesk.Key, (IStaffDesk desk) => desk.FindInvitationAsync(hash, id));
        if (Offered is { IsForYou: false })
        {
            OwnAddress = (await person.GetAccessAsync()).Email;
        }
    }
}
