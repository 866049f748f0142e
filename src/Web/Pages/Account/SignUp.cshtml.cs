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
    public InputModel Input { get; set; } = new();

    [BindProperty]
    public Guid OperationId { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect("/account") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        this.CheckAddress(texts, nameof(Input) + "." + nameof(Input.Email), Input.Email);
        this.CheckNewPassword(texts, nameof(Input) + "." + nameof(Input.Password), Input.Password, Input.Email);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var asked = AnswerTime.Start();
        var isSaved = await signUps.SignUpAsync(Input.Email, Input.Password, PageLanguage.Current, OperationId);
        await asked.EvenOutAsync();
        return isSaved ? RedirectToPage("SignedUp") : this.NotSaved(texts);
    }

    public sealed class InputModel
    {
        public string Email { get; set; } = "";

        [DataType(DataType.Password)]
        public string Password { get; set; } = "";
    }
}
