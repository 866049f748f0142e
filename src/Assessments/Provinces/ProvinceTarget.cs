using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Provinces;

/// <summary>
/// A share to be reached, as the legal act says it. <paramref name="Percent"/> is whole, from 1 to 100; <paramref name="Due"/> is the last day
/// on which it can be met; <paramref name="Source"/> names the act. Of several for one goal each counts at its own date.
/// </summary>
public sealed record ProvinceTarget(TargetGoal Goal, TargetComparison Comparison, int Percent, DateOnly Due, LocalText Source)
{
    /// <param name="today">A day of Asia/Ho_Chi_Minh.</param>
    public bool IsPast(DateOnly today) => today > Due;

    /// <summary>Whether <paramref name="part"/> of <paramref name="whole"/> meets it; of nothing nothing is met.</summary>
    public bool IsMet(long part, long whole) =>
        whole > 0 && (Comparison == TargetComparison.MoreThan ? part * 100 > whole * Percent : part * 100 >= whole * Percent);
}
