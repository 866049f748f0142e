namespace SanSangSo.Assessments.Breaches;

/// <summary>A line of the register; instants are Unix milliseconds. A report is late from <paramref name="DueAt"/> on.</summary>
public sealed record BreachRow(
    Guid Id, string Nature, int? People, long DetectedAt, long DueAt, long? ReportedAt, long? ToldAt, long? ClosedAt)
{
    /// <summary>Neither reported nor closed: the clock runs.</summary>
    public bool IsWaiting => ReportedAt is null && ClosedAt is null;
}
