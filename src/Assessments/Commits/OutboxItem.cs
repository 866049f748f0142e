namespace SanSangSo.Assessments.Commits;

/// <summary>
/// A mail or a command to another stream that must follow this commit. Delivery is exactly once in-app and in the pickup folder,
/// at least once with a fixed Message-ID by SMTP. <paramref name="Arguments"/> is a JSON object; <paramref name="Secret"/> is
/// blanked once sent (the link of a confirmation mail).
/// </summary>
public sealed record OutboxItem(
    Guid Id, string Kind, Guid PersonId, Guid? EnterpriseId, string Arguments, string? Secret, bool IsReminder, long CreatedAt);
