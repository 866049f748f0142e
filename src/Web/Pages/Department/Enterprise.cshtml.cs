using Microsoft.AspNetCore.Mvc;
using SanSangSo.Web.Accounts;

namespace SanSangSo.Web.Pages.Department;

/// <summary>One enterprise as its province's officers see it: level, dates, pillars. Every look is kept for the enterprise to see.</summary>
public sealed class EnterpriseModel(IGrainFactory grains, PersonContext person) : DepartmentPageModel(grains, person)
{
    public EnterpriseSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        // Made here, once, so that a call that is tried again is the same look.
        var operation = Guid.CreateVersion7();
        if (await AskAsync(desk => desk.GetEnterpriseAsync(PersonId, id, operation)) is not { } enterprise)
        {
            return NotFound();
        }

        Sheet = new EnterpriseSheet(Province, enterprise, Instruments.Catalogue);
        return Page();
    }
}
