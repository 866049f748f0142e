using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.People;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>Invitations to work for the enterprise: bound to one mail address, for one time, for seven days.</summary>
public static partial class Enterprise
{
    public static readonly TimeSpan InvitationLife = TimeSpan.FromDays(7);

    /// <summary>At most so many are open at once.</summary>
    public const int OpenInvitationsMaximum = 10;

    /// <param name="open">The addresses of the open invitations.</param>
    /// <param name="members">The addresses of the members.</param>
    /// <param name="token">What the link carries; null where nothing was decided. It is in no event and no answer.</param>
    public static Decision<EnterpriseEvent, MembersChanged> InviteMember(
        EnterpriseState state, InviteMember command, IEnumerable<string> open, IEnumerable<string> members, DecideContext context,
        out string? token)
    {
        token = null;
        if (NotAnOwner(state, context) is { } refusal)
        {
            return new([], null, refusal);
        }

        if (command.Role is not (MemberRole.Editor or MemberRole.Viewer))
        {
            return Refuse<MembersChanged>(MemberRefusals.RoleUnknown);
        }

        var email = CleanText.Clean(command.Email);
        if (members.Any(m => MailAddresses.AreSame(m, email)))
        {
            return Refuse<MembersChanged>(MemberRefusals.IsMember);
        }

        if (open.Any(i => MailAddresses.AreSame(i, email)))
        {
            return Refuse<MembersChanged>(MemberRefusals.AlreadyInvited);
        }

        if (state.Invitations.Count(i => i.ExpiresAt > context.Now) >= OpenInvitationsMaximum)
        {
            return Refuse<MembersChanged>(MemberRefusals.TooManyInvited);
        }

        token = context.Ink.NewToken();
        var expires = context.Now + (long)InvitationLife.TotalMilliseconds;
        return Changed(context, new MemberInvited(new MemberInvitation(
            DerivedId.From(context.StreamId, "invitation", context.Caller.OperationId),
            context.Ink.Write(context.StreamId, email, eraseAt: expires),
            command.Role,
            context.Caller.PersonId,
            InvitationToken.HashOf(token),
            context.Now,
            expires)));
    }

    public static Decision<EnterpriseEvent, MembersChanged> WithdrawInvitation(
        EnterpriseState state, WithdrawInvitation command, DecideContext context) =>
        NotAnOwner(state, context) is { } refusal ? new([], null, refusal)
        : state.Invitations.All(i => i.Id != command.InvitationId) ? Refuse<MembersChanged>(MemberRefusals.InvitationGone)
        : Changed(context, new MemberInvitationWithdrawn(command.InvitationId, context.Caller.PersonId, context.Now));

    /// <param name="isAddressee">Whether the caller's confirmed address is the one that <see cref="FindInvitation"/> is bound to.</param>
    public static Decision<EnterpriseEvent, MembersChanged> AcceptInvitation(
        EnterpriseState state, AcceptInvitation command, bool isAddressee, DecideContext context)
    {
        if (!isAddressee || FindInvitation(state, command.Token, context.Now) is not { } invitation)
        {
            return Refuse<MembersChanged>(Refusals.NotFound);
        }

        var person = context.Caller.PersonId;
        if (state.Member(person) is not null)
        {
            return Refuse<MembersChanged>(AccessRefusals.AlreadyMember);
        }

        return Changed(
            context,
            [
                new MemberInvitationAccepted(invitation.Id, person, context.Now),
                .. state.Requests.Where(r => r.PersonId == person).Select(r => new AccessAnswered(r.Id, Accepted: true)),
                new MemberAdded(person, invitation.Role, context.Now),
            ]);
    }

    /// <summary>The open invitation whose link carries the token; null: none, used, withdrawn or too old.</summary>
    public static MemberInvitation? FindInvitation(EnterpriseState state, string token, long now)
    {
        var hash = InvitationToken.HashOf(token);
        return state.Invitations.FirstOrDefault(i => i.TokenHash == hash && i.ExpiresAt > now);
    }
}
