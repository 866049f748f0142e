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

/// <summary>Sets a new password by the link of a mail, which also shows that the address is the person's own.</summary>
[EnableRateLimiting(NetworkLimits.Forms)]
internal sealed class ResetModel(
    SignUps signUps, UserManager<StoredAccount> accounts, SessionBook sessions, IStringLocalizer<AccountTexts> texts) : PageModel
{
    [BindProperty(Name = "account", SupportsGet = true)]
    public Guid AccountId { get; set; }

    [BindProperty(Name = "token", SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty, DataType(DataType.Password)]
    public string Password { get; set; } = "";

    public bool HasFailed { get; private set; }

    public void OnGet() => HasFailed = !ModelState.IsValid || Token.Length == 0;

    public async Task<IActionResult> OnPostAsync()
    {
        var account = ModelState.IsValid ? await accounts.FindByIdAsync(AccountId.ToString()) : null;
        if (account is null || SignUps.ReadToken(Token) is not { } token)
        {
            HasFailed = true;
            return Page();
        }

        this.CheckNewPassword(texts, nameof(Password), Password, account.UserName);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (!(await accounts.ResetPasswordAsync(account, token, Password)).Succeeded)
        {
            HasFailed = true;
            return Page();
        }

        account.EmailConfirmed = true;
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        await accounts.UpdateAsync(account);
        await sessions.EndAllAsync(account.Id);
        await signUps.SendPasswordChangedAsync(account);
        TempData[AccountNotice.Key] = AccountNotice.PasswordSet;
        return RedirectToPage("SignIn");
    }
}
