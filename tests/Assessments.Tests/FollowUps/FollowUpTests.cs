namespace SanSangSo.Assessments.Tests.FollowUps;

public sealed class FollowUpTests
{
    private static FollowUp Only(EnterpriseState state, FollowUpKind kind) => Assert.Single(state.FollowUps, f => f.Kind == kind);

    private static Decision<EnterpriseEvent, FollowUpMet> Meet(EnterpriseState state, FollowUp due, long now) =>
        Enterprise.MeetFollowUp(state, new MeetFollowUp(due.Id), Given.Context(Caller.System, now));

    private static EnterpriseState Save(EnterpriseState state, long now, Guid? person = null) => state.Then(Enterprise.SaveAnswers(
        state, new SaveAnswers(state.Draft!.Id, "form", "1.1", [new("1.1.1", null, Answer.Of((int)(now % 6)))]), Given.Context(person ?? Given.Owner, now)));

    [Fact]
    public void A_draft_is_recalled_after_3_and_10_days()
    {
        var state = Given.WithDraft();

        Assert.Equal(Given.At("2026-10-08 10:42"), Only(state, FollowUpKind.DraftRecallFirst).DueAt);
        Assert.Equal(Given.At("2026-10-15 10:42"), Only(state, FollowUpKind.DraftRecallSecond).DueAt);
        Assert.All(state.FollowUps, f => Assert.Equal((Given.Owner, state.Draft!.Id), (f.PersonId, f.AssessmentId)));
    }

    [Fact]
    public void Before_its_time_nothing_happens()
    {
        var state = Given.WithDraft();

        var met = Meet(state, Only(state, FollowUpKind.DraftRecallFirst), Given.At("2026-10-08 10:42") - 1);

        Assert.Empty(met.Events);
        Assert.Null(met.Result!.Delivered);
    }

    [Fact]
    public void In_its_time_it_is_delivered_once()
    {
        var state = Given.WithDraft();
        var due = Only(state, FollowUpKind.DraftRecallFirst);

        var met = Meet(state, due, due.DueAt);
        state = state.Then(met);
        Assert.Equal(due, met.Result!.Delivered);

        var again = Meet(state, due, due.DueAt + 1);
        Assert.Null(again.Result!.Delivered);
        Assert.Empty(again.Events);
        Assert.Equal(FollowUpKind.DraftRecallSecond, Assert.Single(state.FollowUps).Kind);
    }

    [Fact]
    public void A_recall_counts_from_the_last_save_and_goes_to_whoever_saved_last()
    {
        var state = Given.WithDraft();
        var first = Only(state, FollowUpKind.DraftRecallFirst);
        var saved = Given.After(Given.Morning, 2);
        state = Save(state, saved, Given.Editor);

        var met = Meet(state, first, first.DueAt);
        state = state.Then(met);
        Assert.Null(met.Result!.Delivered);
        var moved = Only(state, FollowUpKind.DraftRecallFirst);
        Assert.NotEqual(first.Id, moved.Id);
        Assert.Equal((Given.After(saved, 3), Given.Editor), (moved.DueAt, moved.PersonId));

        var delivered = Meet(state, moved, moved.DueAt);
        Assert.Equal(moved, delivered.Result!.Delivered);
        Assert.Equal(FollowUpKind.DraftRecallSecond, Assert.Single(state.Then(delivered).FollowUps).Kind);
    }

    [Fact]
    public void A_late_sweep_delivers_what_is_due_by_then_to_whoever_saved_last()
    {
        var state = Given.WithDraft();
        var first = Only(state, FollowUpKind.DraftRecallFirst);
        state = Save(state, Given.After(Given.Morning, 1), Given.Editor);

        var met = Meet(state, first, Given.After(Given.Morning, 20));

        Assert.Equal(Given.Editor, met.Result!.Delivered!.PersonId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Ending_a_draft_cancels_its_recalls(bool submit)
    {
        var state = Given.WithFullDraft(Answer.Of(2));
        var planned = state.FollowUps;
        var decision = submit
            ? Enterprise.Submit(state, new SubmitDraft(state.Draft!.Id, DeclaredTrue: true), Given.Context(Given.Owner), out _)
            : Enterprise.DiscardDraft(state, new DiscardDraft(state.Draft!.Id), Given.Context(Given.Owner));

        Assert.Equal(
            planned.Select(f => (f.Id, FollowUpState.Cancelled)).Order(),
            decision.Events.OfType<FollowUpSettled>().Select(s => (s.Id, s.State)).Order());
        Assert.DoesNotContain(state.Then(decision).FollowUps, f => f.Kind != FollowUpKind.ReassessmentDue);
    }

    [Fact]
    public void Six_months_after_an_assessment_a_new_one_is_proposed_once()
    {
        var (state, submitted) = Given.Submit(Given.WithFullDraft(Answer.Of(2)), Given.Editor, Given.At("2026-08-31 10:42"));
        var due = Assert.Single(state.FollowUps);
        Assert.Equal(
            (FollowUpKind.ReassessmentDue, Given.Editor, submitted.Id, Given.At("2027-02-28 10:42")),
            (due.Kind, due.PersonId, due.AssessmentId, due.DueAt));

        Assert.Empty(Meet(state, due, due.DueAt - 1).Events);
        var met = Meet(state, due, due.DueAt);
        Assert.Equal(due, met.Result!.Delivered);
        Assert.Empty(state.Then(met).FollowUps);
        Assert.Null(Meet(state.Then(met), due, due.DueAt).Result!.Delivered);
    }

    [Fact]
    public void A_draft_begun_and_discarded_in_between_does_not_cost_the_proposal()
    {
        var (state, _) = Given.Submit(Given.WithFullDraft(Answer.Of(2)), Given.Owner, Given.Morning);
        var due = Assert.Single(state.FollowUps);
        state = Given.WithDraft(state, Given.After(Given.Morning, 30));

        state = state.Then(Enterprise.DiscardDraft(state, new DiscardDraft(state.Draft!.Id), Given.Context(Given.Owner)));

        Assert.Equal(due, Assert.Single(state.FollowUps));
        Assert.Equal(due, Meet(state, due, due.DueAt).Result!.Delivered);
    }

    [Fact]
    public void Nobody_is_proposed_a_new_assessment_while_one_is_open()
    {
        var (state, _) = Given.Submit(Given.WithFullDraft(Answer.Of(2)), Given.Owner, Given.Morning);
        var due = Assert.Single(state.FollowUps);
        state = Given.WithDraft(state, Given.After(Given.Morning, 180));

        var met = Meet(state, due, due.DueAt);

        Assert.Null(met.Result!.Delivered);
        Assert.Equal(FollowUpState.Cancelled, Assert.IsType<FollowUpSettled>(Assert.Single(met.Events)).State);
    }

    [Fact]
    public void A_new_assessment_replaces_the_proposal_of_the_one_before()
    {
        var (state, _) = Given.Submit(Given.WithFullDraft(Answer.Of(2)), Given.Owner, Given.Morning);
        var later = Given.After(Given.Morning, 60);
        var open = Enterprise.StartDraft(
            state, new StartDraft("vn-dbi-2021", FromLast: false), null, Given.Context(Given.Owner, later, operation: 50));
        state = state.Then(open);
        state = state.Then(Enterprise.SaveAnswers(
            state,
            new SaveAnswers(state.Draft!.Id, "f", "6.1", [.. Given.Dbi.Questions.Select(q => new PostedAnswer(q.Id, null, Answer.Of(5)))]),
            Given.Context(Given.Owner, later)));

        (state, var submitted) = Given.Submit(state, Given.Owner, later);

        var due = Assert.Single(state.FollowUps);
        Assert.Equal((FollowUpKind.ReassessmentDue, submitted.Id, LocalDay.AddMonths(later, 6)), (due.Kind, due.AssessmentId, due.DueAt));
    }

    [Fact]
    public void What_is_not_planned_any_more_is_no_fault()
    {
        var met = Enterprise.MeetFollowUp(Given.WithDraft(), new MeetFollowUp(Guid.Empty), Given.Context(Caller.System));

        Assert.Null(met.Refusal);
        Assert.Null(met.Result!.Delivered);
        Assert.Empty(met.Events);
    }

    [Fact]
    public void The_same_plan_has_the_same_id_and_another_save_another()
    {
        var assessment = Given.Operation(7);
        var plan = FollowUpRules.Recall(FollowUpKind.DraftRecallFirst, Given.Owner, assessment, Given.Morning);

        Assert.Equal(plan, FollowUpRules.Recall(FollowUpKind.DraftRecallFirst, Given.Owner, assessment, Given.Morning));
        Assert.NotEqual(plan.Id, FollowUpRules.Recall(FollowUpKind.DraftRecallFirst, Given.Owner, assessment, Given.Morning + 1).Id);
        Assert.NotEqual(plan.Id, FollowUpRules.Recall(FollowUpKind.DraftRecallSecond, Given.Owner, assessment, Given.Morning).Id);
    }
}
