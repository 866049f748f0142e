using Microsoft.AspNetCore.Identity;

namespace SanSangSo.Web.Accounts;

/// <summary>
/// Counts wrong passwords and codes. Those that are sent at once meet at the account's stamp, where only one of them is kept; the others are
/// counted on what that one left, so that nobody guesses more by guessing side by side.
/// </summary>
internal sealed class WrongTries(UserManager<Account> accounts, IdentityDb db)
{
    private const int Patience = 50;

    /// <exception cref="InvalidOperationException">It could not be counted.</exception>
    public async Task CountAsync(Account account)
    {
        for (var tries = 0; tries < Patience; tries++)
        {
            if ((await accounts.AccessFailedAsync(account)).Succeeded)
            {
                return;
            }

            await db.Entry(account).ReloadAsync();
        }

        throw new InvalidOperationException("A wrong try could not be counted.");
    }
}
