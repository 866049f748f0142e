using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.FollowUps;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>Who works for the enterprise and in which role. There is always at least one owner.</summary>
public static partial class Enterprise
{
    /// <summary>An owner gives another role to a member, also to itself, unless no owner would be left.</summary>
    public static Decision<EnterpriseEvent, MembersChanged> ChangeRole(
        EnterpriseState state, ChangeMemberRole command, DecideContext context)
    {
        if (NotAnOwner(state, context) is { } refusal)
        {
            return new([], null, refusal);
        }

        if (state.Member(command.PersonId) is not { } member)
        {
            return Refuse<MembersChanged>(MemberRefusals.MemberGone);
        }

        if (!Enum.IsDefined(command.Role))
        {
            return Refuse<MembersChanged>(MemberRefusals.RoleUnknown);
        }

        return member.Role == command.Role ? Changed(context)
            : IsLastOwner(state, member.PersonId) ? Refuse<MembersChanged>(MemberRefusals.LastOwner)
            : Changed(
                context,
                [
                    new MemberRoleChanged(member.PersonId, command.Role, context.Caller.PersonId, context.Now),
                    .. command.Role == MemberRole.Viewer
                        ? Readdress(state, member.PersonId, Heir(state, member.PersonId, context.Caller.PersonId), context.Now) : [],
                ]);
    }

    public static Decision<EnterpriseEvent, MembersChanged> RemoveMember(
        EnterpriseState state, RemoveMember command, DecideContext context)
    {
        if (NotAnOwner(state, context) is { } refusal)
        {
            return new([], null, refusal);
        }

        return state.Member(command.PersonId) is null
            ? Refuse<MembersChanged>(MemberRefusals.MemberGone)
            : TakeOut(state, command.PersonId, context);
    }

    public static Decision<EnterpriseEvent, MembersChanged> Leave(EnterpriseState state, DecideContext context) =>
        state.Member(context.Caller.PersonId) is null
            ? Refuse<MembersChanged>(Refusals.NotFound)
            : TakeOut(state, context.Caller.PersonId, context);

    /// <summary>An owner makes another member owner in its own place, and stays as an editor.</summary>
    public static Decision<EnterpriseEvent, MembersChanged> HandOver(
        EnterpriseState state, HandOverOwnership command, DecideContext context)
    {
        if (NotAnOwner(state, context) is { } refusal)
        {
            return new([], null, refusal);
        }

        var from = context.Caller.PersonId;
        return command.PersonId == from || state.Member(command.PersonId) is null
            ? Refuse<MembersChanged>(MemberRefusals.MemberGone)
            : Changed(context, new OwnershipHandedOver(from, command.PersonId, context.Now));
    }

    private static EnterpriseState WithRole(EnterpriseState state, Guid personId, MemberRole role) => state with
    {
        Members = [.. state.Members.Select(m => m.PersonId == personId ? m with { Role = role } : m)],
    };

    private static Decision<EnterpriseEvent, MembersChanged> TakeOut(EnterpriseState state, Guid personId, DecideContext context)
    {
        if (IsLastOwner(state, personId))
        {
            return Refuse<MembersChanged>(MemberRefusals.LastOwner);
        }

        var by = context.Caller.PersonId;
        var heir = Heir(state, personId, by);
        return Changed(
            context,
            [
                new MemberRemoved(personId, by, heir, context.Now),
                .. state.Invitations.Where(i => i.By == personId).Select(i => new MemberInvitationWithdrawn(i.Id, by, context.Now)),
                .. Readdress(state, personId, heir, context.Now),
                .. Unclaim(state, personId, context.Now),
            ]);
    }

    // To whom the work of a member goes that can no longer do it: to whoever took it away, else to another owner.
    private static Guid Heir(EnterpriseState state, Guid personId, Guid by) => by != personId
        ? by
        : state.Members.First(m => m.Role == MemberRole.Owner && m.PersonId != personId).PersonId;

    private static Draft? Inherited(Draft? draft, Guid personId, Guid heir) =>
        draft?.PersonId == personId ? draft with { PersonId = heir } : draft;

    // Under ids of their own: the person's rows are settled, others take over what is due.
    private static IEnumerable<EnterpriseEvent> Readdress(EnterpriseState state, Guid personId, Guid heir, long now) =>
        state.FollowUps.Where(f => f.PersonId == personId).SelectMany(f => (EnterpriseEvent[])
        [
            new FollowUpSettled(f.Id, FollowUpState.Cancelled, now),
            new FollowUpPlanned(f with { Id = DerivedId.From(f.Id, heir), PersonId = heir }),
        ]);

    private static bool IsLastOwner(EnterpriseState state, Guid personId) =>
        state.Members.Where(m => m.Role == MemberRole.Owner).Select(m => m.PersonId).SequenceEqual([personId]);

    private static Refusal? NotAnOwner(EnterpriseState state, DecideContext context) =>
        state.Member(context.Caller.PersonId) is { Role: MemberRole.Owner } ? null : Commits.Refusal.Of(Refusals.NotFound);

    private static Decision<EnterpriseEvent, MembersChanged> Changed(
        DecideContext context, params ImmutableArray<EnterpriseEvent> events) => new(events, new MembersChanged(context.Now), null);
}
