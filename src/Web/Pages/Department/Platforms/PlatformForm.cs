using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Migration;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Department.Platforms;

/// <summary>A page with the fields of a platform: what is sent ends at the list, or at its fields with what was typed.</summary>
public abstract class PlatformForm(IGrainFactory grains, PersonContext person, IStringLocalizer<MigrationTexts> texts)
    : DepartmentPageModel(grains, person)
{
    [BindProperty]
    public Guid OperationId { get; set; }

    [BindProperty]
    public PlatformFields Fields { get; set; } = new();

    [TempData]
    public string? Done { get; set; }

    /// <summary>Keeps what was typed as that platform, null for a new one.</summary>
    /// <param name="code">The platform's code.</param>
    /// <param name="expected">The version that the form was made from.</param>
    protected async Task<IActionResult> PutAsync(string? code, int expected) =>
        Fields.Read(ModelState, texts) is not { } details ? Page()
            : await EndAsync((g, caller) => g.PutAsync(caller, new PutPlatform(Province.Code, code, expected, details)));

    protected async Task<IActionResult> EndAsync(Func<IPlatformsGrain, Caller, Task<Outcome<PlatformSaved>>> send)
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
