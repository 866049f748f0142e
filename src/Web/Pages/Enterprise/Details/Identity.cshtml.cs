using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Details;

/// <summary>Changes name and commune.</summary>
public sealed class IdentityModel(IGrainFactory grains, PersonContext person, IStringLocalizer<EnterpriseTexts> texts)
    : ProfilePageModel(grains, person, texts)
{
    [BindProperty]
    public IdentityFields Identity { get; set; } = new();

    public void OnGet()
    {
        if (IsFirstLook)
        {
            Identity = new IdentityFields { Name = View.Name, Commune = View.Profile.Commune };
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Identity.Check(ModelState, nameof(Identity), Province, Texts);
        return ModelState.IsValid
            ? await ChangeAsync(Details with { Name = Identity.Name, Commune = Identity.Commune }, nameof(Identity))
            : Page();
    }
}
