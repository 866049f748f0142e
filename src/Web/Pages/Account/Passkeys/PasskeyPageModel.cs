using Microsoft.AspNetCore.Identity;
using SanSangSo.Web.Accounts;
using StoredAccount = SanSangSo.Web.Accounts.Account;

namespace SanSangSo.Web.Pages.Account.Passkeys;

/// <summary>A page about one of the own passkeys; of another's it finds nothing.</summary>
internal abstract class PasskeyPageModel(UserManager<StoredAccount> accounts, PasskeyBook passkeys) : OwnAccountPageModel(accounts)
{
    public Passkey Kept { get; private set; } = null!;

    protected override async Task<bool> IsThereAsync()
    {
        var kept = await passkeys.FindAsync(Own, (string)RouteData.Values["id"]!);
        Kept = kept!;
        return kept is not null;
    }
}
