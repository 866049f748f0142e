using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>Someone who found the tax code taken asks its owners to be let in; asking opens nothing.</summary>
public sealed record AskForAccess;

public sealed record AnswerAccess(Guid RequestId, bool Accept);

public sealed record AccessAskedResult(Guid RequestId, long At);

public sealed record AccessAnsweredResult(Guid RequestId, bool Accepted);

public static class AccessRefusals
{
    public const string AlreadyMember = "already-member";
    public const string AlreadyAsked = "already-asked";
    /// <summary>Declined less than <see cref="Enterprise.AskAgainAfter"/> ago.</summary>
    public const string AskedTooSoon = "asked-too-soon";
    public const string RequestGone = "request-gone";
}

public static partial class Enterprise
{
    /// <summary>At most so many requests wait at once; more are refused as if asked already.</summary>
    private const int OpenRequestsMaximum = 20;

    /// <summary>Whoever was declined may ask again after this time, so that owners are not pressed.</summary>
    public static readonly TimeSpan AskAgainAfter = TimeSpan.FromDays(30);

    public static Decision<EnterpriseEvent, AccessAskedResult> AskForAccess(EnterpriseState state, DecideContext context)
    {
        if (state.Profile is null)
        {
            return Refuse<AccessAskedResult>(Refusals.NotFound);
        }

        var person = context.Caller.PersonId;
        if (state.Member(person) is not null)
        {
            return Refuse<AccessAskedResult>(AccessRefusals.AlreadyMember);
        }

        if (state.Requests.Any(r => r.PersonId == person) || state.Requests.Length >= OpenRequestsMaximum)
        {
            return Refuse<AccessAskedResult>(AccessRefusals.AlreadyAsked);
        }

        if (state.Declined.Any(d => d.PersonId == person && IsRecent(d, context.Now)))
        {
            return Refuse<AccessAskedResult>(AccessRefusals.AskedTooSoon);
        }

        var id = DerivedId.From(context.StreamId, "access", context.Caller.OperationId);
        return Decision<EnterpriseEvent, AccessAskedResult>.Accept(
            new AccessAskedResult(id, context.Now), new AccessAsked(id, person, context.Now));
    }

    public static Decision<EnterpriseEvent, AccessAnsweredResult> AnswerAccess(
        EnterpriseState state, AnswerAccess command, DecideContext context)
    {
        if (state.Member(context.Caller.PersonId) is not { Role: MemberRole.Owner })
        {
            return Refuse<AccessAnsweredResult>(Refusals.NotFound);
        }

        if (state.Requests.FirstOrDefault(r => r.Id == command.RequestId) is not { } request)
        {
            return Refuse<AccessAnsweredResult>(AccessRefusals.RequestGone);
        }

        var answered = new AccessAnswered(request.Id, command.Accept);
        var result = new AccessAnsweredResult(request.Id, command.Accept);
        return command.Accept
            ? Decision<EnterpriseEvent, AccessAnsweredResult>.Accept(
                result, answered, new MemberAdded(request.PersonId, MemberRole.Editor, context.Now))
            : Decision<EnterpriseEvent, AccessAnsweredResult>.Accept(
                result, answered, new AccessDeclined(request.PersonId, context.Now));
    }

    private static bool IsRecent(DeclinedAccess declined, long now) => declined.At + (long)AskAgainAfter.TotalMilliseconds > now;
}
