using Microsoft.AspNetCore.Identity;
using SanSangSo.Web.Accounts;
using StoredAccount = SanSangSo.Web.Accounts.Account;

namespace SanSangSo.Web.Pages.Account.Passkeys;

/// <summary>The passkeys of whoever is signed in.</summary>
internal sealed class IndexModel(UserManager<StoredAccount> accounts, PasskeyBook passkeys, SecondFactors secondFactors) : OwnAccountPageModel(accounts)
{
    public IReadOnlyList<Passkey> Kept { get; private set; } = [];

    /// <summary>Recovery codes that were not used yet; null where there is no second factor.</summary>
    public int? CodesLeft { get; private set; }

    public async Task OnGetAsync()
    {
        Kept = await passkeys.ListAsync(Own);
        CodesLeft = Own.TwoFactorEnabled ? await secondFactors.CodesLeftAsync(Own) : null;
    }
}
