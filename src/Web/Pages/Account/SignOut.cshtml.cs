using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SanSangSo.Web.Accounts;

namespace SanSangSo.Web.Pages.Account;

internal sealed class SignOutModel(SignIns signIns, PersonContext person) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIns.SignOutAsync(person.PersonId);
        return LocalRedirect("/");
    }
}
