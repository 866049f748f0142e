using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Grains;

namespace SanSangSo.Web.Accounts;

/// <summary>
/// Takes a person's second factors away for an administrator: first it is kept and the person told, then they go, and every session with
/// them. Cut off in between, the same form sent again does the rest.
/// </summary>
internal sealed class FactorResets(SecondFactors secondFactors, PasskeyBook passkeys, SessionBook sessions, IGrainFactory grains)
{
    /// <returns>Null where they are gone, else why they are not.</returns>
    public async Task<Refusal?> ResetAsync(Account account, string reason, Caller caller)
    {
        var command = new ResetSecondFactors(reason);
        var kept = await grains.SendAsync(account.Id, (IPersonGrain person) => person.ResetSecondFactorsAsync(caller, command));
        if (kept.Refusal is { } refusal)
        {
            return refusal;
        }

        if (!await passkeys.ForgetAllAsync(account))
        {
            return Refusal.Of(Refusals.NotSaved);
        }

        await secondFactors.ForgetAppAsync(account);
        await secondFactors.EndWithoutAnyAsync(account);
        await sessions.EndAllAsync(account.Id);
        return null;
    }
}
