using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Hosting;

namespace SanSangSo.Web.Accounts;

internal enum SignInAnswer
{
    SignedIn,

    /// <summary>The password is right; the code of the second factor is asked for next.</summary>
    CodeNeeded,

    /// <summary>No such account, wrong password, or locked; which of them is not told.</summary>
    Refused,

    /// <summary>The password is right, the address not confirmed; a new mail is on its way.</summary>
    Unconfirmed,
}

/// <summary>Signing in and out, each kept in the person's journal.</summary>
internal sealed class SignIns(
    UserManager<Account> accounts,
    SignInManager<Account> cookies,
    IPasswordHasher<Account> hasher,
    SignUps signUps,
    WrongTries wrongTries,
    SecondFactors secondFactors,
    PasskeyBook passkeys,
    AccountLimits limits,
    SessionBook sessions,
    IGrainFactory grains,
    [FromKeyedServices(BusinessClock.Key)] TimeProvider clock,
    IHttpContextAccessor http)
{
    public const string SignedIn = "signed-in";
    public const string SignedInByPasskey = "signed-in-by-passkey";
    public const string WrongPassword = "wrong-password";
    public const string LockedOut = "locked-out";
    public const string SignedOut = "signed-out";
    public const string SignedOutEverywhere = "signed-out-everywhere";

    // Of a random password; checking one against it takes as long as against a real one.
    private static string? _nobodysHash;

    private const string StampClaim = "stamp";

    public async Task<SignInAnswer> SignInAsync(string email, string password, string language, Guid operationId)
    {
        var account = await accounts.FindByNameAsync(email);
        var isRight = IsRight(account, password);
        if (account is null || !limits.AllowsSignIn(email))
        {
            return SignInAnswer.Refused;
        }

        if (await accounts.IsLockedOutAsync(account))
        {
            NoteLater(account.Id, LockedOut);
            return SignInAnswer.Refused;
        }

        if (!isRight)
        {
            await wrongTries.CountAsync(account);
            NoteLater(account.Id, WrongPassword);
            return SignInAnswer.Refused;
        }

        if (account.TwoFactorEnabled)
        {
            // Wrong codes go on counting; only the whole sign-in begins anew.
            await StartSecondStepAsync(account);
            return SignInAnswer.CodeNeeded;
        }

        await accounts.ResetAccessFailedCountAsync(account);
        if (!account.EmailConfirmed)
        {
            await signUps.SendConfirmationAsync(account, language, operationId);
            return SignInAnswer.Unconfirmed;
        }

        await NoteAsync(account.Id, SignedIn);
        await StartSessionAsync(account);
        return SignInAnswer.SignedIn;
    }

    /// <summary>The account whose password was given in the last few minutes in this browser, and whose code is asked for.</summary>
    public async Task<Account?> FindSecondStepAsync()
    {
        var step = await http.HttpContext!.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        var account = step.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? await accounts.FindByIdAsync(id) : null;
        return account?.SecurityStamp == step.Principal?.FindFirstValue(StampClaim) ? account : null;
    }

    /// <summary>Signs in whose password was right before, where the code is right too.</summary>
    public async Task<bool> SignInWithCodeAsync(Account account, string code)
    {
        if (!await secondFactors.IsRightAsync(account, code))
        {
            return false;
        }

        await FinishSecondStepAsync(account);
        return true;
    }

    /// <summary>Signs in whose password was right before, where the passkey is the account's.</summary>
    public async Task<bool> SignInWithPasskeyAsync(Account account, string credential)
    {
        if (await passkeys.CheckAsync(PasskeyUse.SecondStep, account, credential) is not { } shown)
        {
            return false;
        }

        await FinishSecondStepAsync(shown);
        return true;
    }

    /// <summary>Signs in by a passkey alone, which stands for the password and the second factor.</summary>
    public async Task<bool> SignInWithPasskeyAsync(string credential)
    {
        if (await passkeys.CheckAsync(PasskeyUse.SignIn, account: null, credential) is not { EmailConfirmed: true } account)
        {
            return false;
        }

        await NoteAsync(account.Id, SignedInByPasskey);
        await StartSessionAsync(account);
        return true;
    }

    /// <summary>The session goes on as one whose person has just given a proof.</summary>
    public async Task ProveAsync(Account account)
    {
        var session = await http.HttpContext!.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        await cookies.SignInAsync(account, SessionLife.Prove(session.Properties!, clock));
    }

    /// <summary>A new ticket, whose age begins now.</summary>
    public async Task StartSessionAsync(Account account)
    {
        await EndThisAsync(account.Id);
        var ticket = SessionLife.Begin(clock, account.TwoFactorEnabled);
        await sessions.BeginAsync(account.Id, ticket);
        await cookies.SignInAsync(account, ticket);
    }

    /// <summary>After a new password: this browser goes on, every other is signed out.</summary>
    public async Task StartOnlySessionAsync(Account account)
    {
        await sessions.EndAllAsync(account.Id);
        await StartSessionAsync(account);
    }

    /// <summary>The session of the request, or null.</summary>
    public async Task<Guid?> ThisSessionAsync() =>
        SessionBook.Of((await http.HttpContext!.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties);

    public async Task SignOutAsync(Guid personId)
    {
        await NoteAsync(personId, SignedOut);
        await EndThisAsync(personId);
        await cookies.SignOutAsync();
    }

    /// <summary>Ends every session of the person, this one at once and the others when they are next looked at.</summary>
    public async Task SignOutEverywhereAsync(Account account)
    {
        await accounts.UpdateSecurityStampAsync(account);
        await sessions.EndAllAsync(account.Id);
        await NoteAsync(account.Id, SignedOutEverywhere);
        await cookies.SignOutAsync();
    }

    public Task<bool> IsOwnPasswordAsync(Account account, string password) =>
        limits.AllowsSignIn(account.UserName!) ? accounts.CheckPasswordAsync(account, password) : Task.FromResult(false);

    private async Task FinishSecondStepAsync(Account account)
    {
        await accounts.ResetAccessFailedCountAsync(account);
        await http.HttpContext!.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await NoteAsync(account.Id, SignedIn);
        await StartSessionAsync(account);
    }

    private Task StartSecondStepAsync(Account account)
    {
        var step = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()), new Claim(StampClaim, account.SecurityStamp!)],
            IdentityConstants.TwoFactorUserIdScheme);
        return http.HttpContext!.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(step));
    }

    private async Task EndThisAsync(Guid personId)
    {
        if (await ThisSessionAsync() is { } session)
        {
            await sessions.EndAsync(personId, session);
        }
    }

    private bool IsRight(Account? account, string password)
    {
        var hash = account?.PasswordHash ?? (_nobodysHash ??= hasher.HashPassword(new Account(), Guid.NewGuid().ToString()));
        var verified = hasher.VerifyHashedPassword(account ?? new Account(), hash, password) != PasswordVerificationResult.Failed;
        return verified && account?.PasswordHash is not null;
    }

    private Task<Outcome<PersonSaved>> NoteAsync(Guid personId, string result) =>
        grains.SendAsync(
            personId, (IPersonGrain person) => person.NoteSignInAsync(new Caller(personId, Guid.CreateVersion7()), result));

    // After the answer has left: only an account that exists has a journal, and the wait would tell.
    private void NoteLater(Guid personId, string result) =>
        http.HttpContext!.Response.OnCompleted(() => NoteAsync(personId, result));
}
