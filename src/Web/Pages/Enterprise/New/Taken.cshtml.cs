using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.New;

/// <summary>
/// Somebody was shown to speak for the tax code: a request to them, never a way in, and nothing of the enterprise. Whoever has papers of the own
/// goes on apart, and an officer decides.
/// </summary>
public sealed class TakenModel(
    IGrainFactory grains, PersonContext person, RegistrationDrafts drafts, IConfiguration configuration, IStringLocalizer<EnterpriseTexts> texts)
    : RegistrationPageModel(grains, person, drafts, configuration, texts)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var id = PersonId;
        var standing = await Grains.AskAsync(IRegisterDesk.Key, (IRegisterDesk desk) => desk.FindAsync(id, Draft.TaxCode));
        if (standing.Represented is not { } enterpriseId)
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
