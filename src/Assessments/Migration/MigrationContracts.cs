using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.Migration;

/// <summary>
/// Which platform: one of the catalogue, one the enterprise names itself, or (both null) the one the function has already.
/// </summary>
public sealed record PlatformChoice(string? Code, string? Name)
{
    public static readonly PlatformChoice AsItIs = new(null, null);
}

/// <summary>
/// Moves a function to a state. <paramref name="Seen"/> is the state that the form showed: where another member was faster, the move is refused.
/// A plan needs <paramref name="PlannedFor"/>; use needs <paramref name="UsedLately"/>: in the last 3 months, or in the last season where
/// <paramref name="Months"/> (1 to 12) name one.
/// </summary>
public sealed record MoveFunction(
    string Function,
    FunctionState Seen,
    FunctionState To,
    PlatformChoice Platform,
    DateOnly? PlannedFor,
    bool UsedLately,
    ImmutableArray<int> Months,
    string? Reason);

/// <summary>An officer says which platform of the catalogue the named one is, listed just now or before.</summary>
public sealed record ListNamedPlatform(Guid NamedId, string Code);

public sealed record FunctionMoved(string Function, FunctionState State, long At);

/// <summary>The board as members see it; names of platforms are words already.</summary>
public sealed record MigrationBoardView(
    ImmutableArray<FunctionView> Functions, MigrationStanding Standing, string UsingRule, string CompletedRule, bool MayEdit);

/// <summary>One function that applies. <paramref name="PlatformName"/> is empty where there is none.</summary>
public sealed record FunctionView(
    string Function,
    FunctionState State,
    string PlatformName,
    bool IsListed,
    bool IsRetired,
    DateOnly? PlannedFor,
    DateOnly? ConfirmedOn,
    ImmutableArray<int> Months,
    string FormerName,
    string Reason,
    FunctionState? Proposed)
{
    /// <summary>Null where there is none, or where it is not in the catalogue.</summary>
    public string? PlatformCode { get; init; }
}

public static class MigrationRefusals
{
    public const string FunctionUnknown = "function-unknown";

    /// <summary>Another member changed the function since the form was opened.</summary>
    public const string Changed = "function-changed";

    /// <summary>Nobody moves to "to be confirmed again"; time does.</summary>
    public const string NotByHand = "function-not-by-hand";

    /// <summary>In use; it has to be given up first.</summary>
    public const string InUse = "function-in-use";

    public const string NothingToGiveUp = "function-nothing-to-give-up";

    public const string PlatformMissing = "platform-missing";

    /// <summary>Not of the catalogue, retired, or for other functions.</summary>
    public const string PlatformUnknown = "platform-unknown";

    public const string NameTooLong = "platform-name-too-long";

    public const string DayMissing = "plan-day-missing";

    public const string DayPast = "plan-day-past";

    public const string DayFar = "plan-day-far";

    public const string NotUsedLately = "use-not-lately";

    /// <summary>Months are 1 to 12, each once, and not all of them.</summary>
    public const string MonthsNotOnes = "use-months-not-ones";

    public const string ReasonTooLong = "give-up-reason-too-long";

    /// <summary>The named platform is not waiting any more.</summary>
    public const string NamedGone = "named-platform-gone";
}

/// <summary>The role in which business functions move onto platforms.</summary>
[Alias("enterprise-migration")]
public interface IEnterpriseMigration : IGrainWithGuidKey
{
    /// <summary>Null for whoever is no member.</summary>
    [Alias("board")]
    Task<MigrationBoardView?> GetBoardAsync(Guid personId);

    [Alias("move")]
    Task<Outcome<FunctionMoved>> MoveAsync(Caller caller, MoveFunction command);

    /// <summary>For officers of the enterprise's province.</summary>
    [Alias("list-named")]
    Task<Outcome<FunctionMoved>> ListNamedAsync(Caller caller, ListNamedPlatform command);
}
