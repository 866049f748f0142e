using SanSangSo.Assessments.Roadmaps;

namespace SanSangSo.Assessments.Tests.Enterprises;

public sealed class PlanTests
{
    private static readonly (EnterpriseState State, SubmittedAssessment Submitted) Assessed =
        Given.Submit(Given.WithFullDraft(Answer.Of(2), Given.RegisteredWithViewer()), Given.Owner, Given.Morning);

    private static Decision<EnterpriseEvent, PlanSaved> Choose(EnterpriseState state, Guid by, params string[] steps) =>
        Enterprise.ChoosePlan(state, new ChoosePlan(Assessed.Submitted.Id, [.. steps]), Assessed.Submitted, Given.Context(by, operation: 80));

    private static Decision<EnterpriseEvent, PlanSaved> Save(EnterpriseState state, params PlanStep[] steps) =>
        Enterprise.SavePlan(state, new SavePlan(state.Plan!.Id, [.. steps]), Given.Context(Given.Editor, operation: 81));

    private static EnterpriseState Chosen => Assessed.State.Then(Choose(Assessed.State, Given.Owner, "1.1.1=3", "1.1.2=5"));

    [Fact]
    public void What_was_chosen_stands_to_be_done_by_nobody_yet()
    {
        Assert.Equal(["1.1.1=3", "1.1.2=5"], Chosen.Plan!.Steps.Select(s => s.Key));
        Assert.All(Chosen.Plan.Steps, s => Assert.Equal((PlanStepState.ToDo, null, null), (s.State, s.OwnerId, s.Due)));
    }

    [Fact]
    public void Only_what_can_be_done_from_the_last_answers_is_chosen()
    {
        Assert.Equal(["1.1.1=2", "9.9.9=3"], Choose(Assessed.State, Given.Owner, "1.1.1=2", "1.1.2=3", "9.9.9=3").Refusal!.About);
        Assert.Equal(PlanRefusals.NothingChosen, Choose(Assessed.State, Given.Owner).Refusal!.Code);

        var other = Assessed.Submitted with { Id = Guid.CreateVersion7() };
        Assert.Equal(
            PlanRefusals.NotTheLast,
            Enterprise.ChoosePlan(Assessed.State, new ChoosePlan(other.Id, ["1.1.1=3"]), other, Given.Context(Given.Owner)).Refusal!.Code);
    }

    [Fact]
    public void A_plan_under_way_is_ended_before_another_is_chosen()
    {
        Assert.Equal(PlanRefusals.PlanOpen, Choose(Chosen, Given.Owner, "1.1.1=3").Refusal!.Code);

        var ended = Chosen.Then(Enterprise.EndPlan(Chosen, new EndPlan(Chosen.Plan!.Id), Given.Context(Given.Editor)));

        Assert.Null(ended.Plan);
        Assert.Equal(PlanRefusals.PlanGone, Enterprise.EndPlan(ended, new EndPlan(Chosen.Plan.Id), Given.Context(Given.Owner)).Refusal!.Code);
        Assert.Null(Choose(ended, Given.Owner, "1.1.1=3").Refusal);
    }

    [Fact]
    public void Members_who_may_edit_say_who_does_what_until_when_and_only_changes_are_kept()
    {
        var step = new PlanStep("1.1.1=3", PlanStepState.Doing, Given.Editor, new DateOnly(2026, 12, 31));

        var decision = Save(Chosen, step, Chosen.Plan!.Steps[1]);

        Assert.Equal([step], Assert.IsType<PlanStepsChanged>(Assert.Single(decision.Events)).Steps);
        var saved = Chosen.Then(decision);
        Assert.Equal(step, saved.Plan!.Steps[0]);
        Assert.Empty(Save(saved, step).Events);
        Assert.Equal(PlanRefusals.OwnerUnknown, Save(Chosen, step with { OwnerId = Given.Stranger }).Refusal!.Code);
        Assert.Equal(PlanRefusals.StepUnknown, Save(Chosen, step with { Key = "1.1.3=3" }).Refusal!.Code);
    }

    [Fact]
    public void Viewers_and_strangers_choose_nothing()
    {
        Assert.Equal(MemberRefusals.ReadOnly, Choose(Assessed.State, Given.Viewer, "1.1.1=3").Refusal!.Code);
        Assert.Equal(Refusals.NotFound, Choose(Assessed.State, Given.Stranger, "1.1.1=3").Refusal!.Code);
    }

    [Fact]
    public void Who_leaves_sees_to_nothing_any_more()
    {
        var planned = Chosen.Then(Save(Chosen, new PlanStep("1.1.1=3", PlanStepState.Doing, Given.Editor, Due: null)));

        var left = Enterprise.Apply(planned, new MemberRemoved(Given.Editor, Given.Owner, Given.Owner, Given.Morning));

        Assert.Equal((PlanStepState.Doing, null), (left.Plan!.Steps[0].State, left.Plan.Steps[0].OwnerId));
    }

    [Fact]
    public void The_next_answers_show_what_was_reached()
    {
        var answers = new Dictionary<string, Answer> { ["1.1.1"] = Answer.Of(4), ["1.1.2"] = Answer.Of(4) };

        Assert.True(Roadmap.IsReached(Given.Dbi, answers, new Place("1.1.1"), "3"));
        Assert.False(Roadmap.IsReached(Given.Dbi, answers, new Place("1.1.2"), "5"));
        Assert.False(Roadmap.IsReached(Given.Dbi, answers, new Place("1.1.3"), "3"));
    }
}
