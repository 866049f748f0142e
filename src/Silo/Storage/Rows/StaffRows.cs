using SanSangSo.Assessments.People;

namespace SanSangSo.Silo.Storage.Rows;

/// <summary>A role held for the whole service; officers have rows of their own.</summary>
internal sealed class StoredStaffRole
{
    public required Guid PersonId { get; init; }

    public required StaffRole Role { get; init; }

    public required long Since { get; init; }

    public long? EndedAt { get; init; }
}

/// <summary>An invitation to take on a role. The address is erasable; of the link's token only the hash is here.</summary>
internal sealed class StoredInvitation
{
    public required Guid Id { get; init; }

    public required string TokenHash { get; init; }

    public required string Email { get; init; }

    public required StaffRole Role { get; init; }

    public string? Province { get; init; }

    public string? Agency { get; init; }

    public required bool Head { get; init; }

    public required Guid InvitedBy { get; init; }

    public required long InvitedAt { get; init; }

    public required long ExpiresAt { get; init; }

    public Guid? AcceptedBy { get; init; }

    /// <summary>When it was accepted or withdrawn.</summary>
    public long? SettledAt { get; init; }

    public StaffOffer Offer => new(Role, Province, Agency, Head);
}
