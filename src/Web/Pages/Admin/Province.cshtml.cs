using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Provinces;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>How one province is called and shown. Whoever was slower than another sees what is kept now beside what was typed.</summary>
public sealed class ProvinceModel(IGrainFactory grains, PersonContext person, IStringLocalizer<AdminTexts> texts)
    : ProvincePageModel(grains, person, texts)
{
    [BindProperty]
    public ProvinceFields Fields { get; set; } = new();

    /// <summary>The version that the form was made from.</summary>
    [BindProperty]
    public int? Version { get; set; }

    /// <summary>Only look at the header, keep nothing.</summary>
    [BindProperty]
    public bool Preview { get; set; }

    /// <summary>Somebody else was first.</summary>
    public bool IsBehind { get; private set; }

    /// <summary>What the preview shows: what was typed, under the kept colour where the typed one cannot be used.</summary>
    public ProvinceDetails Shown => Fields.Details is var typed && ProvinceRules.CanCarryText(typed.Colour)
        ? typed
        : typed with { Colour = Kept.Details.Colour };

    public async Task<IActionResult> OnGetAsync(string province)
    {
        if (!await FindAsync(province))
        {
            return NotFound();
        }

        if (HttpMethods.IsGet(Request.Method))
        {
            (Fields, Version) = (ProvinceFields.Of(Kept), Kept.Version);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string province)
    {
        if (!await FindAsync(province))
        {
            return NotFound();
        }

        Fields.Check(ModelState, nameof(Fields), Texts);
        if (Version is not { } version || !ModelState.IsValid || Preview)
        {
            Version ??= Kept.Version;
            return Page();
        }

        var (caller, command) = (Caller, new DescribeProvince(Kept.Code, version, Fields.Details, Fields.InService));
        var outcome = await Grains.SendAsync(IProvinceGrain.KeyOf(Kept.Code), (IProvinceGrain p) => p.DescribeAsync(caller, command));
        switch (outcome.Refusal)
        {
            case null:
                Done = "Done.ProvinceKept";
                return RedirectToPage("/Admin/Province", new { province });
            case { Code: ProvinceRefusals.Changed }:
                await FindAsync(province);
                (IsBehind, Version) = (true, Kept.Version);
                ModelState.AddModelError("", Texts["refusal.province-changed"]);
                return Page();
            case { } refusal:
                return Refuse(refusal);
        }
    }
}
