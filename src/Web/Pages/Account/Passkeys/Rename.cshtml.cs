using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;
using StoredAccount = SanSangSo.Web.Accounts.Account;

namespace SanSangSo.Web.Pages.Account.Passkeys;

/// <summary>Gives a passkey another name.</summary>
internal sealed class RenameModel(UserManager<StoredAccount> accounts, PasskeyBook passkeys, IStringLocalizer<AccountTexts> texts)
    : PasskeyPageModel(accounts, passkeys)
{
    private readonly PasskeyBook _passkeys = passkeys;

    [BindProperty]
    public string Name { get; set; } = "";

    public void OnGet() => Name = Kept.Name;

    public async Task<IActionResult> OnPostAsync()
    {
        if (texts.NameProblem(Name) is { } problem)
        {
            ModelState.AddModelError(nameof(Name), problem);
            return Page();
        }

        if (!await _passkeys.RenameAsync(Own, Kept.Id, Name))
        {
            return this.NotSaved(texts);
        }

        TempData[AccountNotice.Key] = AccountNotice.Saved;
        return RedirectToPage("Index");
    }
}
