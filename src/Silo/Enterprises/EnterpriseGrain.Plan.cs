using SanSangSo.Assessments;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;

namespace SanSangSo.Silo.Enterprises;

internal sealed partial class EnterpriseGrain
{
    public Task<ChosenPlan?> GetPlanAsync(Guid personId) => Task.FromResult(Knows(personId) ? State.Plan : null);

    public async Task<Outcome<PlanSaved>> ChoosePlanAsync(Caller caller, ChoosePlan command)
    {
        var last = MayEdit(caller.PersonId) && State.Submitted.LastOrDefault() is { } newest ? await ReadSubmittedAsync(newest.Id) : null;
        return await CommandAsync(
            caller, command, DomainJson.Default.ChoosePlan, DomainJson.Default.PlanSaved,
            (state, context) => Enterprise.ChoosePlan(state, command, last, context), Project);
    }

    public Task<Outcome<PlanSaved>> SavePlanAsync(Caller caller, SavePlan command) => CommandAsync(
        caller, command, DomainJson.Default.SavePlan, DomainJson.Default.PlanSaved,
        (state, context) => Enterprise.SavePlan(state, command, context), Project);

    public Task<Outcome<PlanSaved>> EndPlanAsync(Caller caller, EndPlan command) => CommandAsync(
        caller, command, DomainJson.Default.EndPlan, DomainJson.Default.PlanSaved,
        (state, context) => Enterprise.EndPlan(state, command, context), Project);
}
