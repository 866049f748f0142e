using SanSangSo.Assessments.Migration;

namespace SanSangSo.Assessments.Tests.Migration;

/// <summary>Moves of functions as tests say them.</summary>
internal static class Boards
{
    public static readonly PlatformCatalogue Platforms = PlatformCatalogue.BuiltIn;

    public static DateOnly Today => LocalDay.DayOf(Given.Morning);

    public static EnterpriseState Start(string line = "10") => Given.RegisteredWithViewer(line).Proved();

    public static MoveFunction To(this EnterpriseState state, string function, FunctionState to, PlatformChoice? platform = null) => new(
        function, state.Board.StateOf(function), to, platform ?? new PlatformChoice(Platforms.For(function)[0].Code, null),
        to == FunctionState.Planned ? Today.AddMonths(2) : null, UsedLately: to == FunctionState.InUse, [], null);

    public static Decision<EnterpriseEvent, FunctionMoved> Try(
        this EnterpriseState state, MoveFunction command, Guid? by = null, long? now = null, int operation = 700) =>
        Enterprise.MoveFunction(state, command, Platforms, Given.Context(by ?? Given.Owner, now, operation));

    public static EnterpriseState Move(this EnterpriseState state, string function, FunctionState to, PlatformChoice? platform = null, long? now = null) =>
        state.Then(state.Try(state.To(function, to, platform), now: now));

    /// <summary>In use, on the first platform of each function.</summary>
    public static EnterpriseState Using(this EnterpriseState state, params string[] functions) =>
        functions.Aggregate(state, (s, f) => s.Move(f, FunctionState.InUse));

    public static EnterpriseState Employing(this EnterpriseState state, int? tenths, int? band = null) => state.Then(Enterprise.GiveSizeFacts(
        state, new GiveSizeFacts(new SizeFacts(band, tenths, 0, NoRevenueYet: false, 0)), Given.Context(Given.Owner, operation: 701)));

    /// <summary>Meets everything that is due by then, as the sweep does.</summary>
    public static EnterpriseState Until(this EnterpriseState state, long now)
    {
        while (state.FollowUps.Where(f => f.DueAt <= now && UseRules.IsAboutUse(f.Kind)).OrderBy(f => f.DueAt).ThenBy(f => f.Id).FirstOrDefault() is { } due)
        {
            state = state.Then(Enterprise.MeetFollowUp(state, new MeetFollowUp(due.Id), Given.Context(Caller.System, Math.Max(now, due.DueAt))));
        }

        return state;
    }

    public static MigrationStanding Standing(this EnterpriseState state) => MigrationRules.StandingOf(state.Profile!, state.Board);

    public static string Lacking(this EnterpriseState state) => string.Join(' ', state.Standing().Lacks.Select(l => $"{l.Function}:{l.Kind}"));
}
