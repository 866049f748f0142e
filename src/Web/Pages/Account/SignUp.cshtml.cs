using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Account;

[EnableRateLimiting(NetworkLimits.Forms)]
internal sealed class SignUpModel(SignUps signUps, IStringLocalizer<AccountTexts> texts) : PageModel
{
    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty, DataType(DataType.Password)]
    public string Password { get; set; } = "";

    /// <summary>The purposes that were ticked, as <see cref="ConsentForms.ValueOf"/> names them.</summary>
    [BindProperty]
    public List<string> Consents { get; set; } = [];

    [BindProperty]
    public Guid OperationId { get; set; }

    [BindProperty(Name = "returnUrl", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect("/account") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        this.CheckAddress(texts, nameof(Email), Email);
        this.CheckNewPassword(texts, nameof(Password), Password, Email);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var asked = AnswerTime.Start();
        var isSaved = await signUps.SignUpAsync(
            Email, Password, PageLanguage.Current, ConsentForms.ChoicesOf(Consents), OperationId);
        await asked.EvenOutAsync();
        if (!isSaved)
        {
            return this.NotSaved(texts);
        }

        if (ReturnUrl is { } url && Url.IsLocalUrl(url))
        {
            WayBack.Keep(TempData, url);
        }

        return RedirectToPage("SignedUp");
    }
}
