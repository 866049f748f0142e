using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;
using StoredAccount = SanSangSo.Web.Accounts.Account;

namespace SanSangSo.Web.Pages.Account;

/// <summary>Asks a signed-in person for the password, a code or a passkey once more, and leads back.</summary>
[EnableRateLimiting(NetworkLimits.SignIn)]
internal sealed class ProveModel(
    UserManager<StoredAccount> accounts,
    SignIns signIns,
    SecondFactors secondFactors,
    PasskeyBook passkeys,
    IStringLocalizer<AccountTexts> texts) : OwnAccountPageModel(accounts)
{
    [BindProperty, DataType(DataType.Password)]
    public string Password { get; set; } = "";

    [BindProperty]
    public string Code { get; set; } = "";

    /// <summary>A passkey's answer, as the script hands it over.</summary>
    [BindProperty]
    public string Credential { get; set; } = "";

    [BindProperty(Name = "returnUrl", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool HasSecondFactor => Own.TwoFactorEnabled;

    public bool HasPasskey { get; private set; }

    private string Back => ReturnUrl is { } url && Url.IsLocalUrl(url) ? url : "/account";

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
            return LocalRedirect(Back);
        }

        ModelState.AddModelError(isByCode ? nameof(Code) : nameof(Password), texts[isByCode ? "Code.Wrong" : "Password.NotCurrent"]);
        return Page();
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.AskAsync(PasskeyUse.Prove, Own), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync()
    {
        if (Credential.Length <= PasskeyForm.CredentialMaximum && await passkeys.CheckAsync(PasskeyUse.Prove, Own, Credential) is not null)
        {
            await signIns.ProveAsync(Own);
            return LocalRedirect(Back);
        }

        ModelState.AddModelError("", texts["Passkey.Refused"]);
        return Page();
    }

    protected override async Task<bool> IsThereAsync()
    {
        HasPasskey = await passkeys.HasAnyAsync(Own);
        return true;
    }
}
