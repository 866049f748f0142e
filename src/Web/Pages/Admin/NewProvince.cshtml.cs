using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Provinces;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>Adds a province by its code.</summary>
public sealed class NewProvinceModel(IGrainFactory grains, PersonContext person, IStringLocalizer<AdminTexts> texts)
    : AdminPageModel(grains, person, texts)
{
    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty]
    public ProvinceFields Fields { get; set; } = new();

    /// <summary>Only look at the header, keep nothing.</summary>
    [BindProperty]
    public bool Preview { get; set; }

    /// <summary>What the preview shows; null until there is a colour that can be used.</summary>
    public ProvinceDetails? Shown => ProvinceRules.CanCarryText(Fields.Details.Colour) ? Fields.Details : null;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ProvinceRules.IsCode(Code))
        {
            ModelState.AddModelError(nameof(Code), Texts["refusal.province-code-not-one"]);
        }
        else if (ProvinceDefaults.Find(Code) is not null)
        {
            ModelState.AddModelError(nameof(Code), Texts["Province.Code.Taken"]);
        }

        Fields.Check(ModelState, nameof(Fields), Texts);
        if (!ModelState.IsValid || Preview)
        {
            return Page();
        }

        var (caller, command) = (Caller, new DescribeProvince(Code, Expected: 0, Fields.Details, Fields.InService));
        var outcome = await Grains.SendAsync(IProvinceGrain.KeyOf(Code), (IProvinceGrain p) => p.DescribeAsync(caller, command));
        switch (outcome.Refusal)
        {
            case null:
                Done = "Done.ProvinceAdded";
                return RedirectToPage("/Admin/Province", new { province = Code });
            case { Code: ProvinceRefusals.Changed }:
                ModelState.AddModelError(nameof(Code), Texts["Province.Code.Taken"]);
                return Page();
            case { } refusal:
                return Refuse(refusal);
        }
    }
}
