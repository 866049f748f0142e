using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Hosting;

namespace SanSangSo.Web.Accounts;

/// <summary>
/// The passkeys of an account. Each has shown that its owner unlocked it (by finger, face or PIN), so it stands for both factors; whoever has
/// one is asked for it, or for a code, after the password too.
/// </summary>
internal sealed class PasskeyBook(
    UserManager<Account> accounts,
    IPasskeyHandler<Account> handler,
    PasskeyRounds rounds,
    SecondFactors secondFactors,
    AccountLimits limits,
    IGrainFactory grains,
    [FromKeyedServices(BusinessClock.Key)] TimeProvider clock,
    IHttpContextAccessor http)
{
    public const int Maximum = 10;
    public const int NameMaximum = 60;

    public const string Added = "passkey-added";
    public const string Removed = "passkey-removed";
    public const string Wrong = "wrong-passkey";

    private const string Provider = "[Passkey]";

    public async Task<bool> HasAnyAsync(Account account) => (await accounts.GetPasskeysAsync(account)).Count > 0;

    /// <summary>The oldest first.</summary>
    public async Task<IReadOnlyList<Passkey>> ListAsync(Account account)
    {
        var list = new List<Passkey>();
        foreach (var kept in (await accounts.GetPasskeysAsync(account)).OrderBy(kept => kept.CreatedAt))
        {
            var id = IdOf(kept);
            list.Add(new Passkey(id, kept.Name ?? "", kept.CreatedAt.ToUnixTimeMilliseconds(), (await LastUseAsync(account, id))?.At));
        }

        return list;
    }

    public async Task<Passkey?> FindAsync(Account account, string id) => (await ListAsync(account)).FirstOrDefault(passkey => passkey.Id == id);

    /// <summary>What the browser needs to make a new one, as JSON.</summary>
    public async Task<string> AskForNewAsync(Account account)
    {
        var options = await handler.MakeCreationOptionsAsync(
            new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.UserName!, DisplayName = account.UserName! }, http.HttpContext!);
        rounds.Begin(PasskeyUse.Add, account.Id, options.AttestationState!);
        return options.CreationOptionsJson;
    }

    /// <summary>Keeps what the browser has made. The first second factor of an account comes with recovery codes, shown this once.</summary>
    /// <returns>The new recovery codes, if any; null where the answer is none to our question, or there are too many.</returns>
    public async Task<IReadOnlyList<string>?> AddAsync(Account account, string credential, string name)
    {
        if (rounds.End(PasskeyUse.Add, account.Id) is not { } round || (await accounts.GetPasskeysAsync(account)).Count >= Maximum)
        {
            return null;
        }

        var made = await handler.PerformAttestationAsync(
            new PasskeyAttestationContext { HttpContext = http.HttpContext!, CredentialJson = credential, AttestationState = round.State });
        if (!made.Succeeded || !made.Passkey.IsUserVerified)
        {
            return null;
        }

        var kept = await accounts.AddOrUpdatePasskeyAsync(account, Named(made.Passkey, name));
        if (!kept.Succeeded)
        {
            return null;
        }

        var codes = await secondFactors.BeginAsync(account);
        await NoteAsync(account.Id, Added);
        return codes;
    }

    /// <summary>Whether there was such a passkey.</summary>
    public async Task<bool> RenameAsync(Account account, string id, string name)
    {
        if (await KeptAsync(account, id) is not { } kept)
        {
            return false;
        }

        kept.Name = CleanText.Clean(name);
        return (await accounts.AddOrUpdatePasskeyAsync(account, kept)).Succeeded;
    }

    /// <summary>Whether there was such a passkey. With the last second factor goes the second step.</summary>
    public async Task<bool> RemoveAsync(Account account, string id)
    {
        if (await KeptAsync(account, id) is not { } kept || !await ForgetAsync(account, kept))
        {
            return false;
        }

        await secondFactors.EndWithoutAnyAsync(account);
        await NoteAsync(account.Id, Removed);
        return true;
    }

    /// <summary>Takes all of them away; <see cref="SecondFactors.EndWithoutAnyAsync"/> is to follow.</summary>
    /// <returns>Whether all are gone.</returns>
    public async Task<bool> ForgetAllAsync(Account account)
    {
        foreach (var kept in await accounts.GetPasskeysAsync(account))
        {
            if (!await ForgetAsync(account, kept))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the browser needs to ask for a passkey, as JSON.</summary>
    /// <param name="account">Whose; null for signing in, where nobody is known yet and nobody's passkeys are named.</param>
    public async Task<string> AskAsync(PasskeyUse use, Account? account)
    {
        var options = await handler.MakeRequestOptionsAsync(account, http.HttpContext!);
        rounds.Begin(use, account?.Id, options.AssertionState!);
        return options.RequestOptionsJson;
    }

    /// <summary>
    /// Whose passkey has answered, once; null where none has. Nobody guesses a passkey, so wrong answers lock nothing, and a lock against
    /// guessers of the password does not keep its owner out.
    /// </summary>
    public async Task<Account?> CheckAsync(PasskeyUse use, Account? account, string credential)
    {
        if (rounds.End(use, account?.Id) is not { } round || (account is not null && !limits.AllowsSignIn(account.UserName!)))
        {
            return null;
        }

        var shown = await handler.PerformAssertionAsync(
            new PasskeyAssertionContext { HttpContext = http.HttpContext!, CredentialJson = credential, AssertionState = round.State });
        if (shown.Succeeded && shown.Passkey.IsUserVerified && (account is null || shown.User.Id == account.Id)
            && await UseUpAsync(shown.User, shown.Passkey, round))
        {
            return shown.User;
        }

        if (account is not null)
        {
            await NoteAsync(account.Id, Wrong);
        }

        return null;
    }

    private async Task<bool> ForgetAsync(Account account, UserPasskeyInfo kept) =>
        (await accounts.RemovePasskeyAsync(account, kept.CredentialId)).Succeeded
        && (await accounts.RemoveAuthenticationTokenAsync(account, Provider, IdOf(kept))).Succeeded;

    private async Task<bool> UseUpAsync(Account account, UserPasskeyInfo shown, PasskeyRound round)
    {
        var id = IdOf(shown);
        if (await LastUseAsync(account, id) is { } last && !last.IsBefore(round))
        {
            return false;
        }

        // Two who send the same answer at once meet at the account's stamp.
        var used = new PasskeyUsed(round.Id, round.At, clock.GetUtcNow().ToUnixTimeMilliseconds());
        return (await accounts.SetAuthenticationTokenAsync(account, Provider, id, used.ToString())).Succeeded
            && (await accounts.AddOrUpdatePasskeyAsync(account, shown)).Succeeded;
    }

    private async Task<PasskeyUsed?> LastUseAsync(Account account, string id) =>
        PasskeyUsed.Parse(await accounts.GetAuthenticationTokenAsync(account, Provider, id));

    private async Task<UserPasskeyInfo?> KeptAsync(Account account, string id) =>
        (await accounts.GetPasskeysAsync(account)).FirstOrDefault(kept => IdOf(kept) == id);

    // As made, but named by its owner and dated by the business clock.
    private UserPasskeyInfo Named(UserPasskeyInfo made, string name) => new(
        made.CredentialId, made.PublicKey, clock.GetUtcNow(), made.SignCount, made.Transports, made.IsUserVerified, made.IsBackupEligible,
        made.IsBackedUp, made.AttestationObject, made.ClientDataJson)
    {
        Name = CleanText.Clean(name),
    };

    private static string IdOf(UserPasskeyInfo passkey) => Convert.ToHexStringLower(SHA256.HashData(passkey.CredentialId));

    private Task<Outcome<PersonSaved>> NoteAsync(Guid personId, string result) =>
        grains.SendAsync(
            personId, (IPersonGrain person) => person.NoteSignInAsync(new Caller(personId, Guid.CreateVersion7()), result));
}
