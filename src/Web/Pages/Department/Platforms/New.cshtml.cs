using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Migration;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Department.Platforms;

/// <summary>Adds a platform to the province's catalogue.</summary>
public sealed class NewModel(IGrainFactory grains, PersonContext person, IStringLocalizer<MigrationTexts> texts)
    : DepartmentPageModel(grains, person), IPlatformForm
{
    [BindProperty]
    public Guid OperationId { get; set; }

    [BindProperty]
    public PlatformFields Fields { get; set; } = new();

    [TempData]
    public string? Done { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Fields.Read(ModelState, texts) is not { } details)
        {
            return Page();
        }

        var caller = Person.ByForm(OperationId);
        var outcome = await Grains.SendAsync(
            IPlatformsGrain.KeyOf(Province.Code), (IPlatformsGrain g) => g.PutAsync(caller, new PutPlatform(Province.Code, null, 0, details)));
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
