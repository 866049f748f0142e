using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SanSangSo.Web.Accounts;

namespace SanSangSo.Web.Pages.Account;

/// <summary>Where a person who has just signed in has something to do: the enterprises, or for an officer without one the department.</summary>
internal sealed class StartModel(PersonContext person) : PageModel
{
    public async Task<IActionResult> OnGetAsync()
    {
        var access = await person.ReadAccessAsync();
        return LocalRedirect(access.Memberships.IsEmpty && !access.Offices.IsEmpty ? "/department" : "/enterprise");
    }
}
