using SanSangSo.Assessments.Migration;

namespace SanSangSo.Assessments.Tests.Migration;

public sealed class BoardTests
{
    private const string Function = "accounting";

    private static EnterpriseState At(FunctionState state) => state switch
    {
        FunctionState.None => Boards.Start(),
        FunctionState.Stale => Boards.Start().Using(Function).Until(LocalDay.AddMonths(Given.Morning, 18)),
        _ => Boards.Start().Move(Function, state),
    };

    [Theory]
    [InlineData(FunctionState.None, FunctionState.None, MigrationRefusals.NothingToGiveUp)]
    [InlineData(FunctionState.None, FunctionState.Planned, null)]
    [InlineData(FunctionState.None, FunctionState.UnderWay, null)]
    [InlineData(FunctionState.None, FunctionState.InUse, null)]
    [InlineData(FunctionState.None, FunctionState.Stale, MigrationRefusals.NotByHand)]
    [InlineData(FunctionState.Planned, FunctionState.None, null)]
    [InlineData(FunctionState.Planned, FunctionState.Planned, null)]
    [InlineData(FunctionState.Planned, FunctionState.UnderWay, null)]
    [InlineData(FunctionState.Planned, FunctionState.InUse, null)]
    [InlineData(FunctionState.Planned, FunctionState.Stale, MigrationRefusals.NotByHand)]
    [InlineData(FunctionState.UnderWay, FunctionState.None, null)]
    [InlineData(FunctionState.UnderWay, FunctionState.Planned, null)]
    [InlineData(FunctionState.UnderWay, FunctionState.UnderWay, null)]
    [InlineData(FunctionState.UnderWay, FunctionState.InUse, null)]
    [InlineData(FunctionState.UnderWay, FunctionState.Stale, MigrationRefusals.NotByHand)]
    [InlineData(FunctionState.InUse, FunctionState.None, null)]
    [InlineData(FunctionState.InUse, FunctionState.Planned, MigrationRefusals.InUse)]
    [InlineData(FunctionState.InUse, FunctionState.UnderWay, MigrationRefusals.InUse)]
    [InlineData(FunctionState.InUse, FunctionState.InUse, null)]
    [InlineData(FunctionState.InUse, FunctionState.Stale, MigrationRefusals.NotByHand)]
    [InlineData(FunctionState.Stale, FunctionState.None, null)]
    [InlineData(FunctionState.Stale, FunctionState.Planned, MigrationRefusals.InUse)]
    [InlineData(FunctionState.Stale, FunctionState.UnderWay, MigrationRefusals.InUse)]
    [InlineData(FunctionState.Stale, FunctionState.InUse, null)]
    [InlineData(FunctionState.Stale, FunctionState.Stale, MigrationRefusals.NotByHand)]
    public void Every_move_is_made_or_refused(FunctionState from, FunctionState to, string? refusal)
    {
        var state = At(from);
        Assert.Equal(from, state.Board.StateOf(Function));

        var decision = state.Try(state.To(Function, to));

        Assert.Equal(refusal, decision.Refusal?.Code);
        Assert.Equal(refusal is null ? to : from, Enterprise.Fold(state, decision.Events).Board.StateOf(Function));
    }

    [Fact]
    public void Viewers_read_and_strangers_know_nothing()
    {
        var state = Boards.Start();

        Assert.Equal(MemberRefusals.ReadOnly, state.Try(state.To(Function, FunctionState.InUse), by: Given.Viewer).Refusal!.Code);
        Assert.Equal(Refusals.NotFound, state.Try(state.To(Function, FunctionState.InUse), by: Given.Stranger).Refusal!.Code);
        Assert.Null(state.Try(state.To(Function, FunctionState.InUse), by: Given.Editor).Refusal);
    }

    [Fact]
    public void Only_functions_that_apply_move()
    {
        var state = Boards.Start("47");

        Assert.Equal(MigrationRefusals.FunctionUnknown, state.Try(state.To("booking", FunctionState.InUse)).Refusal!.Code);
        Assert.Equal(
            MigrationRefusals.FunctionUnknown,
            state.Try(state.To(Function, FunctionState.InUse) with { Function = "x" }).Refusal!.Code);
    }

    [Fact]
    public void Who_saw_another_state_is_told_so()
    {
        var state = At(FunctionState.Planned);

        Assert.Equal(
            MigrationRefusals.Changed, state.Try(state.To(Function, FunctionState.InUse) with { Seen = FunctionState.None }).Refusal!.Code);
    }

    [Fact]
    public void A_platform_is_named_and_fits_the_function()
    {
        var state = Boards.Start();
        Decision<EnterpriseEvent, FunctionMoved> With(PlatformChoice platform) => state.Try(state.To(Function, FunctionState.UnderWay, platform));

        Assert.Equal(MigrationRefusals.PlatformMissing, With(PlatformChoice.AsItIs).Refusal!.Code);
        Assert.Equal(MigrationRefusals.PlatformMissing, With(new PlatformChoice(null, "  ")).Refusal!.Code);
        Assert.Equal(MigrationRefusals.PlatformUnknown, With(new PlatformChoice("shopee", null)).Refusal!.Code);
        Assert.Equal(MigrationRefusals.PlatformUnknown, With(new PlatformChoice("nowhere", null)).Refusal!.Code);
        Assert.Equal(MigrationRefusals.NameTooLong, With(new PlatformChoice(null, new string('a', 101))).Refusal!.Code);
        Assert.Null(With(new PlatformChoice(null, new string('a', 100))).Refusal);
        Assert.Equal("misa-amis", Enterprise.Fold(state, With(new PlatformChoice(null, "misa amis")).Events).Board.Find(Function)!.Platform!.Code);
    }

    [Fact]
    public void A_platform_chosen_before_stays_though_it_was_retired_since()
    {
        var state = At(FunctionState.Planned);
        var code = state.Board.Find(Function)!.Platform!.Code;
        var without = new PlatformCatalogue([.. Boards.Platforms.Platforms.Select(p => p.Code == code ? p with { IsRetired = true } : p)]);
        Decision<EnterpriseEvent, FunctionMoved> In(EnterpriseState from, PlatformChoice platform) =>
            Enterprise.MoveFunction(from, from.To(Function, FunctionState.UnderWay, platform), without, Given.Context(Given.Owner));

        Assert.Null(In(state, PlatformChoice.AsItIs).Refusal);
        Assert.Null(In(state, new PlatformChoice(code, null)).Refusal);
        Assert.Equal(MigrationRefusals.PlatformUnknown, In(Boards.Start(), new PlatformChoice(code, null)).Refusal!.Code);
    }

    [Fact]
    public void A_plan_is_for_today_or_one_of_the_next_years()
    {
        var state = Boards.Start();
        string? With(DateOnly? day) => state.Try(state.To(Function, FunctionState.Planned) with { PlannedFor = day }).Refusal?.Code;

        Assert.Equal(MigrationRefusals.DayMissing, With(null));
        Assert.Equal(MigrationRefusals.DayPast, With(Boards.Today.AddDays(-1)));
        Assert.Null(With(Boards.Today));
        Assert.Null(With(Boards.Today.AddYears(5)));
        Assert.Equal(MigrationRefusals.DayFar, With(Boards.Today.AddYears(5).AddDays(1)));
    }

    [Fact]
    public void Use_is_said_of_the_last_months_or_of_a_season()
    {
        var state = Boards.Start();
        string? With(bool lately, params int[] months) =>
            state.Try(state.To(Function, FunctionState.InUse) with { UsedLately = lately, Months = [.. months] }).Refusal?.Code;

        Assert.Equal(MigrationRefusals.NotUsedLately, With(lately: false));
        Assert.Equal(MigrationRefusals.MonthsNotOnes, With(lately: true, 0));
        Assert.Equal(MigrationRefusals.MonthsNotOnes, With(lately: true, 13));
        Assert.Equal(MigrationRefusals.MonthsNotOnes, With(lately: true, 5, 5));
        Assert.Equal(MigrationRefusals.MonthsNotOnes, With(lately: true, [.. Enumerable.Range(1, 12)]));
        Assert.Null(With(lately: true, 8, 7, 6));
    }

    [Fact]
    public void What_is_given_up_is_remembered_with_its_reason_where_one_was_said()
    {
        var state = At(FunctionState.InUse);
        var platform = state.Board.Find(Function)!.Platform;
        var command = state.To(Function, FunctionState.None);

        var silent = state.Then(state.Try(command)).Board.Find(Function)!;
        var said = state.Then(state.Try(command with { Reason = "Quá đắt" }));

        Assert.Equal((FunctionState.None, null, platform, null), (silent.State, silent.Platform, silent.Former, silent.Reason));
        Assert.NotNull(said.Board.Find(Function)!.Reason);
        Assert.DoesNotContain(said.FollowUps, f => f.Function == Function);
        Assert.Equal(MigrationRefusals.ReasonTooLong, state.Try(command with { Reason = new string('a', 501) }).Refusal!.Code);
    }

    [Fact]
    public void Only_officers_list_and_only_what_waits()
    {
        var state = Boards.Start().Move(Function, FunctionState.UnderWay, new PlatformChoice(null, "Sổ của tôi"));
        var named = state.Board.Find(Function)!.Platform!.NamedId!.Value;
        string? List(bool isOfficer, Guid id, string code) => Enterprise.ListNamedPlatform(
            state, new ListNamedPlatform(id, code), isOfficer, Boards.Platforms, Given.Context(Given.Officer)).Refusal?.Code;

        Assert.Equal(Refusals.NotFound, List(isOfficer: false, named, "bravo"));
        Assert.Equal(MigrationRefusals.NamedGone, List(isOfficer: true, Guid.Empty, "bravo"));
        Assert.Equal(MigrationRefusals.PlatformUnknown, List(isOfficer: true, named, "shopee"));
        Assert.Null(List(isOfficer: true, named, "bravo"));
    }

    [Fact]
    public void An_assessment_proposes_and_changes_nothing()
    {
        var state = Boards.Start("47");
        var (_, dbi) = Given.Submit(Given.WithFullDraft(Answer.Of(2), state), Given.Owner, Given.Morning);
        var submitted = dbi with { Instrument = "vn-dbi-2025", Sector = "trade", Answers = [new GivenAnswer("7.2", Answer.OfAll([1, 20]))] };
        ImmutableArray<Proposal> Of(EnterpriseState from) => MigrationProposals.Of(submitted, from.Profile!, from.Board);

        Assert.Equal([new Proposal("sales", FunctionState.InUse), new Proposal("accounting", FunctionState.UnderWay)], Of(state));
        Assert.Equal(["accounting"], Of(state.Using("sales")).Select(p => p.Function));
        Assert.Empty(MigrationProposals.Of(submitted with { Instrument = "eu-dma" }, state.Profile!, state.Board));
        Assert.Empty(MigrationProposals.Of(submitted with { Answers = [] }, state.Profile!, state.Board));

        var refused = state.Using("sales").Move("sales", FunctionState.None, now: Given.After(Given.Morning, 1));
        Assert.Equal(["accounting"], Of(refused).Select(p => p.Function));
    }
}
