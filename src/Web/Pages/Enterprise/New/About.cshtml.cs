using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.New;

/// <summary>Legal form, ownership and the marks that open more support.</summary>
public sealed class AboutModel(
    IGrainFactory grains, PersonContext person, RegistrationDrafts drafts, IConfiguration configuration, IStringLocalizer<EnterpriseTexts> texts)
    : RegistrationPageModel(grains, person, drafts, configuration, texts)
{
    [BindProperty]
    public AboutFields About { get; set; } = new();

    public IActionResult OnGet()
    {
        if (!Draft.AsksAbout)
        {
            return LocalRedirect(Draft.Next);
        }

        if (IsFirstLook)
        {
            About = AboutFields.Of(
                Draft.Form ?? LegalForms.Fitting(Draft.TaxCode.Kind)[0],
                Draft.Ownership, Draft.WomenOwned, Draft.ManyFemaleWorkers, Draft.SocialEnterprise);
        }

        return Page();
    }

    public IActionResult OnPost()
    {
        About.Check(ModelState, nameof(About), Draft.TaxCode.Kind, Texts);
        return ModelState.IsValid
            ? Continue(Draft with
            {
                Form = About.Form,
                Ownership = About.Ownership,
                WomenOwned = About.Marks.Contains(AboutFields.WomenOwned),
                ManyFemaleWorkers = About.Marks.Contains(AboutFields.ManyFemaleWorkers),
                SocialEnterprise = About.Marks.Contains(AboutFields.SocialEnterprise),
            })
            : Page();
    }
}
