namespace SanSangSo.Assessments.FollowUps;

/// <summary>What is due to a person.</summary>
public enum FollowUpKind
{
    /// <summary>A draft not saved for 3 days.</summary>
    DraftRecallFirst,

    /// <summary>The same draft, not saved for 10 days.</summary>
    DraftRecallSecond,

    /// <summary>Six months after the last assessment: time for a new one.</summary>
    ReassessmentDue,
}

public enum FollowUpState
{
    Planned,
    Delivered,
    Cancelled,
}

/// <summary>One thing due: what, to whom, about which assessment, when (Unix milliseconds).</summary>
public sealed record FollowUp(Guid Id, FollowUpKind Kind, Guid PersonId, Guid AssessmentId, long DueAt);
