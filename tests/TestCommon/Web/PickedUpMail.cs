using System.Text.RegularExpressions;
using MimeKit;

namespace SanSangSo.TestCommon.Web;

/// <summary>A mail in the pickup folder.</summary>
public sealed partial record PickedUpMail(string To, string Subject, string Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The path and query of the first link into a part of the service.</summary>
    public string LinkTo(string path) =>
        FindLinkTo(path) ?? throw new InvalidOperationException($"The mail “{Subject}” has no link to {path}.");

    /// <summary>Null where the mail has none.</summary>
    public string? FindLinkTo(string path) => Link().Matches(Body).Select(match => new Uri(match.Value))
        .FirstOrDefault(uri => uri.AbsolutePath.StartsWith(path, StringComparison.Ordinal))?.PathAndQuery;

    /// <summary>The mails of a folder, the oldest first.</summary>
    public static IEnumerable<PickedUpMail> ReadAll(string folder) =>
        Directory.Exists(folder) ? new DirectoryInfo(folder).GetFiles("*.eml").OrderBy(file => file.LastWriteTimeUtc).Select(Read) : [];

    private static PickedUpMail Read(FileInfo file)
    {
        using var message = MimeMessage.Load(file.FullName);
        return new PickedUpMail(
            message.To.Mailboxes.Single().Address, message.Subject ?? "", message.TextBody ?? "",
            message.Headers.DistinctBy(header => header.Field).ToDictionary(header => header.Field, header => header.Value, StringComparer.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
