using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Details;

/// <summary>Changes the main business line, and with it perhaps the limits of the size classes.</summary>
public sealed class LineModel(IGrainFactory grains, PersonContext person, IStringLocalizer<EnterpriseTexts> texts)
    : ProfilePageModel(grains, person, texts)
{
    [BindProperty]
    public LineFields Chosen { get; set; } = new();

    public void OnGet()
    {
        if (IsFirstLook)
        {
            Chosen = new LineFields { BusinessLine = View.Profile.BusinessLine };
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Chosen.IsSearch)
        {
            Chosen.CheckWords(ModelState, nameof(Chosen), Texts);
            return Page();
        }

        Chosen.Check(ModelState, nameof(Chosen), Texts);
        return ModelState.IsValid ? await ChangeAsync(Details with { BusinessLine = Chosen.BusinessLine }, nameof(Chosen)) : Page();
    }
}
