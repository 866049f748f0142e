namespace SanSangSo.Assessments.People;

/// <summary>Requests that wait; <paramref name="Overdue"/> of them are past the day on which they had to be answered.</summary>
public sealed record DataRequestCount(int Open, int Overdue);
