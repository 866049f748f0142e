using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.New;

/// <summary>Name and commune.</summary>
public sealed class IdentityModel(
    IGrainFactory grains, PersonContext person, RegistrationDrafts drafts, IConfiguration configuration, IStringLocalizer<EnterpriseTexts> texts)
    : RegistrationPageModel(grains, person, drafts, configuration, texts)
{
    [BindProperty]
    public IdentityFields Identity { get; set; } = new();

    public void OnGet()
    {
        if (IsFirstLook)
        {
            Identity = new IdentityFields { Name = Draft.Name ?? "", Commune = Draft.Commune ?? "" };
        }
    }

    public IActionResult OnPost()
    {
        Identity.Check(ModelState, nameof(Identity), Province, Texts);
        return ModelState.IsValid ? Continue(Draft with { Name = Identity.Name, Commune = Identity.Commune }) : Page();
    }
}
