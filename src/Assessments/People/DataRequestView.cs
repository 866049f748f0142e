namespace SanSangSo.Assessments.People;

/// <summary>
/// A request as the administrator who answers it sees it; instants are Unix milliseconds. The last three are null while it waits.
/// <paramref name="Rule"/> is the version of the rule that gave the two deadlines.
/// </summary>
public sealed record DataRequestView(
    Guid Id, Guid PersonId, string PersonShown, string Email, DataRequestKind Kind, string Text, string Rule, long At, long AcknowledgeBy,
    long AnswerBy, long AcknowledgedAt, bool? Done, string? Answer, long? AnsweredAt);
