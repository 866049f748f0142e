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
    /// </summary>
    public static Decision<EnterpriseEvent, PersonForgottenResult> ForgetPerson(
        EnterpriseState state, ForgetPerson command, DecideContext context)
    {
        var person = command.PersonId;
        if (state.Profile is null || (context.Caller.PersonId != person && context.Caller.PersonId != Caller.System))
        {
            return Refuse<PersonForgottenResult>(Refusals.NotFound);
        }

        if (IsLastOwner(state, person))
        {
            return Refuse<PersonForgottenResult>(ForgettingRefusals.LastOwner);
        }

        var result = new PersonForgottenResult(person);
        return state.Member(person) is null && state.Requests.All(r => r.PersonId != person)
            ? Decision<EnterpriseEvent, PersonForgottenResult>.Accept(result)
            : Decision<EnterpriseEvent, PersonForgottenResult>.Accept(
                result,
                [
                    new PersonForgotten(person),
                    .. state.FollowUps.Where(f => f.PersonId == person)
                        .Select(f => new FollowUpSettled(f.Id, FollowUpState.Cancelled, context.Now)),
                    .. Unclaim(state, person, context.Now),
                ]);
    }
}
