using System.Text.RegularExpressions;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Notifications;

/// <summary>The texts of one kind of message. Placeholders in braces are filled once, so a name that holds braces stays a name.</summary>
public sealed partial record Notice(
    string Kind,
    string? Path,
    LocalText Title,
    LocalText Sentence,
    LocalText? Action,
    LocalText Subject,
    LocalText Body,
    NoticeLayout Layout)
{
    /// <summary>As the inbox shows it.</summary>
    public InboxText ToInbox(string language, NoticeFacts facts)
    {
        var path = PathOf(facts);
        return new InboxText(
            Fill(Title.In(language), Values(language, facts, link: null)),
            Fill(Sentence.In(language), Values(language, facts, link: null)),
            path is null ? null : Action?.In(language),
            path);
    }

    /// <summary>As a mail.</summary>
    /// <param name="publicUrl">Begins every address.</param>
    /// <param name="unsubscribe">The address that ends reminders; null where the mail is none.</param>
    /// <exception cref="FormatException">The facts lack what the text needs.</exception>
    public MailText ToMail(string language, NoticeFacts facts, string publicUrl, string? unsubscribe)
    {
        var isCode = PlaceholdersOf(Body.In(language)).Contains("code", StringComparer.Ordinal);
        var link = ((isCode ? null : facts.Secret) ?? PathOf(facts)) is { } address
            ? address.StartsWith('/') ? publicUrl.TrimEnd('/') + address : address
            : null;
        var values = Values(language, facts, link);
        if (isCode)
        {
            values["code"] = facts.Secret ?? throw new FormatException($"A message of kind {Kind} lacks its code.");
        }

        values["site"] = publicUrl.TrimEnd('/');
        string[] parts =
        [
            Layout.Greeting.In(language),
            Body.In(language).Trim(),
            Layout.Closing.In(language).Trim(),
            .. unsubscribe is null ? Array.Empty<string>() : [Layout.Reminder.In(language).Trim()],
        ];
        if (unsubscribe is not null)
        {
            values["unsubscribe"] = unsubscribe;
        }

        return new MailText(Fill(Subject.In(language), values), Fill(string.Join("\n\n", parts), values) + "\n");
    }

    /// <summary>The names in braces that a text holds.</summary>
    internal static IEnumerable<string> PlaceholdersOf(string text) => Placeholder().Matches(text).Select(m => m.Groups["name"].Value);

    private string? PathOf(NoticeFacts facts)
    {
        if (Path is null)
        {
            return null;
        }

        var values = new Dictionary<string, string>(NoticeArguments.Read(facts.Arguments), StringComparer.Ordinal);
        if (facts.EnterpriseId is { } id)
        {
            values["enterpriseId"] = id.ToString();
        }

        return Fill(Path, values.ToDictionary(v => v.Key, v => Uri.EscapeDataString(v.Value), StringComparer.Ordinal));
    }

    private Dictionary<string, string> Values(string language, NoticeFacts facts, string? link)
    {
        var values = new Dictionary<string, string>(NoticeArguments.Read(facts.Arguments), StringComparer.Ordinal)
        {
            ["enterprise"] = facts.EnterpriseName ?? Layout.UnnamedEnterprise.In(language),
        };
        if (link is not null)
        {
            values["link"] = link;
        }

        return values;
    }

    private string Fill(string text, Dictionary<string, string> values) => Placeholder().Replace(
        text,
        m => values.TryGetValue(m.Groups["name"].Value, out var value)
            ? value
            : throw new FormatException($"A message of kind {Kind} lacks its {m.Groups["name"].Value}."));

    [GeneratedRegex("\\{(?<name>[A-Za-z]+)\\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}

/// <summary>What all messages share.</summary>
public sealed record NoticeLayout(LocalText Greeting, LocalText Closing, LocalText Reminder, LocalText UnnamedEnterprise);
