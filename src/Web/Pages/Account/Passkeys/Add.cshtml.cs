using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;
using StoredAccount = SanSangSo.Web.Accounts.Account;

namespace SanSangSo.Web.Pages.Account.Passkeys;

/// <summary>Makes a passkey on this device, or on another that the browser reaches, and keeps it.</summary>
[EnableRateLimiting(NetworkLimits.SignIn)]
internal sealed class AddModel(
    UserManager<StoredAccount> accounts, PasskeyBook passkeys, SignIns signIns, IStringLocalizer<AccountTexts> texts) : OwnAccountPageModel(accounts)
{
    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Credential { get; set; } = "";

    [BindProperty(Name = "returnUrl", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public void OnGet() => Name = DeviceName.Of(Request.Headers.UserAgent.ToString()) ?? "";

    public async Task<IActionResult> OnPostOptionsAsync() => Content(await passkeys.AskForNewAsync(Own), "application/json");

    public async Task<IActionResult> OnPostAsync()
    {
        if (texts.NameProblem(Name) is { } problem)
        {
            ModelState.AddModelError(nameof(Name), problem);
            return Page();
        }

        var isFirst = !Own.TwoFactorEnabled;
        if (Credential.Length is 0 or > PasskeyForm.CredentialMaximum || await passkeys.AddAsync(Own, Credential, Name) is not { } codes)
        {
            ModelState.AddModelError("", texts["AddPasskey.Refused", PasskeyBook.Maximum]);
            return Page();
        }

        if (!isFirst)
        {
            TempData[AccountNotice.Key] = AccountNotice.PasskeyAdded;
            return RedirectToPage("Index");
        }

        await signIns.StartOnlySessionAsync(Own);
        TempData[RecoveryCodesModel.Codes] = codes.ToArray();
        return RedirectToPage("/Account/RecoveryCodes", new { returnUrl = ReturnUrl });
    }
}
