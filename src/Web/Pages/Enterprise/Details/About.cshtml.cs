using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Details;

/// <summary>Changes legal form, ownership and marks. A household's have nothing to change, so for it the page does not exist.</summary>
public sealed class AboutModel(IGrainFactory grains, PersonContext person, IStringLocalizer<EnterpriseTexts> texts)
    : ProfilePageModel(grains, person, texts)
{
    [BindProperty]
    public AboutFields About { get; set; } = new();

    public void OnGet()
    {
        if (IsFirstLook)
        {
            About = AboutFields.Of(
                Details.Form, Details.Ownership, Details.WomenOwned, Details.ManyFemaleWorkers, Details.SocialEnterprise);
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        About.Check(ModelState, nameof(About), View.Profile.TaxCodeKind, Texts);
        return ModelState.IsValid
            ? await ChangeAsync(
                Details with
                {
                    Form = About.Form!.Value,
                    Ownership = About.Ownership!.Value,
                    WomenOwned = About.Marks.Contains(AboutFields.WomenOwned),
                    ManyFemaleWorkers = About.Marks.Contains(AboutFields.ManyFemaleWorkers),
                    SocialEnterprise = About.Marks.Contains(AboutFields.SocialEnterprise),
                },
                nameof(About))
            : Page();
    }

    protected override bool Allows(EnterpriseView view) => base.Allows(view) && view.Profile.TaxCodeKind != TaxCodeKind.Household;
}
