using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SanSangSo.Web.Accounts;
using StoredAccount = SanSangSo.Web.Accounts.Account;

namespace SanSangSo.Web.Pages.Account;

/// <summary>The link of the mail only shows a button: scanners follow links, and what they open must change nothing.</summary>
[EnableRateLimiting(NetworkLimits.Forms)]
internal sealed class ConfirmModel(UserManager<StoredAccount> accounts) : PageModel
{
    [BindProperty(Name = "account", SupportsGet = true)]
    public Guid AccountId { get; set; }

    [BindProperty(Name = "token", SupportsGet = true)]
    public string Token { get; set; } = "";

    public bool HasFailed { get; private set; }

    public void OnGet() => HasFailed = !ModelState.IsValid || Token.Length == 0;

    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid && SignUps.ReadToken(Token) is { } token
            && await accounts.FindByIdAsync(AccountId.ToString()) is { EmailConfirmed: false } account
            && (await accounts.ConfirmEmailAsync(account, token)).Succeeded)
        {
            TempData[AccountNotice.Key] = AccountNotice.Confirmed;
            return RedirectToPage("SignIn");
        }

        HasFailed = true;
        return Page();
    }
}
