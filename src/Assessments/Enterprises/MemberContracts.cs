using System.Collections.Immutable;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>An owner gives a member another role.</summary>
public sealed record ChangeMemberRole(Guid PersonId, MemberRole Role);

/// <summary>An owner takes a member out; it is out at once.</summary>
public sealed record RemoveMember(Guid PersonId);

public sealed record LeaveEnterprise;

/// <summary>An owner makes another member owner in its own place.</summary>
public sealed record HandOverOwnership(Guid PersonId);

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
}

/// <summary>The members as one of them sees them; the owners first, then by the time they came.</summary>
public sealed record MembersView(ImmutableArray<MemberShown> Members);

/// <summary>A member with the name that the others see; the mail address where no name was given.</summary>
public sealed record MemberShown(Guid PersonId, string Name, MemberRole Role, long Since);
