using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.New;

/// <summary>The tax code is managed by someone already: a request to its managers, never a way in, and nothing of the enterprise.</summary>
public sealed class TakenModel(
    IGrainFactory grains, PersonContext person, RegistrationDrafts drafts, IConfiguration configuration, IStringLocalizer<EnterpriseTexts> texts)
    : RegistrationPageModel(grains, person, drafts, configuration, texts)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var found = await Grains.AskAsync(IRegisterDesk.Key, (IRegisterDesk desk) => desk.FindAsync(Draft.TaxCode));
        if (found is not { } enterpriseId)
        {
            return LocalRedirect(Draft.Next);
        }

        var outcome = await Grains.SendAsync(enterpriseId, (IEnterpriseProfile e) => e.AskForAccessAsync(Caller));
        return outcome.Refusal?.Code switch
        {
            null or AccessRefusals.AlreadyAsked => GoTo(Draft with { AccessAsked = true }, EnterpriseLinks.NewTaken(Draft.EnterpriseId)),
            AccessRefusals.AlreadyMember => Finish(EnterpriseLinks.Home(enterpriseId)),
            _ => Refuse(outcome.Refusal),
        };
    }
}
