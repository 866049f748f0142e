using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>The role in which a way to the next level is chosen and gone.</summary>
[Alias("enterprise-plan")]
public interface IEnterprisePlan : IGrainWithGuidKey
{
    /// <summary>The plan under way; null where there is none, as for whoever is no member.</summary>
    [Alias("plan")]
    Task<ChosenPlan?> GetPlanAsync(Guid personId);

    [Alias("choose-plan")]
    Task<Outcome<PlanSaved>> ChoosePlanAsync(Caller caller, ChoosePlan command);

    [Alias("save-plan")]
    Task<Outcome<PlanSaved>> SavePlanAsync(Caller caller, SavePlan command);

    [Alias("end-plan")]
    Task<Outcome<PlanSaved>> EndPlanAsync(Caller caller, EndPlan command);
}
