using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Size;

/// <summary>Asks what decides the size class, in bands of the own group. Only companies are asked: nobody else has a class.</summary>
public sealed class IndexModel(IGrainFactory grains, PersonContext person, IStringLocalizer<EnterpriseTexts> texts)
    : EnterprisePageModel(grains, person, texts)
{
    [BindProperty]
    public SizeFields Size { get; set; } = new();

    public SizeExplanation Words => new(View.Profile, Texts);

    public IActionResult OnGet()
    {
        if (View.Profile.Form != LegalForm.Company)
        {
            return LocalRedirect(EnterpriseLinks.SizeResult(Id));
        }

        if (IsFirstLook)
        {
            Size = SizeFields.Of(View.Profile.Size);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Size.Read(ModelState, nameof(Size), Texts) is not { } facts)
        {
            return Page();
        }

        var outcome = await Grains.SendAsync(Id, (IEnterpriseProfile e) => e.GiveSizeFactsAsync(Caller, new GiveSizeFacts(facts)));
        return outcome.Accepted
            ? LocalRedirect(EnterpriseLinks.SizeResult(Id))
            : Refuse(outcome.Refusal!, field => $"{nameof(Size)}.{field}");
    }

    protected override bool Allows(EnterpriseView view) => CanEdit(view);
}
