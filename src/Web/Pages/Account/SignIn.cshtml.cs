using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Account;

[EnableRateLimiting(NetworkLimits.SignIn)]
internal sealed class SignInModel(SignIns signIns, PasskeyBook passkeys, DemoMode demo, IStringLocalizer<AccountTexts> texts) : PageModel
{
    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty, DataType(DataType.Password)]
    public string Password { get; set; } = "";

    /// <summary>A passkey's answer, as the script hands it over.</summary>
    [BindProperty]
    public string Credential { get; set; } = "";

    [BindProperty]
    public Guid OperationId { get; set; }

    [BindProperty(Name = "returnUrl", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string? Notice => TempData[AccountNotice.Key] as string;

    /// <summary>The password of the demo accounts, where there are any.</summary>
    public string? DemoPassword => demo.Enabled ? demo.Password : null;

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(this.Destination(ReturnUrl)) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Email.Length == 0)
        {
            ModelState.AddModelError(nameof(Email), texts["Email.Missing"]);
        }

        if (Password.Length == 0)
        {
            ModelState.AddModelError(nameof(Password), texts["Password.Missing"]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var asked = AnswerTime.Start();
        var answer = await signIns.SignInAsync(Email, Password, PageLanguage.Current, OperationId);
        if (answer == SignInAnswer.SignedIn)
        {
            return LocalRedirect(this.Destination(ReturnUrl));
        }

        if (answer == SignInAnswer.CodeNeeded)
        {
            return RedirectToPage("SignInCode", new { returnUrl = ReturnUrl });
        }

        await asked.EvenOutAsync();
        if (answer == SignInAnswer.Unconfirmed)
        {
            return RedirectToPage("SignedUp");
        }

        ModelState.AddModelError(nameof(Email), texts["SignIn.Refused"]);
        return Page();
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.AskAsync(PasskeyUse.SignIn, account: null), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync()
    {
        if (Credential.Length <= PasskeyForm.CredentialMaximum && await signIns.SignInWithPasskeyAsync(Credential))
        {
            return LocalRedirect(this.Destination(ReturnUrl));
        }

        ModelState.AddModelError("", texts["Passkey.Refused"]);
        return Page();
    }
}
