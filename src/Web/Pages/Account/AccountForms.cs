using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Account;

/// <summary>What several account forms check and answer alike.</summary>
internal static class AccountForms
{
    public static void CheckAddress(this PageModel page, IStringLocalizer<AccountTexts> texts, string field, string email)
    {
        if (!EmailText.IsAddress(email))
        {
            page.ModelState.AddModelError(field, texts[email.Length == 0 ? "Email.Missing" : "Email.NotOne"]);
        }
    }

    public static void CheckNewPassword(
        this PageModel page, IStringLocalizer<AccountTexts> texts, string field, string password, string? email)
    {
        if (PasswordRules.ProblemOf(password, email) is { } problem)
        {
            page.ModelState.AddModelError(field, texts[problem, problem == PasswordRules.TooLong ? PasswordRules.Maximum : PasswordRules.Minimum]);
        }
    }

    /// <summary>Where whoever has signed in wanted to go, within the service; told once.</summary>
    public static string Destination(this PageModel page, string? returnUrl)
    {
        var wanted = returnUrl ?? WayBack.Find(page.TempData);
        WayBack.Forget(page.TempData);
        return wanted is not null && page.Url.IsLocalUrl(wanted) ? wanted : "/account/start";
    }

    public static PageResult NotSaved(this PageModel page, IStringLocalizer<AccountTexts> texts)
    {
        page.ModelState.AddModelError("", texts["NotSaved"]);
        return page.Page();
    }
}
