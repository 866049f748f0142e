using System.Globalization;
using Microsoft.AspNetCore.Identity;
using SanSangSo.Web.Hosting;

namespace SanSangSo.Web.Accounts;

/// <summary>
/// Identity's authenticator under the business clock, and each code once: the step of the last code is kept with the credentials, and
/// two who use the same code at once meet at the account's stamp.
/// </summary>
internal sealed class TotpTokens([FromKeyedServices(BusinessClock.Key)] TimeProvider clock) : AuthenticatorTokenProvider<Account>
{
    private const string Provider = "[Totp]";
    private const string LastStep = "LastStep";

    /// <summary>Whether a code of the account's present key was ever taken.</summary>
    public static async Task<bool> IsTakenUpAsync(UserManager<Account> accounts, Account account) =>
        await accounts.GetAuthenticationTokenAsync(account, Provider, LastStep) is not null;

    /// <summary>The next code is the first of a new key.</summary>
    public static Task ForgetAsync(UserManager<Account> accounts, Account account) =>
        accounts.RemoveAuthenticationTokenAsync(account, Provider, LastStep);

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        ArgumentNullException.ThrowIfNull(manager);
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key
            || Totp.Match(key, token, clock.GetUtcNow()) is not { } step)
        {
            return false;
        }

        var last = await manager.GetAuthenticationTokenAsync(user, Provider, LastStep);
        if (last is not null && step <= long.Parse(last, CultureInfo.InvariantCulture))
        {
            return false;
        }

        var kept = await manager.SetAuthenticationTokenAsync(user, Provider, LastStep, step.ToString(CultureInfo.InvariantCulture));
        return kept.Succeeded;
    }
}
