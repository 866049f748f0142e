using System.Net.Mail;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Web.Accounts;

/// <summary>What counts as a mail address: one mailbox at a domain with a dot; whether it exists only a mail can tell.</summary>
internal static class EmailText
{
    /// <summary>RFC 5321, 4.5.3.1.3, less the two angle brackets.</summary>
    public const int Maximum = 254;

    public static bool IsAddress(string text) =>
        text.Length <= Maximum
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or ',' or ';' or '\\')
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && address.Host.Contains('.', StringComparison.Ordinal)
        && Uri.CheckHostName(address.Host) == UriHostNameType.Dns;

    public static string Clean(string text) => CleanText.Clean(text);
}
