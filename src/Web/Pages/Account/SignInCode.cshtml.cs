using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;
using StoredAccount = SanSangSo.Web.Accounts.Account;

namespace SanSangSo.Web.Pages.Account;

/// <summary>The second step of signing in, for a few minutes after the password: a passkey, or a code.</summary>
[EnableRateLimiting(NetworkLimits.SignIn)]
internal sealed class SignInCodeModel(SignIns signIns, PasskeyBook passkeys, IStringLocalizer<AccountTexts> texts) : PageModel
{
    private StoredAccount _account = null!;

    [BindProperty]
    public string Code { get; set; } = "";

    /// <summary>A passkey's answer, as the script hands it over.</summary>
    [BindProperty]
    public string Credential { get; set; } = "";

    [BindProperty(Name = "returnUrl", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool HasPasskey { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await signIns.FindSecondStepAsync() is not { } account)
        {
            context.Result = RedirectToPage("SignIn", new { returnUrl = ReturnUrl });
            return;
        }

        _account = account;
        HasPasskey = await passkeys.HasAnyAsync(account);
        await next();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Code.Length == 0)
        {
            ModelState.AddModelError(nameof(Code), texts["Code.Missing"]);
            return Page();
        }

        var asked = AnswerTime.Start();
        if (await signIns.SignInWithCodeAsync(_account, Code))
        {
            return LocalRedirect(this.Destination(ReturnUrl));
        }

        await asked.EvenOutAsync();
        ModelState.AddModelError(nameof(Code), texts["Code.Wrong"]);
        return Page();
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        Content(await passkeys.AskAsync(PasskeyUse.SecondStep, _account), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync()
    {
        if (Credential.Length <= PasskeyForm.CredentialMaximum && await signIns.SignInWithPasskeyAsync(_account, Credential))
        {
            return LocalRedirect(this.Destination(ReturnUrl));
        }

        ModelState.AddModelError("", texts["Passkey.Refused"]);
        return Page();
    }
}
