using Microsoft.AspNetCore.Mvc;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;

namespace SanSangSo.Web.Pages.Department;

/// <summary>The open cases of the province, the oldest first.</summary>
public sealed class CasesModel(IGrainFactory grains, PersonContext person) : DepartmentPageModel(grains, person)
{
    private readonly IGrainFactory _grains = grains;

    /// <summary>The key of what was just done, to be said once.</summary>
    [TempData]
    public string? Done { get; set; }

    public CasePage Found { get; private set; } = null!;

    /// <summary>The page after this case; both or none.</summary>
    public async Task<IActionResult> OnGetAsync(long? at, Guid? after)
    {
        var place = at is { } opened && after is { } id ? new CaseKey(opened, id) : null;
        if (await _grains.AskAsync(ICaseDesk.KeyOf(Province.Code), (ICaseDesk desk) => desk.ListAsync(PersonId, place)) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        return Page();
    }
}
