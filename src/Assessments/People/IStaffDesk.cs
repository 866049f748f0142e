using System.Collections.Immutable;

namespace SanSangSo.Assessments.People;

/// <summary>Who holds which role, and what is offered. Read-only, stateless; key <see cref="Key"/>.</summary>
[Alias("staff-desk")]
public interface IStaffDesk : IGrainWithStringKey
{
    public const string Key = "staff";

    /// <summary>Roles held and invitations that are open; null for whoever is no administrator.</summary>
    [Alias("list")]
    Task<StaffList?> ListAsync(Guid administratorId);

    /// <summary>One person's roles; null for whoever is no administrator, and where there is no such person with a role.</summary>
    [Alias("member")]
    Task<StaffMember?> GetAsync(Guid administratorId, Guid personId);

    /// <summary>What a link offers, to whoever has it; null where there is none such.</summary>
    /// <param name="personId">Who asks; null where nobody is signed in.</param>
    [Alias("invitation")]
    Task<InvitationView?> FindInvitationAsync(string tokenHash, Guid? personId);
}

/// <summary>At most <see cref="Maximum"/> people and as many invitations; <paramref name="IsCut"/> where there are more.</summary>
public sealed record StaffList(ImmutableArray<StaffMember> People, ImmutableArray<OpenInvitation> Invitations, bool IsCut)
{
    public const int Maximum = 200;
}

/// <summary>A person with the roles held.</summary>
public sealed record StaffMember(Guid PersonId, string Email, string? Name, ImmutableArray<HeldRole> Roles);

/// <summary>A role since an instant in Unix milliseconds.</summary>
public sealed record HeldRole(StaffOffer Offer, long Since);

/// <summary>An invitation that is neither accepted nor withdrawn; it may have expired. Instants in Unix milliseconds.</summary>
public sealed record OpenInvitation(Guid Id, string Email, StaffOffer Offer, long InvitedAt, long ExpiresAt, bool HasExpired);

/// <summary>Whether and how an invitation can be taken up.</summary>
public enum InvitationStanding
{
    Open,
    Expired,
    Used,
    Withdrawn,
}

/// <summary>
/// An invitation as its link shows it. <paramref name="IsForYou"/> is null where nobody is signed in. The invited address is told to
/// nobody who does not have it.
/// </summary>
public sealed record InvitationView(Guid Id, StaffOffer Offer, long ExpiresAt, InvitationStanding Standing, bool? IsForYou);
