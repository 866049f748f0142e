namespace SanSangSo.Assessments.Breaches;

/// <summary>Breaches that are neither reported nor closed; <paramref name="Overdue"/> of them are past their 72 hours.</summary>
public sealed record BreachCount(int Waiting, int Overdue);
