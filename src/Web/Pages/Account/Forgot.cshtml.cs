using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Account;

[EnableRateLimiting(NetworkLimits.Forms)]
internal sealed class ForgotModel(SignUps signUps, IStringLocalizer<AccountTexts> texts) : PageModel
{
    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty]
    public Guid OperationId { get; set; }

    public bool IsSent { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        this.CheckAddress(texts, nameof(Email), Email);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var asked = AnswerTime.Start();
        IsSent = await signUps.ForgotAsync(Email, PageLanguage.Current, OperationId);
        await asked.EvenOutAsync();
        return IsSent ? Page() : this.NotSaved(texts);
    }
}
