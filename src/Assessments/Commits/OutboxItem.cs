namespace SanSangSo.Assessments.Commits;

/// <summary>
/// A mail or a command to another stream that must follow this commit. Delivery is exactly once in-app and in the pickup folder,
/// at least once with a fixed Message-ID by SMTP. <paramref name="Arguments"/> is a JSON object; <paramref name="Secret"/> is
/// blanked once sent (the link of a confirmation mail, a one-time code). Where <paramref name="To"/> is given it goes to someone who may have no account,
/// and <paramref name="PersonId"/> is empty.
/// </summary>
public sealed record OutboxItem(
    Guid Id, string Kind, Guid PersonId, Guid? EnterpriseId, string Arguments, string? Secret, bool IsReminder, long CreatedAt,
    Addressee? To = null);

/// <summary>A mail address that stands in an erasable text row, and the language to write in.</summary>
public sealed record Addressee(Guid AddressId, string Language);
