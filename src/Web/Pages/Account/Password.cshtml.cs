using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;
using StoredAccount = SanSangSo.Web.Accounts.Account;

namespace SanSangSo.Web.Pages.Account;

/// <summary>Changes the password; the other sessions end, this one goes on with a new ticket.</summary>
[EnableRateLimiting(NetworkLimits.SignIn)]
internal sealed class PasswordModel(
    UserManager<StoredAccount> accounts, SignIns signIns, SignUps signUps, IStringLocalizer<AccountTexts> texts) : PageModel
{
    [BindProperty, DataType(DataType.Password)]
    public string Current { get; set; } = "";

    [BindProperty, DataType(DataType.Password)]
    public string New { get; set; } = "";

    public async Task<IActionResult> OnPostAsync()
    {
        if (await accounts.GetUserAsync(User) is not { } account)
        {
            return Challenge();
        }

        this.CheckNewPassword(texts, nameof(New), New, account.UserName);
        if (!await signIns.IsOwnPasswordAsync(account, Current))
        {
            ModelState.AddModelError(nameof(Current), texts["Password.NotCurrent"]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var changed = await accounts.ChangePasswordAsync(account, Current, New);
        if (!changed.Succeeded)
        {
            return this.NotSaved(texts);
        }

        await signIns.StartOnlySessionAsync(account);
        await signUps.SendPasswordChangedAsync(account);
        TempData[AccountNotice.Key] = AccountNotice.PasswordChanged;
        return RedirectToPage("Index");
    }
}
