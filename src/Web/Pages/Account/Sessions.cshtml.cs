using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SanSangSo.Web.Accounts;
using StoredAccount = SanSangSo.Web.Accounts.Account;

namespace SanSangSo.Web.Pages.Account;

internal sealed class SessionsModel(UserManager<StoredAccount> accounts, SignIns signIns) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (await accounts.GetUserAsync(User) is { } account)
        {
            await signIns.SignOutEverywhereAsync(account);
            TempData[AccountNotice.Key] = AccountNotice.SignedOutEverywhere;
        }

        return RedirectToPage("SignIn");
    }
}
