using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise;

/// <summary>Who waits to be let in; owners answer.</summary>
public sealed class RequestsModel(IGrainFactory grains, PersonContext person, IStringLocalizer<EnterpriseTexts> texts)
    : EnterprisePageModel(grains, person, texts)
{
    [BindProperty]
    public Guid RequestId { get; set; }

    [BindProperty]
    public bool? Accept { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Accept is not { } accept)
        {
            return Page();
        }

        var outcome = await Grains.SendAsync(
            Id, (IEnterpriseProfile e) => e.AnswerAccessAsync(Caller, new AnswerAccess(RequestId, accept)));
        if (outcome.Refusal is { Code: not AccessRefusals.RequestGone } refusal)
        {
            return Refuse(refusal);
        }

        Done = !outcome.Accepted ? "Done.RequestGone" : accept ? "Done.RequestAccepted" : "Done.RequestDeclined";
        return LocalRedirect(EnterpriseLinks.Requests(Id));
    }

    protected override bool Allows(EnterpriseView view) => view.Role == MemberRole.Owner;
}
