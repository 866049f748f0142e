using System.Collections.Immutable;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>An owner gives a member another role.</summary>
public sealed record ChangeMemberRole(Guid PersonId, MemberRole Role);

/// <summary>An owner takes a member out; it is out at once.</summary>
public sealed record RemoveMember(Guid PersonId);

public sealed record LeaveEnterprise;

/// <summary>An owner makes another member owner in its own place.</summary>
public sealed record HandOverOwnership(Guid PersonId);

/// <summary>An owner invites a mail address as editor or viewer; ownership is given to members only.</summary>
public sealed record InviteMember(string Email, MemberRole Role);

public sealed record WithdrawInvitation(Guid InvitationId);

/// <summary>Whoever has the link and the account of the invited address comes in.</summary>
public sealed record AcceptInvitation(string Token);

/// <summary>What was asked is so since <paramref name="At"/> (Unix milliseconds).</summary>
public sealed record MembersChanged(long At);

public static class MemberRefusals
{
    /// <summary>A viewer reads and changes nothing.</summary>
    public const string ReadOnly = "read-only";

    /// <summary>Nobody would be left who answers for the enterprise: ownership has to be handed over first.</summary>
    public const string LastOwner = "last-owner";

    /// <summary>The person is no member (any more).</summary>
    public const string MemberGone = "member-gone";

    public const string RoleUnknown = "role-unknown";

    /// <summary>The address is a member's.</summary>
    public const string IsMember = "is-member";

    /// <summary>An invitation to that address is open.</summary>
    public const string AlreadyInvited = "already-invited";

    public const string TooManyInvited = "too-many-invited";

    /// <summary>Used, withdrawn or too old.</summary>
    public const string InvitationGone = "invitation-gone";
}

/// <summary>The members as one of them sees them; the owners first, then by the time they came.</summary>
public sealed record MembersView(ImmutableArray<MemberShown> Members, ImmutableArray<InvitationShown> Invitations);

/// <summary>An open invitation; only owners see them.</summary>
public sealed record InvitationShown(Guid Id, string Email, MemberRole Role, long ExpiresAt);

/// <summary>An invitation as the invited person sees it before saying yes.</summary>
public sealed record MemberInvitationView(string EnterpriseName, string InvitedBy, MemberRole Role, long ExpiresAt);

/// <summary>A member with the name that the others see; the mail address where no name was given.</summary>
public sealed record MemberShown(Guid PersonId, string Name, MemberRole Role, long Since);
