using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;
using StoredAccount = SanSangSo.Web.Accounts.Account;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>Finds a person by the whole mail address, whose second factors are to be reset.</summary>
internal sealed class FindPersonModel(
    IGrainFactory grains, PersonContext person, UserManager<StoredAccount> accounts, IStringLocalizer<AdminTexts> texts)
    : AdminPageModel(grains, person, texts)
{
    [BindProperty]
    public string Email { get; set; } = "";

    public async Task<IActionResult> OnPostAsync()
    {
        if (!EmailText.IsAddress(Email))
        {
            ModelState.AddModelError(nameof(Email), Texts["Find.NoAddress"]);
            return Page();
        }

        if (await accounts.FindByNameAsync(Email) is { } account)
        {
            return RedirectToPage("ResetFactors", new { id = account.Id });
        }

        ModelState.AddModelError(nameof(Email), Texts["Find.None"]);
        return Page();
    }
}
