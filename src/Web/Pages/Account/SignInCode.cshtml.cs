using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Account;

/// <summary>The second step of signing in, for a few minutes after the password.</summary>
[EnableRateLimiting(NetworkLimits.SignIn)]
internal sealed class SignInCodeModel(SignIns signIns, IStringLocalizer<AccountTexts> texts) : PageModel
{
    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty(Name = "returnUrl", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await signIns.FindSecondStepAsync() is null ? RedirectToPage("SignIn", new { returnUrl = ReturnUrl }) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIns.FindSecondStepAsync() is not { } account)
        {
            return RedirectToPage("SignIn", new { returnUrl = ReturnUrl });
        }

        if (Code.Length == 0)
        {
            ModelState.AddModelError(nameof(Code), texts["Code.Missing"]);
            return Page();
        }

        var asked = AnswerTime.Start();
        if (await signIns.SignInWithCodeAsync(account, Code))
        {
            return LocalRedirect(this.Destination(ReturnUrl));
        }

        await asked.EvenOutAsync();
        ModelState.AddModelError(nameof(Code), texts["Code.Wrong"]);
        return Page();
    }
}
