using System.Globalization;
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
    AccountLimits limits,
    SessionBook sessions,
    IGrainFactory grains,
    [FromKeyedServices(BusinessClock.Key)] TimeProvider clock,
    IHttpContextAccessor http)
{
    public const string SignedIn = "signed-in";
    public const string WrongPassword = "wrong-password";
    public const string LockedOut = "locked-out";
    public const string SignedOut = "signed-out";
    public const string SignedOutEverywhere = "signed-out-everywhere";

    // Of a random password; checking one against it takes as long as against a real one.
    private static string? _nobodysHash;

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
            await accounts.AccessFailedAsync(account);
            NoteLater(account.Id, WrongPassword);
            return SignInAnswer.Refused;
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

    /// <summary>A new ticket, whose age begins now.</summary>
    public async Task StartSessionAsync(Account account)
    {
        await EndThisAsync(account.Id);
        var ticket = SessionLife.Begin(clock);
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

/// <summary>A session ends after 8 hours without a request, and in any case 30 days after signing in.</summary>
internal static class SessionLife
{
    public static readonly TimeSpan Idle = TimeSpan.FromHours(8);
    public static readonly TimeSpan Whole = TimeSpan.FromDays(30);

    private const string Began = "began";

    public static AuthenticationProperties Begin(TimeProvider clock)
    {
        var properties = new AuthenticationProperties();
        properties.Items[Began] = clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        return properties;
    }

    public static bool IsOver(AuthenticationProperties properties, TimeProvider clock) =>
        !properties.Items.TryGetValue(Began, out var began)
        || !long.TryParse(began, CultureInfo.InvariantCulture, out var at)
        || clock.GetUtcNow().ToUnixTimeMilliseconds() - at > (long)Whole.TotalMilliseconds;
}
