using System.Text.Json.Serialization;

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

    /// <summary>Six months after a use was confirmed: is it still so?</summary>
    UseAskedAgain,

    /// <summary>The confirmation ends in 30 days.</summary>
    UseEnding,

    /// <summary>The confirmation ends: what nobody confirmed no longer counts.</summary>
    UseLapses,
}

public enum FollowUpState
{
    Planned,
    Delivered,
    Cancelled,
}

/// <summary>One thing due: what, to whom, about which assessment, when (Unix milliseconds).</summary>
public sealed record FollowUp(Guid Id, FollowUpKind Kind, Guid PersonId, Guid AssessmentId, long DueAt)
{
    /// <summary>The business function it is about, where it is about one; the assessment is empty then.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Function { get; init; }
}
