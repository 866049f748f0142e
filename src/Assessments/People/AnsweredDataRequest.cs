namespace SanSangSo.Assessments.People;

/// <summary>A request that has its answer; instants are Unix milliseconds. It was late where it was answered after <paramref name="AnswerBy"/>.</summary>
public sealed record AnsweredDataRequest(
    Guid Id, string PersonShown, DataRequestKind Kind, long At, long AnswerBy, bool Done, long AnsweredAt);
