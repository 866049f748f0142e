using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;
using StoredAccount = SanSangSo.Web.Accounts.Account;

namespace SanSangSo.Web.Pages.Account;

/// <summary>Asks a signed-in person for the password, or a code, once more, and leads back.</summary>
[EnableRateLimiting(NetworkLimits.SignIn)]
internal sealed class ProveModel(
    UserManager<StoredAccount> accounts, SignIns signIns, SecondFactors secondFactors, IStringLocalizer<AccountTexts> texts) : OwnAccountPageModel(accounts)
{
    [BindProperty, DataType(DataType.Password)]
    public string Password { get; set; } = "";

    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty(Name = "returnUrl", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool HasSecondFactor => Own.TwoFactorEnabled;

    public async Task<IActionResult> OnPostAsync()
    {
        var isByCode = HasSecondFactor && Code.Length > 0;
        if (!isByCode && Password.Length == 0)
        {
            ModelState.AddModelError(nameof(Password), texts["Prove.Missing"]);
            return Page();
        }

        if (isByCode ? await secondFactors.IsRightAsync(Own, Code) : await signIns.IsOwnPasswordAsync(Own, Password))
        {
            await signIns.ProveAsync(Own);
            return LocalRedirect(ReturnUrl is { } url && Url.IsLocalUrl(url) ? url : "/account");
        }

        ModelState.AddModelError(isByCode ? nameof(Code) : nameof(Password), texts[isByCode ? "Code.Wrong" : "Password.NotCurrent"]);
        return Page();
    }
}
