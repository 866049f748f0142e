using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Accounts;

namespace SanSangSo.Web.Pages.Account;

/// <summary>Where a person who has just signed in has something to do: the enterprises, or for whoever has none the department
/// or the administration.</summary>
internal sealed class StartModel(PersonContext person) : PageModel
{
    public async Task<IActionResult> OnGetAsync()
    {
        var access = await person.ReadAccessAsync();
        return LocalRedirect(
            !access.Memberships.IsEmpty ? "/enterprise"
            : !access.Offices.IsEmpty ? "/department"
            : access.Roles.Contains(StaffRole.Administrator) ? "/admin"
            : "/enterprise");
    }
}
