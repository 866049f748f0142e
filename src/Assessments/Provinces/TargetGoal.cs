namespace SanSangSo.Assessments.Provinces;

/// <summary>What a target is a share of; "completed" and "using" are two facts and never added up.</summary>
public enum TargetGoal
{
    /// <summary>Small and medium enterprises that have completed the move to digital platforms.</summary>
    CompletedSmes,

    /// <summary>State-owned enterprises of the province that have completed it.</summary>
    CompletedStateOwned,

    /// <summary>Small and medium enterprises that use a digital platform.</summary>
    UsingSmes,
}
