using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.Migration;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Hosting;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Department.Platforms;

/// <summary>A platform that an enterprise named: it is one of the catalogue, or becomes one.</summary>
public sealed class NamedModel(
    IGrainFactory grains,
    PersonContext person,
    IStringLocalizer<MigrationTexts> texts,
    [FromKeyedServices(BusinessClock.Key)] TimeProvider clock) : DepartmentPageModel(grains, person)
{
    [BindProperty]
    public Guid OperationId { get; set; }

    /// <summary>The platform that it is; empty where it is a new one.</summary>
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [TempData]
    public string? Done { get; set; }

    public NamedPlatform Named { get; private set; } = null!;

    public PlatformCatalogue Catalogue { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid named) => await FindAsync(named) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid named)
    {
        if (!await FindAsync(named))
        {
            return NotFound();
        }

        // First the catalogue, then the enterprise: should only the first be done, the name still waits here and is found in the list.
        var caller = Person.ByForm(OperationId);
        if (string.IsNullOrEmpty(Code))
        {
            var today = LocalDay.DayOf(clock.GetUtcNow().ToUnixTimeMilliseconds());
            var listed = await Grains.SendAsync(
                IPlatformsGrain.KeyOf(Province.Code),
                (IPlatformsGrain g) => g.PutAsync(caller, new PutPlatform(
                    Province.Code, null, 0, new PlatformDetails(Named.Name, [Named.Function], Source ?? "", today, ""))));
            if (listed.Refusal is { } problem)
            {
                return Refuse(problem);
            }

            Code = listed.Value!.Code;
        }

        var outcome = await Grains.SendAsync(
            Named.EnterpriseId, (IEnterpriseMigration e) => e.ListNamedAsync(caller, new ListNamedPlatform(Named.Id, Code)));
        if (outcome.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        Done = "Named.Done";
        return RedirectToPage("/Department/Platforms/Index");
    }

    /// <summary>The platforms of its function; first, that it is a new one.</summary>
    public IEnumerable<SelectListItem> Items(IStringLocalizer<MigrationTexts> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Catalogue.For(Named.Function).Select(p => new SelectListItem(p.Name, p.Code)).Prepend(new SelectListItem(words["Named.IsNew"], ""));
    }

    private IActionResult Refuse(Refusal refusal)
    {
        if (refusal.Code == Refusals.NotFound)
        {
            return NotFound();
        }

        var field = refusal.About is [var about, ..] ? about switch
        {
            nameof(PlatformDetails.Source) => nameof(Source),
            nameof(PlatformDetails.Name) or nameof(ListNamedPlatform.Code) => nameof(Code),
            _ => "",
        } : "";
        ModelState.AddModelError(field, texts[$"refusal.{refusal.Code}"]);
        return Page();
    }

    private async Task<bool> FindAsync(Guid id)
    {
        var desk = IPlatformDesk.KeyOf(Province.Code);
        var page = await Grains.AskAsync(desk, (IPlatformDesk d) => d.NamedAsync(PersonId));
        if (page?.Rows.FirstOrDefault(n => n.Id == id) is not { } named)
        {
            return false;
        }

        Named = named;
        Catalogue = await Grains.AskAsync(desk, (IPlatformDesk d) => d.ListAsync());
        return true;
    }
}
