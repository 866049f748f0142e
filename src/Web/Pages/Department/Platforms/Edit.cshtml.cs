using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Migration;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Department.Platforms;

/// <summary>Changes a platform of the province's catalogue, retires it or brings it back.</summary>
public sealed class EditModel(IGrainFactory grains, PersonContext person, IStringLocalizer<MigrationTexts> texts)
    : PlatformForm(grains, person, texts)
{
    [BindProperty]
    public int Expected { get; set; }

    [BindProperty]
    public bool Retired { get; set; }

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

    public async Task<IActionResult> OnPostAsync(string platform) =>
        await FindAsync(platform) ? await PutAsync(platform, Expected) : NotFound();

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
}
