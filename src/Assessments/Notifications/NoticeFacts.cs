namespace SanSangSo.Assessments.Notifications;

/// <summary>
/// What a message's text is filled with. <paramref name="Arguments"/> is the flat JSON object of the message;
/// <paramref name="Secret"/> the link of an account mail (or its path), null in the inbox. The name is null where it was erased.
/// </summary>
public sealed record NoticeFacts(Guid? EnterpriseId, string? EnterpriseName, string Arguments, string? Secret = null);

/// <summary>A message as the inbox shows it; <paramref name="Path"/> begins with a slash, null where there is nowhere to go.</summary>
public sealed record InboxText(string Title, string Sentence, string? Action, string? Path);

/// <summary>A mail's subject and plain text.</summary>
public sealed record MailText(string Subject, string Body);
