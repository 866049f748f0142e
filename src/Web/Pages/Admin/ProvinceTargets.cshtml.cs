using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Provinces;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>All targets of one province at once, with room for more; what is sent replaces what was kept.</summary>
public sealed class ProvinceTargetsModel(IGrainFactory grains, PersonContext person, IStringLocalizer<AdminTexts> texts)
    : ProvincePageModel(grains, person, texts)
{
    private const int Blank = 2;

    [BindProperty]
    public IList<TargetFields> Targets { get; set; } = [];

    /// <summary>The version that the form was made from.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public async Task<IActionResult> OnGetAsync(string province)
    {
        if (!await FindAsync(province))
        {
            return NotFound();
        }

        if (HttpMethods.IsGet(Request.Method))
        {
            Fill();
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string province)
    {
        if (!await FindAsync(province))
        {
            return NotFound();
        }

        // Sent without its fields (by hand): that is no wish to have no targets.
        if (Version is not { } version || Targets.Count == 0)
        {
            Fill();
            ModelState.AddModelError("", Texts["Targets.NotWhole"]);
            return Page();
        }

        var targets = Check();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var (caller, command) = (Caller, new SetProvinceTargets(Kept.Code, version, [.. targets]));
        var outcome = await Grains.SendAsync(IProvinceGrain.KeyOf(Kept.Code), (IProvinceGrain p) => p.SetTargetsAsync(caller, command));
        switch (outcome.Refusal)
        {
            case null:
                Done = "Done.TargetsKept";
                return RedirectToPage("/Admin/Province", new { province });
            case { Code: ProvinceRefusals.Changed }:
                Version = Kept.Version;
                ModelState.AddModelError("", Texts["refusal.province-changed"]);
                return Page();
            case { } refusal:
                return Refuse(refusal);
        }
    }

    private List<ProvinceTarget> Check()
    {
        var (targets, places) = (new List<ProvinceTarget>(), new List<int>());
        for (var i = 0; i < Targets.Count; i++)
        {
            if (Targets[i].IsNone)
            {
                continue;
            }

            targets.Add(Targets[i].Target);
            places.Add(i);
            foreach (var fault in ProvinceRules.Faults(targets[^1]))
            {
                ModelState.AddModelError(
                    $"{nameof(Targets)}[{i}].{fault.Field.Replace(".", "", StringComparison.Ordinal)}", Texts[$"refusal.{fault.Code}"]);
            }
        }

        if (ModelState.IsValid && ProvinceRules.Twice(targets) is { } twice)
        {
            ModelState.AddModelError($"{nameof(Targets)}[{places[twice]}].{nameof(TargetFields.Due)}", Texts["refusal.target-twice"]);
        }

        if (targets.Count > ProvinceRules.TargetsMaximum)
        {
            ModelState.AddModelError("", Texts["Targets.TooMany", ProvinceRules.TargetsMaximum]);
        }

        return targets;
    }

    private void Fill() =>
        (Targets, Version) = ([.. Kept.Targets.Select(TargetFields.Of), .. Enumerable.Range(0, Blank).Select(_ => new TargetFields())], Kept.Version);
}
