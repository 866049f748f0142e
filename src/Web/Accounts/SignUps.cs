using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Notifications;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Grains;

namespace SanSangSo.Web.Accounts;

/// <summary>
/// Signing up, and the mails that go to an account's address. Credentials and the person are kept in two databases, one after the other; every
/// step can be taken again, so whoever signs up once more, or signs in unconfirmed, repairs what was cut off. To the visitor each answer
/// looks the same whether the address has an account or not.
/// </summary>
internal sealed class SignUps(
    UserManager<Account> accounts, IPasswordHasher<Account> hasher, IGrainFactory grains, AccountLimits limits, SiteAddress site)
{
    /// <summary>False: not saved, to be tried again. The password is one that <see cref="PasswordRules"/> accept.</summary>
    public async Task<bool> SignUpAsync(
        string email, string password, string language, ImmutableArray<ConsentChoice> consents, Guid operationId)
    {
        var account = await accounts.FindByNameAsync(email) ?? await CreateAsync(email, password);
        if (await accounts.IsEmailConfirmedAsync(account))
        {
            hasher.HashPassword(account, password);
            return await SendAsync(account, NoticeKinds.AddressTaken, site.LinkTo("/account/sign-in"), language, operationId);
        }

        // Nobody has shown yet that the address is theirs, so the last who signed up with it sets the password; earlier links end.
        if (hasher.VerifyHashedPassword(account, account.PasswordHash ?? "", password) == PasswordVerificationResult.Failed)
        {
            account.PasswordHash = hasher.HashPassword(account, password);
            Check(await accounts.UpdateSecurityStampAsync(account));
        }

        return await SendConfirmationAsync(account, language, operationId) && await KeepAsync(account, language, consents, operationId);
    }

    // The account is still whoever's can read the mail; the last who signed up with the address says what is agreed to.
    private async Task<bool> KeepAsync(
        Account account, string language, ImmutableArray<ConsentChoice> consents, Guid operationId)
    {
        var caller = new Caller(account.Id, DerivedId.From(operationId, "consents", account.SecurityStamp ?? ""));
        var kept = await grains.SendAsync(
            account.Id, (IPersonGrain person) => person.ChangeConsentsAsync(caller, new ChangeConsents(language, consents)));
        return kept.Refusal is null or { Code: Refusals.NotFound };
    }

    public async Task<bool> SendConfirmationAsync(Account account, string language, Guid operationId)
    {
        var token = await accounts.GenerateEmailConfirmationTokenAsync(account);
        return await SendAsync(
            account, NoticeKinds.ConfirmAddress, LinkWith("/account/confirm", account, token), language, operationId);
    }

    /// <summary>False: not saved, to be tried again.</summary>
    public async Task<bool> ForgotAsync(string email, string language, Guid operationId)
    {
        if (await accounts.FindByNameAsync(email) is not { } account)
        {
            return true;
        }

        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        return await SendAsync(account, NoticeKinds.ResetPassword, LinkWith("/account/reset", account, token), language, operationId);
    }

    /// <summary>A mail about a thing that has happened; it is not held back.</summary>
    public Task SendPasswordChangedAsync(Account account) =>
        grains.SendAsync(account.Id, (IPersonGrain person) => person.SendAccountMailAsync(
            new Caller(account.Id, DerivedId.From(account.Id, account.SecurityStamp ?? "", "password-changed")),
            new AskAccountMail(NoticeKinds.PasswordChanged, site.LinkTo("/account/forgot"))));

    /// <summary>The token of a mail's link, or null where it was cut or altered.</summary>
    public static string? ReadToken(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private string LinkWith(string path, Account account, string token) =>
        site.LinkTo(path, ("account", account.Id.ToString()), ("token", WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token))));

    private async Task<Account> CreateAsync(string email, string password)
    {
        var account = Account.For(email);
        try
        {
            var created = await accounts.CreateAsync(account, password);
            if (created.Succeeded)
            {
                return account;
            }

            if (created.Errors.All(error => error.Code != nameof(IdentityErrorDescriber.DuplicateUserName)))
            {
                Check(created);
            }
        }
        catch (DbUpdateException)
        {
            // The same address signed up at the same moment and was first.
        }

        return await accounts.FindByNameAsync(email)
            ?? throw new InvalidOperationException("An account was neither created nor there before.");
    }

    private async Task<bool> SendAsync(Account account, string kind, string link, string language, Guid operationId)
    {
        if (!limits.AllowsMail(account.UserName!))
        {
            return true;
        }

        // The stamp is part of the id: a form sent twice sends one mail, but new credentials need a new link.
        var caller = new Caller(account.Id, DerivedId.From(operationId, kind, account.SecurityStamp ?? ""));
        var mail = new AskAccountMail(kind, link);
        var registered = await grains.SendAsync(
            account.Id, (IPersonGrain person) => person.RegisterAsync(caller, new RegisterPerson(account.UserName!, language), mail));
        if (registered.Refusal?.Code != PersonRefusals.AlreadyRegistered)
        {
            return registered.Accepted;
        }

        var sent = await grains.SendAsync(account.Id, (IPersonGrain person) => person.SendAccountMailAsync(caller, mail));
        return sent.Accepted;
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(
                "An account could not be kept: " + string.Join(", ", result.Errors.Select(error => error.Code)));
        }
    }
}
