using System.Collections.Immutable;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Notifications;

/// <summary>The texts of all kinds of messages, from the files that come with the service.</summary>
public static class Notices
{
    private const string LayoutFile = "notice-layout.yaml";

    private static readonly ImmutableArray<string> Kinds =
    [
        NoticeKinds.ConfirmAddress, NoticeKinds.ResetPassword, NoticeKinds.AddressTaken, NoticeKinds.PasswordChanged, NoticeKinds.SecondFactorsReset,
        NoticeKinds.DraftRecall, NoticeKinds.ReassessmentDue, NoticeKinds.AccessAsked, NoticeKinds.AccessGranted,
        NoticeKinds.AccessDeclined, NoticeKinds.StaffInvited, NoticeKinds.RoleChanged, NoticeKinds.MemberRemoved,
        NoticeKinds.OwnershipReceived, NoticeKinds.MemberInvited, NoticeKinds.DataRequestAnswered,
        NoticeKinds.ProofCode, NoticeKinds.ProofCodePosted, NoticeKinds.ProofDeclined, NoticeKinds.Represented,
        NoticeKinds.RepresentedElsewhere, NoticeKinds.OwnershipMovedTo, NoticeKinds.OwnershipMovedFrom,
        NoticeKinds.CaseAnswered, NoticeKinds.BreachDue, NoticeKinds.BreachOverdue,
        NoticeKinds.UseAskedAgain, NoticeKinds.UseEnding, NoticeKinds.UseLapsed,
    ];

    // What a body or a path may be filled with; a misspelt name would otherwise show only when the first mail of its kind is due.
    private static readonly ImmutableHashSet<string> TextPlaceholders = ["enterprise", "link", "code", "days", "reason", "site", "count"];
    private static readonly ImmutableHashSet<string> ShortPlaceholders = TextPlaceholders.Remove("link").Remove("code");
    private static readonly ImmutableHashSet<string> PathPlaceholders = ["enterpriseId", "draft", "assessment", "request", "breach"];
    private static readonly ImmutableHashSet<string> LayoutPlaceholders = ["site", "unsubscribe"];

    private static readonly Lazy<ImmutableDictionary<string, Notice>> Lazy = new(Read);

    public static IEnumerable<Notice> All => Kinds.Select(Of);

    /// <exception cref="KeyNotFoundException">No such kind.</exception>
    public static Notice Of(string kind) => Lazy.Value[kind];

    private static ImmutableDictionary<string, Notice> Read()
    {
        var layout = YamlFile.Read<LayoutYaml>(LayoutFile).ToLayout();
        Check(LayoutFile, LayoutPlaceholders, layout.Greeting, layout.Closing, layout.Reminder, layout.UnnamedEnterprise);
        return Kinds.ToImmutableDictionary(kind => kind, kind => Read(kind, layout), StringComparer.Ordinal);
    }

    private static Notice Read(string kind, NoticeLayout layout) =>
        Parse(YamlFile.Read<NoticeYaml>($"notice-{kind}.yaml"), kind, layout);

    /// <exception cref="FormatException">A key is missing, unknown or doubled, a language is missing, or a placeholder is unknown.</exception>
    public static Notice Parse(string yaml, string kind, NoticeLayout layout) =>
        Parse(YamlFile.Parse<NoticeYaml>(yaml, kind), kind, layout);

    private static Notice Parse(NoticeYaml file, string kind, NoticeLayout layout)
    {
        if (file.Kind != kind)
        {
            throw new FormatException($"The message texts of {kind} say that they are of {file.Kind}.");
        }

        var notice = new Notice(
            kind, file.Path, file.Title.ToText(), file.Sentence.ToText(), file.Action?.ToText(), file.Subject.ToText(),
            file.Body.ToText(), layout);
        Check(kind, ShortPlaceholders, notice.Title, notice.Sentence, notice.Subject);
        Check(kind, TextPlaceholders, notice.Body);
        if ((notice.Path is null) != (notice.Action is null))
        {
            throw new FormatException($"The message texts of {kind} need a path and an action, or neither.");
        }

        if (notice.Path is { } path)
        {
            Check(kind, PathPlaceholders, new LocalText(path, path));
            Check(kind, ShortPlaceholders, notice.Action!);
        }

        return notice;
    }

    private static void Check(string name, ImmutableHashSet<string> known, params ReadOnlySpan<LocalText> texts)
    {
        foreach (var text in texts)
        {
            if (string.IsNullOrWhiteSpace(text.Vi) || string.IsNullOrWhiteSpace(text.En))
            {
                throw new FormatException($"The message texts of {name} lack a language.");
            }

            if (Notice.PlaceholdersOf(text.Vi + text.En).FirstOrDefault(p => !known.Contains(p)) is { } unknown)
            {
                throw new FormatException($"The message texts of {name} ask for {unknown}, which nobody fills in.");
            }
        }
    }

    private sealed class NoticeYaml
    {
        public required string Kind { get; init; }

        public string? Path { get; init; }

        public required TextYaml Title { get; init; }

        public required TextYaml Sentence { get; init; }

        public TextYaml? Action { get; init; }

        public required TextYaml Subject { get; init; }

        public required TextYaml Body { get; init; }
    }

    private sealed class LayoutYaml
    {
        public required TextYaml Greeting { get; init; }

        public required TextYaml Closing { get; init; }

        public required TextYaml Reminder { get; init; }

        public required TextYaml UnnamedEnterprise { get; init; }

        public NoticeLayout ToLayout() =>
            new(Greeting.ToText(), Closing.ToText(), Reminder.ToText(), UnnamedEnterprise.ToText());
    }
}
