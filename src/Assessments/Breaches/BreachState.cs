using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.Breaches;

/// <summary>A breach as decisions need it; <paramref name="Nature"/> is null where none was noted. Instants in Unix milliseconds.</summary>
public sealed record BreachState(
    TextRef? Nature, long DetectedAt, int? People, long? ReportedAt, long? ToldAt, long? ClosedAt, BreachReminder? Reminded)
{
    public const int Format = 1;

    public static readonly BreachState Empty = new(null, 0, null, null, null, null, null);

    /// <summary>Neither reported nor closed: the clock runs.</summary>
    public bool IsWaiting => Nature is not null && ReportedAt is null && ClosedAt is null;
}
