using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.FollowUps;

/// <summary>When what is due. Days are of Asia/Ho_Chi_Minh, which has no summer time; recalls count from the last save.</summary>
public static class FollowUpRules
{
    public static readonly TimeSpan FirstRecall = TimeSpan.FromDays(3);
    public static readonly TimeSpan SecondRecall = TimeSpan.FromDays(10);
    public const int ReassessmentMonths = 6;

    /// <summary>At most one reminder mail a week to a person, all kinds together.</summary>
    public static readonly TimeSpan ReminderMailPause = TimeSpan.FromDays(7);

    public static FollowUp Recall(FollowUpKind kind, Guid person, Guid assessment, long savedAt) => new(
        DerivedId.From(assessment, kind, person, savedAt), kind, person, assessment,
        savedAt + (long)(kind == FollowUpKind.DraftRecallFirst ? FirstRecall : SecondRecall).TotalMilliseconds);

    public static FollowUp Reassessment(Guid person, Guid assessment, long submittedAt) => new(
        DerivedId.From(assessment, FollowUpKind.ReassessmentDue, person), FollowUpKind.ReassessmentDue, person, assessment,
        LocalDay.AddMonths(submittedAt, ReassessmentMonths));
}
