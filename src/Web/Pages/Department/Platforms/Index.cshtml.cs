using Microsoft.AspNetCore.Mvc;
using SanSangSo.Assessments.Migration;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;

namespace SanSangSo.Web.Pages.Department.Platforms;

/// <summary>The province's catalogue of platforms, and what enterprises named that is not in it.</summary>
public sealed class IndexModel(IGrainFactory grains, PersonContext person) : DepartmentPageModel(grains, person)
{
    [TempData]
    public string? Done { get; set; }

    public PlatformCatalogue Catalogue { get; private set; } = null!;

    public NamedPlatformPage Named { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var desk = IPlatformDesk.KeyOf(Province.Code);
        if (await Grains.AskAsync(desk, (IPlatformDesk d) => d.NamedAsync(PersonId)) is not { } named)
        {
            return NotFound();
        }

        Named = named;
        Catalogue = await Grains.AskAsync(desk, (IPlatformDesk d) => d.ListAsync());
        return Page();
    }
}
