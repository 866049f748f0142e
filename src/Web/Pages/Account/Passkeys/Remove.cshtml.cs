using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;
using StoredAccount = SanSangSo.Web.Accounts.Account;

namespace SanSangSo.Web.Pages.Account.Passkeys;

/// <summary>Asks once more before a passkey is removed. The last second factor of one of the staff stays.</summary>
internal sealed class RemoveModel(
    UserManager<StoredAccount> accounts,
    PasskeyBook passkeys,
    SecondFactors secondFactors,
    SignIns signIns,
    PersonContext person,
    IStringLocalizer<AccountTexts> texts) : PasskeyPageModel(accounts, passkeys)
{
    private readonly PasskeyBook _passkeys = passkeys;

    /// <summary>Nothing but the password is left after it.</summary>
    public bool IsLast { get; private set; }

    /// <summary>The person's role asks for a second factor, and there is no other.</summary>
    public bool IsNeeded { get; private set; }

    public Task OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await ShowAsync();
        if (IsNeeded)
        {
            return Page();
        }

        if (!await _passkeys.RemoveAsync(Own, Kept.Id))
        {
            return this.NotSaved(texts);
        }

        // The device that is given away may still be signed in.
        await signIns.StartOnlySessionAsync(Own);
        TempData[AccountNotice.Key] = AccountNotice.PasskeyRemoved;
        return RedirectToPage("Index");
    }

    private async Task ShowAsync()
    {
        IsLast = !await secondFactors.HasAppAsync(Own) && (await _passkeys.ListAsync(Own)).Count == 1;
        IsNeeded = IsLast && (await person.ReadAccessAsync()).IsStaff;
    }
}
