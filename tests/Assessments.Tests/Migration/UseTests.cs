using SanSangSo.Assessments.Migration;
using SanSangSo.Assessments.Notifications;

namespace SanSangSo.Assessments.Tests.Migration;

/// <summary>How long a confirmation holds. Morning is 5 October 2026; 18 months later is 5 April 2028.</summary>
public sealed class UseTests
{
    private const string Function = "sales";

    private static readonly long Lapse = Given.At("2028-04-05 00:00");

    private static EnterpriseState InUse => Boards.Start().Using(Function);

    [Fact]
    public void After_six_months_it_is_asked_again_and_30_days_before_the_end_it_is_announced()
    {
        var asked = Assert.Single(InUse.FollowUps);
        Assert.Equal((FollowUpKind.UseAskedAgain, Given.At("2027-04-05 08:00"), Caller.System), (asked.Kind, asked.DueAt, asked.PersonId));

        var ending = Assert.Single(InUse.Until(asked.DueAt).FollowUps);
        Assert.Equal((FollowUpKind.UseEnding, Given.At("2028-03-06 08:00")), (ending.Kind, ending.DueAt));

        var lapsing = Assert.Single(InUse.Until(ending.DueAt).FollowUps);
        Assert.Equal((FollowUpKind.UseLapses, Lapse), (lapsing.Kind, lapsing.DueAt));
        Assert.Empty(InUse.Until(lapsing.DueAt).FollowUps);
    }

    [Theory]
    [InlineData("2028-04-04 23:59", FunctionState.InUse)]
    [InlineData("2028-04-05 00:00", FunctionState.Stale)]
    [InlineData("2028-04-06 10:00", FunctionState.Stale)]
    public void Eighteen_months_after_the_last_confirmation_it_is_stale(string clock, FunctionState expected)
    {
        var state = InUse.Until(Given.At(clock));

        var cell = state.Cell()!;
        Assert.Equal(expected, state.Board.StateOf(Function));
        Assert.Equal((expected == FunctionState.InUse, expected == FunctionState.Stale), (cell.UsingClaimed, cell.Stale));
        Assert.Equal(expected, Assert.Single(state.FunctionCells()).State);
    }

    [Fact]
    public void Stale_lacks_until_confirmed()
    {
        var all = Boards.Start().Employing(tenths: 50).Using("accounting", "sales", "payments");
        var stale = all.Until(Lapse);

        Assert.Equal("accounting:Stale sales:Stale payments:Stale", stale.Lacking());
        Assert.True(stale.Move("accounting", FunctionState.InUse, now: Lapse).Cell() is { UsingClaimed: true, CompletedClaimed: false, Stale: true });
    }

    [Fact]
    public void Confirming_again_begins_anew()
    {
        var again = InUse.Until(Given.At("2027-04-05 08:00")).Move(Function, FunctionState.InUse, now: Given.At("2027-05-31 10:00"));

        Assert.Equal(Given.At("2027-11-30 08:00"), Assert.Single(again.FollowUps).DueAt);
        Assert.Equal(FunctionState.InUse, again.Until(Given.At("2028-11-29 12:00")).Board.StateOf(Function));
        Assert.Equal(FunctionState.Stale, again.Until(Given.At("2028-11-30 00:00")).Board.StateOf(Function));
    }

    [Fact]
    public void Confirming_twice_on_a_day_plans_once()
    {
        var twice = InUse.Move(Function, FunctionState.InUse, now: Given.After(Given.Morning, 0.1));

        Assert.Equal(InUse.FollowUps, twice.FollowUps);
    }

    [Fact]
    public void A_sweep_that_comes_late_still_goes_through_every_step() =>
        Assert.Equal(FunctionState.Stale, InUse.Until(Given.At("2030-01-01 00:00")).Board.StateOf(Function));

    [Fact]
    public void What_is_due_together_is_one_message_to_whoever_confirmed()
    {
        var state = Boards.Start().Using("sales", "payments", "accounting");
        var due = state.FollowUps[0];
        var context = Given.Context(Caller.System, due.DueAt);
        var decision = Enterprise.MeetFollowUp(state, new MeetFollowUp(due.Id), context);

        var projection = EnterpriseStream.Project(state, state.Then(decision), decision.Events, context, submitted: null);

        var mail = Assert.Single(projection.Outbox);
        Assert.Equal((NoticeKinds.UseAskedAgain, Given.Owner, "{\"count\":\"3\"}"), (mail.Kind, mail.PersonId, mail.Arguments));
        Assert.Empty(projection.Cells);
        Assert.Equal(3, decision.Events.OfType<FollowUpPlanned>().Count());
    }

    [Fact]
    public void The_lapse_changes_both_sets_of_cells_in_one_commit()
    {
        var state = InUse.Until(Given.At("2028-03-06 08:00"));
        var context = Given.Context(Caller.System, Lapse);
        var decision = Enterprise.MeetFollowUp(state, new MeetFollowUp(state.FollowUps[0].Id), context);

        var projection = EnterpriseStream.Project(state, state.Then(decision), decision.Events, context, submitted: null);

        Assert.Equal(NoticeKinds.UseLapsed, Assert.Single(projection.Outbox).Kind);
        Assert.Equal(2, projection.Cells.Length);
        Assert.Equal(
            [(FunctionState.InUse, -1), (FunctionState.Stale, 1)], projection.FunctionCells.Select(c => (c.Key.State, c.Delta)).OrderBy(c => c.Delta));
    }

    [Fact]
    public void Before_its_time_nothing_is_met()
    {
        var due = Assert.Single(InUse.FollowUps);

        Assert.Empty(Enterprise.MeetFollowUp(InUse, new MeetFollowUp(due.Id), Given.Context(Caller.System, due.DueAt - 1)).Events);
    }

    [Fact]
    public void A_named_platform_waits_for_an_officer_until_it_is_listed_or_given_up()
    {
        var state = Boards.Start();
        var context = Given.Context(Given.Owner);
        var named = Enterprise.MoveFunction(state, state.To(Function, FunctionState.UnderWay, new PlatformChoice(null, "Sổ nhà")), Boards.Platforms, context);
        var after = state.Then(named);

        var waits = Assert.Single(EnterpriseStream.Project(state, after, named.Events, context, null).Rows.OfType<AddNamedPlatformRow>());
        Assert.Equal((Function, "56"), (waits.Function, waits.Province));

        var given = after.Try(after.To(Function, FunctionState.None));
        var settled = EnterpriseStream.Project(after, after.Then(given), given.Events, context, null).Rows.OfType<SettleNamedPlatformRow>().Single();
        Assert.Equal((waits.Id, null), (settled.Id, settled.Code));
    }
}
