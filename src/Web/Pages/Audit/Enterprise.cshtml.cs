using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Pages.Department;
using SanSangSo.Web.Ui;

namespace SanSangSo.Web.Pages.Audit;

/// <summary>One enterprise of any province as auditors see it: level, dates, pillars. Every look is kept for the enterprise to see.</summary>
public sealed class EnterpriseModel(IGrainFactory grains, PersonContext person, ProvinceBook provinces, Instruments instruments) : PageModel
{
    public EnterpriseSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        // Made here, once, so that a call that is tried again is the same look.
        var (auditor, operation) = (person.PersonId, Guid.CreateVersion7());
        if (await grains.AskAsync(IInspectionDesk.Key, (IInspectionDesk desk) => desk.GetEnterpriseAsync(auditor, operation, id))
                is not { } found
            || await provinces.FindAsync(found.Province) is not { } province)
        {
            return NotFound();
        }

        Sheet = new EnterpriseSheet(province.ToProvince(), found.Enterprise, instruments.Catalogue);
        return Page();
    }
}
