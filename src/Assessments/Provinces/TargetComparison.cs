namespace SanSangSo.Assessments.Provinces;

public enum TargetComparison
{
    /// <summary>Strictly more: at exactly the percentage the target is missed.</summary>
    MoreThan,

    /// <summary>The percentage itself meets the target.</summary>
    AtLeast,
}
