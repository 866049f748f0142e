using System.Security.Cryptography;
using System.Text;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.People;

/// <summary>Offers a role to whoever has the address; <paramref name="Language"/> is that of the mail.</summary>
public sealed record InviteStaff(string Email, StaffOffer Offer, string Language);

/// <summary>An invitation's command was carried out at that instant.</summary>
public sealed record InvitationSaved(Guid InvitationId, long At);

public static class InvitationRefusals
{
    public const string AlreadyMade = "already-made";

    /// <summary>Taken up by someone before.</summary>
    public const string Used = "invitation-used";

    public const string Withdrawn = "invitation-withdrawn";

    public const string Expired = "invitation-expired";

    /// <summary>The caller's confirmed address is another than the invited one.</summary>
    public const string OtherAddress = "invitation-other-address";
}

/// <summary>The secret of an invitation's link, 64 hexadecimal digits; only its SHA-256 is kept.</summary>
public static class InvitationToken
{
    public static string New() => TextInk.Random().NewToken();

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>The path of the page that the link opens.</summary>
    public static string PathOf(string token) => "/invitation/" + Uri.EscapeDataString(token);
}
