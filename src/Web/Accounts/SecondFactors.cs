using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Grains;

namespace SanSangSo.Web.Accounts;

/// <summary>
/// The second factors of an account: an authenticator app, passkeys, or both, and recovery codes for when they are lost. While there is any,
/// signing in by password takes two steps (<c>TwoFactorEnabled</c>).
/// </summary>
internal sealed class SecondFactors(UserManager<Account> accounts, WrongTries wrongTries, AccountLimits limits, IGrainFactory grains)
{
    public const int RecoveryCodes = 10;
    public const string SwitchedOn = "second-factor-on";
    public const string SwitchedOff = "second-factor-off";
    public const string CodesMade = "recovery-codes-made";
    public const string WrongCode = "wrong-code";

    private const string Provider = "[Recovery]";
    private const string Kept = "Codes";
    private const string Issuer = "San Sang So";
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int CodeLength = 16;
    private const int GroupLength = 4;

    /// <summary>Whether codes of an authenticator app are taken; until one was, its key is only offered.</summary>
    public async Task<bool> HasAppAsync(Account account) => account.TwoFactorEnabled && await TotpTokens.IsTakenUpAsync(accounts, account);

    /// <summary>The key that an app is to be given; made on first use, kept until the app is switched off.</summary>
    public async Task<string> KeyAsync(Account account)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is { Length: > 0 } key)
        {
            return key;
        }

        await accounts.ResetAuthenticatorKeyAsync(account);
        return (await accounts.GetAuthenticatorKeyAsync(account))!;
    }

    /// <summary>What the QR code holds, for the app.</summary>
    public static string UriOf(Account account, string key) =>
        $"otpauth://totp/{Uri.EscapeDataString($"{Issuer}:{account.UserName}")}?secret={key}&issuer={Uri.EscapeDataString(Issuer)}&digits={Totp.Digits}&period={Totp.StepSeconds}";

    /// <summary>
    /// Whether it is the account's next code, or one of its recovery codes, which is used up. Wrong ones count as wrong passwords do.
    /// </summary>
    public async Task<bool> IsRightAsync(Account account, string code)
    {
        if (!limits.AllowsSignIn(account.UserName!) || await accounts.IsLockedOutAsync(account))
        {
            return false;
        }

        if ((await HasAppAsync(account) && await IsCodeAsync(account, code)) || await RedeemAsync(account, code))
        {
            return true;
        }

        await wrongTries.CountAsync(account);
        await NoteAsync(account.Id, WrongCode);
        return false;
    }

    /// <summary>Switches the app on where the code is its.</summary>
    /// <returns>The recovery codes where it is the first second factor, to be shown this once; null where the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> SwitchOnAsync(Account account, string code)
    {
        if (!limits.AllowsSignIn(account.UserName!) || !await IsCodeAsync(account, code))
        {
            return null;
        }

        var codes = await BeginAsync(account);
        await NoteAsync(account.Id, SwitchedOn);
        return codes;
    }

    /// <summary>Switches the app off; with the last second factor goes the second step.</summary>
    public async Task SwitchOffAsync(Account account)
    {
        await ForgetAppAsync(account);
        await EndWithoutAnyAsync(account);
        await NoteAsync(account.Id, SwitchedOff);
    }

    /// <summary>Takes the app away; <see cref="EndWithoutAnyAsync"/> is to follow.</summary>
    public async Task ForgetAppAsync(Account account)
    {
        await TotpTokens.ForgetAsync(accounts, account);
        await accounts.ResetAuthenticatorKeyAsync(account);
    }

    /// <summary>The account has a second factor now. Its first comes with recovery codes.</summary>
    public async Task<IReadOnlyList<string>> BeginAsync(Account account)
    {
        if (account.TwoFactorEnabled)
        {
            return [];
        }

        var codes = await MakeCodesAsync(account);
        // Ends the other sessions, which have not shown it.
        Check(await accounts.SetTwoFactorEnabledAsync(account, true));
        return codes;
    }

    /// <summary>A second factor is gone; where it was the last, nothing but the password is asked for. Sessions begun elsewhere end.</summary>
    public async Task EndWithoutAnyAsync(Account account)
    {
        if (await HasAppAsync(account) || (await accounts.GetPasskeysAsync(account)).Count > 0)
        {
            Check(await accounts.UpdateSecurityStampAsync(account));
            return;
        }

        await accounts.RemoveAuthenticationTokenAsync(account, Provider, Kept);
        Check(await accounts.SetTwoFactorEnabledAsync(account, false));
    }

    /// <summary>New recovery codes in place of the old; only their hashes are kept.</summary>
    public async Task<IReadOnlyList<string>> RenewCodesAsync(Account account)
    {
        var codes = await MakeCodesAsync(account);
        await NoteAsync(account.Id, CodesMade);
        return codes;
    }

    public async Task<int> CodesLeftAsync(Account account) => (await HashesAsync(account)).Count;

    public async Task<HeldFactors> HeldAsync(Account account) =>
        new(await HasAppAsync(account), (await accounts.GetPasskeysAsync(account)).Count, await CodesLeftAsync(account));

    private Task<bool> IsCodeAsync(Account account, string code) =>
        accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code);

    private async Task<IReadOnlyList<string>> MakeCodesAsync(Account account)
    {
        string[] codes = [.. Enumerable.Range(0, RecoveryCodes).Select(_ => RandomNumberGenerator.GetString(Letters, CodeLength))];
        Check(await accounts.SetAuthenticationTokenAsync(account, Provider, Kept, string.Join(';', codes.Select(Hash))));
        return [.. codes.Select(code => string.Join('-', code.Chunk(GroupLength).Select(part => new string(part))))];
    }

    private async Task<bool> RedeemAsync(Account account, string code)
    {
        var hashes = await HashesAsync(account);
        var hash = Hash(new string([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]));
        if (!hashes.Remove(hash))
        {
            return false;
        }

        return (await accounts.SetAuthenticationTokenAsync(account, Provider, Kept, string.Join(';', hashes))).Succeeded;
    }

    private async Task<List<string>> HashesAsync(Account account) =>
        [.. (await accounts.GetAuthenticationTokenAsync(account, Provider, Kept) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)];

    private Task<Outcome<PersonSaved>> NoteAsync(Guid personId, string result) =>
        grains.SendAsync(
            personId, (IPersonGrain person) => person.NoteSignInAsync(new Caller(personId, Guid.CreateVersion7()), result));

    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(code)));

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(
                "A second factor could not be kept: " + string.Join(", ", result.Errors.Select(error => error.Code)));
        }
    }
}
