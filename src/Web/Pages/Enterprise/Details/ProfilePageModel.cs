using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Details;

/// <summary>A page that changes one part of the profile; the other parts stay as they are.</summary>
public abstract class ProfilePageModel(IGrainFactory grains, PersonContext person, IStringLocalizer<EnterpriseTexts> texts)
    : EnterprisePageModel(grains, person, texts)
{
    protected async Task<IActionResult> ChangeAsync(ProfileDetails details, string prefix)
    {
        var outcome = await Grains.SendAsync(Id, (IEnterpriseProfile e) => e.ChangeAsync(Caller, details));
        if (!outcome.Accepted)
        {
            return Refuse(outcome.Refusal!, field => $"{prefix}.{field}");
        }

        Done = "Done.ProfileChanged";
        return LocalRedirect(EnterpriseLinks.Profile(Id));
    }

    protected override bool Allows(EnterpriseView view) => CanEdit(view);
}
