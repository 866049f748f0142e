using System.Collections.Immutable;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>How far a planned action is.</summary>
public enum PlanStepState
{
    ToDo,
    Doing,
    Done,
    Dropped,
}

/// <summary>
/// An action that the enterprise has taken on: what (<see cref="Roadmaps.StepKeys"/>), who sees to it (a member, or nobody yet), until when, and
/// how far it is.
/// </summary>
public sealed record PlanStep(string Key, PlanStepState State, Guid? OwnerId, DateOnly? Due);

/// <summary>
/// A chosen way to the next level, from the answers of one assessment. It stays until a member ends it, so that the next assessment shows which
/// of its actions paid off.
/// </summary>
public sealed record ChosenPlan(
    Guid Id, Guid AssessmentId, string Instrument, int Version, string? Sector, Guid ChosenBy, long ChosenAt, ImmutableArray<PlanStep> Steps);

/// <summary>Takes on actions, found from the answers of the last assessment.</summary>
public sealed record ChoosePlan(Guid AssessmentId, ImmutableArray<string> Steps);

/// <summary>Who sees to what until when, and how far it is; steps that are not named stay as they are.</summary>
public sealed record SavePlan(Guid PlanId, ImmutableArray<PlanStep> Steps);

public sealed record EndPlan(Guid PlanId);

/// <summary>When the plan was last changed (Unix milliseconds).</summary>
public sealed record PlanSaved(Guid PlanId, long SavedAt);

public static class PlanRefusals
{
    /// <summary>A plan is under way; it has to be ended first.</summary>
    public const string PlanOpen = "plan-open";

    /// <summary>No such plan is under way any more.</summary>
    public const string PlanGone = "plan-gone";

    /// <summary>Only from the answers of the last assessment.</summary>
    public const string NotTheLast = "not-the-last-assessment";

    /// <summary>No action was chosen.</summary>
    public const string NothingChosen = "nothing-chosen";

    /// <summary>About names the actions that are not possible from these answers.</summary>
    public const string StepUnknown = "step-unknown";

    /// <summary>About names the actions whose owner is no member.</summary>
    public const string OwnerUnknown = "owner-unknown";
}
