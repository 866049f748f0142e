using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.FollowUps;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.Migration;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>
/// The board of business functions: a member plans, starts, confirms the use of a platform or gives it up; time alone makes a use stale, by a command that
/// was due.
/// </summary>
public static partial class Enterprise
{
    /// <summary>Characters of a platform's name, and of why one was given up.</summary>
    public const int PlatformNameMaximum = 100;
    public const int GivenUpReasonMaximum = 500;

    /// <summary>A plan is for the next years (a bound of ours against slips of the pen).</summary>
    public const int PlanYearsMaximum = 5;

    /// <param name="platforms">The catalogue of the enterprise's province as it is now.</param>
    public static Decision<EnterpriseEvent, FunctionMoved> MoveFunction(
        EnterpriseState state, MoveFunction command, PlatformCatalogue platforms, DecideContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(platforms);
        ArgumentNullException.ThrowIfNull(context);
        if (MayNotEdit(state, context) is { } refusal)
        {
            return new([], null, refusal);
        }

        if (BusinessFunctions.For(state.Profile!).All(f => f.Id != command.Function))
        {
            return Refuse<FunctionMoved>(MigrationRefusals.FunctionUnknown);
        }

        var now = state.Board.Find(command.Function);
        var stands = now?.State ?? FunctionState.None;
        if (stands != command.Seen)
        {
            return Refuse<FunctionMoved>(MigrationRefusals.Changed);
        }

        if (command.To is FunctionState.Planned or FunctionState.UnderWay && stands is FunctionState.InUse or FunctionState.Stale)
        {
            return Refuse<FunctionMoved>(MigrationRefusals.InUse, nameof(command.To));
        }

        return command.To switch
        {
            FunctionState.None => GiveUp(state, command, context),
            FunctionState.Planned or FunctionState.UnderWay or FunctionState.InUse => MoveOn(state, command, now, platforms, context),
            _ => Refuse<FunctionMoved>(MigrationRefusals.NotByHand, nameof(command.To)),
        };
    }

    /// <param name="isOfficer">Whether the caller is an officer of the enterprise's province.</param>
    public static Decision<EnterpriseEvent, FunctionMoved> ListNamedPlatform(
        EnterpriseState state, ListNamedPlatform command, bool isOfficer, PlatformCatalogue platforms, DecideContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(platforms);
        ArgumentNullException.ThrowIfNull(context);
        if (state.Profile is null || !isOfficer)
        {
            return Refuse<FunctionMoved>(Refusals.NotFound);
        }

        if (state.Board.Functions.FirstOrDefault(f => f.Platform?.NamedId == command.NamedId) is not { } named)
        {
            return Refuse<FunctionMoved>(MigrationRefusals.NamedGone);
        }

        return platforms.For(named.Function).All(p => p.Code != command.Code)
            ? Refuse<FunctionMoved>(MigrationRefusals.PlatformUnknown, nameof(command.Code))
            : Moved(named.Function, named.State, context, new NamedPlatformListed(command.NamedId, command.Code, context.Caller.PersonId, context.Now));
    }

    private static Decision<EnterpriseEvent, FunctionMoved> GiveUp(EnterpriseState state, MoveFunction command, DecideContext context)
    {
        var reason = CleanText.Clean(command.Reason ?? "");
        return command.Seen == FunctionState.None ? Refuse<FunctionMoved>(MigrationRefusals.NothingToGiveUp, nameof(command.To))
            : reason.Length > GivenUpReasonMaximum ? Refuse<FunctionMoved>(MigrationRefusals.ReasonTooLong, nameof(command.Reason))
            : Moved(
                command.Function, FunctionState.None, context,
                [
                    new FunctionGivenUp(
                        command.Function, reason.Length == 0 ? null : context.Ink.Write(context.StreamId, reason), context.Caller.PersonId, context.Now),
                    .. EndDues(state, command.Function, context.Now),
                ]);
    }

    private static Decision<EnterpriseEvent, FunctionMoved> MoveOn(
        EnterpriseState state, MoveFunction command, FunctionProgress? now, PlatformCatalogue platforms, DecideContext context)
    {
        if ((ProblemOfPlatform(command, now, platforms) ?? ProblemOfDay(command, context) ?? ProblemOfUse(command)) is { } problem)
        {
            return new([], null, problem);
        }

        var (function, person) = (command.Function, context.Caller.PersonId);
        var platform = Chosen(function, command.Platform, now, platforms, context);
        if (command.To == FunctionState.Planned)
        {
            return Moved(function, command.To, context, new FunctionPlanned(function, platform, command.PlannedFor!.Value, person, context.Now));
        }

        if (command.To == FunctionState.UnderWay)
        {
            return Moved(function, command.To, context, new FunctionStarted(function, platform, person, context.Now));
        }

        var today = LocalDay.DayOf(context.Now);
        var dues = EndDues(state, function, context.Now).ToList();
        var next = UseRules.Next(context.StreamId, function, today, met: null)!;

        // Confirmed twice on one day, what is due is the same: it stays.
        var isPlanned = state.FollowUps.Any(f => f.Id == next.Id);
        return Moved(
            function, command.To, context,
            [
                new FunctionConfirmed(function, platform, today, [.. command.Months.Order()], person, context.Now),
                .. isPlanned ? [] : dues,
                .. isPlanned ? Array.Empty<EnterpriseEvent>() : [new FollowUpPlanned(next)],
            ]);
    }

    private static Refusal? ProblemOfPlatform(MoveFunction command, FunctionProgress? now, PlatformCatalogue platforms)
    {
        var (code, name) = (command.Platform.Code, CleanText.Clean(command.Platform.Name ?? ""));
        return code is null && name.Length == 0
            ? now?.Platform is null ? Commits.Refusal.Of(MigrationRefusals.PlatformMissing, nameof(command.Platform)) : null
            : code is not null
                ? code != now?.Platform?.Code && platforms.For(command.Function).All(p => p.Code != code)
                    ? Commits.Refusal.Of(MigrationRefusals.PlatformUnknown, nameof(command.Platform)) : null
            : name.Length > PlatformNameMaximum ? Commits.Refusal.Of(MigrationRefusals.NameTooLong, nameof(PlatformChoice.Name)) : null;
    }

    private static Refusal? ProblemOfDay(MoveFunction command, DecideContext context)
    {
        var today = LocalDay.DayOf(context.Now);
        var problem = command.To != FunctionState.Planned ? null
            : command.PlannedFor is not { } day ? MigrationRefusals.DayMissing
            : day < today ? MigrationRefusals.DayPast
            : day > today.AddYears(PlanYearsMaximum) ? MigrationRefusals.DayFar
            : null;
        return problem is null ? null : Commits.Refusal.Of(problem, nameof(command.PlannedFor));
    }

    private static Refusal? ProblemOfUse(MoveFunction command) =>
        command.To != FunctionState.InUse ? null
        : !command.UsedLately ? Commits.Refusal.Of(MigrationRefusals.NotUsedLately, nameof(command.UsedLately))
        : command.Months.Any(m => m is < 1 or > 12) || command.Months.Distinct().Count() != command.Months.Length || command.Months.Length == 12
            ? Commits.Refusal.Of(MigrationRefusals.MonthsNotOnes, nameof(command.Months))
        : null;

    // A name that the catalogue has for the function is that platform; another that is not there waits for an officer.
    private static PlatformInUse Chosen(
        string function, PlatformChoice choice, FunctionProgress? now, PlatformCatalogue platforms, DecideContext context)
    {
        if (choice.Code is { } code)
        {
            return new PlatformInUse(code);
        }

        var name = CleanText.Clean(choice.Name ?? "");
        return name.Length == 0 ? now!.Platform!
            : new PlatformCatalogue(platforms.For(function)).Named(name) is { } listed ? new PlatformInUse(listed.Code)
            : new PlatformInUse(
                null, DerivedId.From(context.StreamId, "named-platform", context.Caller.OperationId), context.Ink.Write(context.StreamId, name));
    }

    private static IEnumerable<EnterpriseEvent> EndDues(EnterpriseState state, string function, long now) =>
        state.FollowUps.Where(f => f.Function == function).Select(f => new FollowUpSettled(f.Id, FollowUpState.Cancelled, now));

    /// <summary>
    /// A due of the board is met together with the others of its kind that are due by then: one message for all. The first is delivered, the others go
    /// with it; each plans what follows.
    /// </summary>
    private static Decision<EnterpriseEvent, FollowUpMet> MeetUse(EnterpriseState state, FollowUp planned, DecideContext context)
    {
        var now = context.Now;
        if (planned.DueAt > now)
        {
            return Decision<EnterpriseEvent, FollowUpMet>.Accept(new FollowUpMet(null));
        }

        var events = new List<EnterpriseEvent>();
        FollowUp? delivered = null;
        var together = state.FollowUps.Where(f => f.Kind == planned.Kind && f.DueAt <= now && f.Id != planned.Id).Prepend(planned);
        var applying = BusinessFunctions.For(state.Profile!).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var due in together)
        {
            var isTold = delivered is null && applying.Contains(due.Function!);
            delivered = isTold ? due : delivered;
            events.Add(new FollowUpSettled(due.Id, isTold ? FollowUpState.Delivered : FollowUpState.Cancelled, now));
            if (state.Board.Find(due.Function!) is not { State: FunctionState.InUse, ConfirmedOn: { } confirmed })
            {
                continue;
            }

            if (due.Kind == FollowUpKind.UseLapses)
            {
                events.Add(new FunctionLapsed(due.Function!, now));
            }
            else if (UseRules.Next(context.StreamId, due.Function!, confirmed, due.Kind) is { } next)
            {
                events.Add(new FollowUpPlanned(next));
            }
        }

        return new([.. events], new FollowUpMet(delivered), null);
    }

    private static MigrationBoard ApplyToBoard(MigrationBoard board, EnterpriseEvent happened)
    {
        switch (happened)
        {
            case FunctionPlanned e:
                return board.With(new FunctionProgress(e.Function, FunctionState.Planned, e.Platform, e.For, null, [], e.By, e.At));
            case FunctionStarted e:
                return board.With(new FunctionProgress(
                    e.Function, FunctionState.UnderWay, e.Platform, board.Find(e.Function)?.PlannedFor, null, [], e.By, e.At));
            case FunctionConfirmed e:
                return board.With(new FunctionProgress(e.Function, FunctionState.InUse, e.Platform, null, e.On, e.Months, e.By, e.At));
            case FunctionGivenUp e:
                return board.With(new FunctionProgress(e.Function, FunctionState.None, null, null, null, [], e.By, e.At)
                {
                    Former = board.Find(e.Function)!.Platform,
                    Reason = e.Reason,
                });
            case FunctionLapsed e:
                return board.With(board.Find(e.Function)! with { State = FunctionState.Stale, At = e.At });
            case NamedPlatformListed e:
                return board.Functions.Where(f => f.Platform?.NamedId == e.NamedId)
                    .Aggregate(board, (b, f) => b.With(f with { Platform = new PlatformInUse(e.Code) }));
            default:
                return board;
        }
    }

    private static Decision<EnterpriseEvent, FunctionMoved> Moved(
        string function, FunctionState state, DecideContext context, params ImmutableArray<EnterpriseEvent> events) =>
        new(events, new FunctionMoved(function, state, context.Now), null);
}
