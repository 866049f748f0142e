using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SanSangSo.Web.Pages.Account;

/// <summary>Shows recovery codes this once; they come in the encrypted cookie of TempData, and go with it.</summary>
internal sealed class RecoveryCodesModel : PageModel
{
    public const string Codes = "recovery-codes";

    [BindProperty(Name = "returnUrl", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<string> Shown { get; private set; } = [];

    /// <summary>Where one wanted to go, or the account.</summary>
    public string Next => ReturnUrl is { } url && Url.IsLocalUrl(url) ? url : "/account";

    public IActionResult OnGet()
    {
        if (TempData[Codes] is not string[] codes)
        {
            return RedirectToPage("SecondFactor");
        }

        Shown = codes;
        return Page();
    }
}
