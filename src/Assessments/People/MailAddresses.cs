using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.People;

/// <summary>How mail addresses are compared.</summary>
public static class MailAddresses
{
    /// <summary>Whether two are one: letters of either case and of either composition, as signing in compares them.</summary>
    public static bool AreSame(string one, string other) => string.Equals(Normal(one), Normal(other), StringComparison.Ordinal);

    private static string Normal(string address) => CleanText.Clean(address).ToUpperInvariant();
}
