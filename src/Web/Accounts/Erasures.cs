using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Grains;

namespace SanSangSo.Web.Accounts;

/// <summary>
/// Erases an account: first the person in the store, then the credentials. Cut off in between, the person can still sign in and ask again, and
/// the store answers that as done.
/// </summary>
internal sealed class Erasures(
    UserManager<Account> accounts, SignInManager<Account> cookies, SessionBook sessions, IdentityDb identity, IGrainFactory grains,
    PersonContext person)
{
    // Moves what was overwritten into the file and empties the log beside it, which still has the pages as they were.
    private const string Checkpoint = "pragma wal_checkpoint(truncate)";

    /// <returns>Null where the account is gone, else why it is not.</returns>
    public async Task<Refusal?> EraseAsync(Account account, Guid operationId)
    {
        var caller = person.By(operationId);
        var erased = await grains.SendAsync(account.Id, (IPersonGrain grain) => grain.EraseAsync(caller));
        if (erased.Refusal is { } refusal)
        {
            return refusal;
        }

        await sessions.EndAllAsync(account.Id);
        var deleted = await accounts.DeleteAsync(account);
        if (!deleted.Succeeded)
        {
            return Refusal.Of(Refusals.NotSaved);
        }

        if (identity is SqliteIdentityDb)
        {
            await identity.Database.ExecuteSqlRawAsync(Checkpoint);
        }

        person.Forget();
        await cookies.SignOutAsync();
        return null;
    }
}
