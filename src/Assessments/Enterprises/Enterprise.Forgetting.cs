using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.FollowUps;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>The person's account is about to be erased; the enterprise lets go of the person.</summary>
public sealed record ForgetPerson(Guid PersonId);

public sealed record PersonForgottenResult(Guid PersonId);

public static class ForgettingRefusals
{
    public const string LastOwner = People.PersonRefusals.LastOwner;
}

public static partial class Enterprise
{
    /// <summary>
    /// Commanded by the person, or by the service in their name. An owner without another beside stays, for the enterprise would belong to nobody.
    /// What the person worked on goes to another owner. Where the enterprise is a person's own (nobody was shown to speak for it, or it is a household), it goes with the person.
    /// </summary>
    public static Decision<EnterpriseEvent, PersonForgottenResult> ForgetPerson(
        EnterpriseState state, ForgetPerson command, DecideContext context)
    {
        var person = command.PersonId;
        if (state.Profile is null || (context.Caller.PersonId != person && context.Caller.PersonId != Caller.System))
        {
            return Refuse<PersonForgottenResult>(Refusals.NotFound);
        }

        var result = new PersonForgottenResult(person);
        if (IsLastOwner(state, person))
        {
            return IsPersonsOwn(state)
                ? Decision<EnterpriseEvent, PersonForgottenResult>.Accept(result, GivingUp(state, context.Now))
                : Refuse<PersonForgottenResult>(ForgettingRefusals.LastOwner);
        }

        if (state.Member(person) is null && state.Requests.All(r => r.PersonId != person))
        {
            return Decision<EnterpriseEvent, PersonForgottenResult>.Accept(result);
        }

        var heir = Heir(state, person, by: person);
        return Decision<EnterpriseEvent, PersonForgottenResult>.Accept(
            result,
            [
                new PersonLetGo(person, heir, context.Now),
                .. state.Invitations.Where(i => i.By == person)
                    .Select(i => new MemberInvitationWithdrawn(i.Id, person, context.Now)),
                .. Readdress(state, person, heir, context.Now),
                .. Unclaim(state, person, context.Now),
            ]);
    }

    private static bool IsPersonsOwn(EnterpriseState state) =>
        state.Representation is null || state.Profile!.TaxCodeKind == TaxCodeKind.Household;

    private static EnterpriseEvent[] GivingUp(EnterpriseState state, long now) =>
    [
        .. state.FollowUps.Select(f => new FollowUpSettled(f.Id, FollowUpState.Cancelled, now)),
        .. state.Claim is { } claim ? [new ProofWithdrawn(claim.Id, now)] : Array.Empty<EnterpriseEvent>(),
        new EnterpriseGivenUp(now),
    ];
}
