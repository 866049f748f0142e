using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Roadmaps;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>The way to the next level as the enterprise goes it: chosen once, kept up step by step, ended by a member.</summary>
public static partial class Enterprise
{
    /// <param name="last">The assessment from whose answers the actions are found.</param>
    public static Decision<EnterpriseEvent, PlanSaved> ChoosePlan(
        EnterpriseState state, ChoosePlan command, SubmittedAssessment? last, DecideContext context)
    {
        if (MayNotEdit(state, context) is { } refusal)
        {
            return new([], null, refusal);
        }

        if (state.Plan is not null)
        {
            return Refuse<PlanSaved>(PlanRefusals.PlanOpen);
        }

        if (last is null || last.Id != command.AssessmentId || state.Submitted.LastOrDefault()?.Id != last.Id)
        {
            return Refuse<PlanSaved>(PlanRefusals.NotTheLast);
        }

        var keys = command.Steps.Distinct(StringComparer.Ordinal).ToList();
        if (keys.Count == 0)
        {
            return Refuse<PlanSaved>(PlanRefusals.NothingChosen);
        }

        var possible = Roadmap.KeysFrom(last, context.Instruments);
        var unknown = keys.Where(k => !possible.Contains(k)).ToArray();
        if (unknown.Length > 0)
        {
            return Refuse<PlanSaved>(PlanRefusals.StepUnknown, unknown);
        }

        var plan = new ChosenPlan(
            DerivedId.From(context.StreamId, "plan", context.Caller.OperationId), last.Id, last.Instrument, last.InstrumentVersion, last.Sector,
            context.Caller.PersonId, context.Now, [.. keys.Select(k => new PlanStep(k, PlanStepState.ToDo, OwnerId: null, Due: null))]);
        return Decision<EnterpriseEvent, PlanSaved>.Accept(new PlanSaved(plan.Id, context.Now), new PlanChosen(plan));
    }

    public static Decision<EnterpriseEvent, PlanSaved> SavePlan(EnterpriseState state, SavePlan command, DecideContext context)
    {
        if (MayNotEdit(state, context) is { } refusal)
        {
            return new([], null, refusal);
        }

        if (state.Plan is not { } plan || plan.Id != command.PlanId)
        {
            return Refuse<PlanSaved>(PlanRefusals.PlanGone);
        }

        var unknown = command.Steps.Where(s => plan.Steps.All(own => own.Key != s.Key)).Select(s => s.Key).ToArray();
        if (unknown.Length > 0)
        {
            return Refuse<PlanSaved>(PlanRefusals.StepUnknown, unknown);
        }

        var changed = command.Steps.Where(s => !plan.Steps.Contains(s)).DistinctBy(s => s.Key).ToList();
        var ownerless = changed.Where(s => s.OwnerId is { } owner && state.Member(owner) is null).Select(s => s.Key).ToArray();
        return ownerless.Length > 0 ? Refuse<PlanSaved>(PlanRefusals.OwnerUnknown, ownerless)
            : changed.Count == 0 ? Decision<EnterpriseEvent, PlanSaved>.Accept(new PlanSaved(plan.Id, context.Now))
            : Decision<EnterpriseEvent, PlanSaved>.Accept(
                new PlanSaved(plan.Id, context.Now), new PlanStepsChanged(plan.Id, [.. changed], context.Caller.PersonId, context.Now));
    }

    public static Decision<EnterpriseEvent, PlanSaved> EndPlan(EnterpriseState state, EndPlan command, DecideContext context) =>
        MayNotEdit(state, context) is { } refusal ? new([], null, refusal)
        : state.Plan?.Id != command.PlanId ? Refuse<PlanSaved>(PlanRefusals.PlanGone)
        : Decision<EnterpriseEvent, PlanSaved>.Accept(
            new PlanSaved(command.PlanId, context.Now), new PlanEnded(command.PlanId, context.Caller.PersonId, context.Now));

    private static ChosenPlan WithSteps(ChosenPlan plan, ImmutableArray<PlanStep> changed) => plan with
    {
        Steps = [.. plan.Steps.Select(s => changed.FirstOrDefault(c => c.Key == s.Key) ?? s)],
    };

    // Who is no member any more sees to nothing.
    private static ChosenPlan? WithoutOwner(ChosenPlan? plan, Guid personId) => plan is null ? null : plan with
    {
        Steps = [.. plan.Steps.Select(s => s.OwnerId == personId ? s with { OwnerId = null } : s)],
    };
}
