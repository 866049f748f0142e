using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.New;

/// <summary>The main business line, looked for by everyday words.</summary>
public sealed class LineModel(
    IGrainFactory grains, PersonContext person, RegistrationDrafts drafts, IConfiguration configuration, IStringLocalizer<EnterpriseTexts> texts)
    : RegistrationPageModel(grains, person, drafts, configuration, texts)
{
    [BindProperty]
    public LineFields Chosen { get; set; } = new();

    public void OnGet()
    {
        if (IsFirstLook)
        {
            Chosen = new LineFields { BusinessLine = Draft.BusinessLine ?? "" };
        }
    }

    public IActionResult OnPost()
    {
        if (Chosen.IsSearch)
        {
            Chosen.CheckWords(ModelState, nameof(Chosen), Texts);
            return Page();
        }

        Chosen.Check(ModelState, nameof(Chosen), Texts);
        return ModelState.IsValid ? Continue(Draft with { BusinessLine = Chosen.BusinessLine }) : Page();
    }
}
