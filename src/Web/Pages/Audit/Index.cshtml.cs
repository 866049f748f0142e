using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;

namespace SanSangSo.Web.Pages.Audit;

/// <summary>All provinces with their figures, and whether the journal holds.</summary>
public sealed class IndexModel(IGrainFactory grains, PersonContext person) : PageModel
{
    public InspectionOverview Overview { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        // Made here, once, so that a call that is tried again is the same reading.
        var (id, operation) = (person.PersonId, Guid.CreateVersion7());
        if (await grains.AskAsync(IInspectionDesk.Key, (IInspectionDesk desk) => desk.GetOverviewAsync(id, operation)) is not { } overview)
        {
            return NotFound();
        }

        Overview = overview;
        return Page();
    }
}
