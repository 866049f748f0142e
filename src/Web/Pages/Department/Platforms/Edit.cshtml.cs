using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Migration;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Department.Platforms;

/// <summary>Changes a platform of the province's catalogue, retires it or brings it back.</summary>
public sealed class EditModel(IGrainFactory grains, PersonContext person, IStringLocalizer<MigrationTexts> texts)
    : DepartmentPageModel(grains, person), IPlatformForm
{
    [BindProperty]
    public Guid OperationId { get; set; }

    [BindProperty]
    public int Expected { get; set; }

    [BindProperty]
    public bool Retired { get; set; }

    [BindProperty]
    public PlatformFields Fields { get; set; } = new();

    [TempData]
    public string? Done { get; set; }

    public Platform Platform { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string platform)
    {
        if (!await FindAsync(platform))
        {
            return NotFound();
        }

        Fields = PlatformFields.Of(Platform);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string platform)
    {
        if (!await FindAsync(platform))
        {
            return NotFound();
        }

        return Fields.Read(ModelState, texts) is not { } details ? Page()
            : await EndAsync((g, caller) => g.PutAsync(caller, new PutPlatform(Province.Code, platform, Expected, details)));
    }

    public async Task<IActionResult> OnPostRetireAsync(string platform)
    {
        if (!await FindAsync(platform))
        {
            return NotFound();
        }

        Fields = PlatformFields.Of(Platform);
        return await EndAsync((g, caller) => g.RetireAsync(caller, new RetirePlatform(Province.Code, platform, Expected, Retired)));
    }

    private async Task<bool> FindAsync(string code)
    {
        var catalogue = await Grains.AskAsync(IPlatformDesk.KeyOf(Province.Code), (IPlatformDesk desk) => desk.ListAsync());
        if (catalogue.Find(code) is not { } platform)
        {
            return false;
        }

        Platform = platform;
        return true;
    }

    private async Task<IActionResult> EndAsync(Func<IPlatformsGrain, Caller, Task<Outcome<PlatformSaved>>> send)
    {
        var caller = Person.ByForm(OperationId);
        var outcome = await Grains.SendAsync(IPlatformsGrain.KeyOf(Province.Code), (IPlatformsGrain g) => send(g, caller));
        if (outcome.Refusal is { } refusal)
        {
            if (refusal.Code == Refusals.NotFound)
            {
                return NotFound();
            }

            PlatformFields.Refuse(refusal, ModelState, texts);
            return Page();
        }

        Done = "Platforms.Saved";
        return RedirectToPage("/Department/Platforms/Index");
    }
}
