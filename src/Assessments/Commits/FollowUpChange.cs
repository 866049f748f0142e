using SanSangSo.Assessments.FollowUps;

namespace SanSangSo.Assessments.Commits;

/// <summary>Plans, moves or settles one row of what is due.</summary>
public abstract record FollowUpChange(Guid Id);

public sealed record PlanFollowUp(Guid Id, StreamId Stream, FollowUpKind Kind, Guid PersonId, long DueAt) : FollowUpChange(Id);

public sealed record SettleFollowUp(Guid Id, FollowUpState State, long At) : FollowUpChange(Id);

/// <summary>Everything still planned for a person is cancelled: the person wants no reminders.</summary>
public sealed record CancelFollowUpsOf(Guid PersonId, long At) : FollowUpChange(PersonId);
