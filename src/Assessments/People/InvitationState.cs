using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.People;

/// <summary>An invitation as decisions need it; <paramref name="Address"/> is null where none was made. Instants in Unix milliseconds.</summary>
public sealed record InvitationState(
    TextRef? Address, StaffOffer? Offer, string TokenHash, long ExpiresAt, Guid InvitedBy, Guid? AcceptedBy, bool Withdrawn)
{
    public const int Format = 1;

    public static readonly InvitationState Empty = new(null, null, "", 0, Guid.Empty, null, Withdrawn: false);
}
