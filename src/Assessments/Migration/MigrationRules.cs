using System.Collections.Immutable;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Migration;

/// <summary>The two facts of the goals, never mixed.</summary>
public enum MigrationFact
{
    /// <summary>Đang sử dụng nền tảng số (Decision 411/QĐ-TTg).</summary>
    Using,

    /// <summary>Hoàn thành chuyển dịch lên nền tảng số (Programme 39-CTr/TU).</summary>
    Completed,
}

/// <summary>
/// A function that a rule asks for: of the divisions named (all where none is) without the exceptions, and where there are more insured employees than
/// <paramref name="MoreEmployeesThan"/> (yearly average; null: always).
/// </summary>
public sealed record FunctionNeed(
    string Function, ImmutableArray<string> Divisions, ImmutableArray<string> ExceptDivisions, int? MoreEmployeesThan)
{
    public bool IsOf(string division) => (Divisions.IsEmpty || Divisions.Contains(division)) && !ExceptDivisions.Contains(division);
}

/// <summary>
/// A dated version of a rule; published ones never change. <paramref name="From"/> is the day from which it counts; <paramref name="IsOurs"/>: the text it serves
/// leaves this open.
/// </summary>
public sealed record MigrationRule(
    string Id, MigrationFact Fact, int Version, DateOnly From, bool IsOurs, LocalText Text, LocalText Source, ImmutableArray<FunctionNeed> Needs);

/// <summary>Why a need is not met.</summary>
public enum LackKind
{
    /// <summary>The function is not in use.</summary>
    NotInUse,

    /// <summary>It was; it has to be confirmed again.</summary>
    Stale,

    /// <summary>In use, on a platform that is not in the catalogue yet.</summary>
    NotListed,

    /// <summary>Whether it is needed depends on the number of insured employees, which is not known.</summary>
    EmployeesUnknown,
}

public sealed record Lack(string Function, LackKind Kind);

/// <summary>Where an enterprise stands by both rules, and exactly what it lacks to have completed.</summary>
public sealed record MigrationStanding(bool Using, bool Completed, bool Stale, ImmutableArray<Lack> Lacks);

/// <summary>The rules as dated data (<c>migration-rules.yaml</c>), and what they say of an enterprise.</summary>
public static class MigrationRules
{
    private static readonly Lazy<ImmutableArray<MigrationRule>> Lazy = new(MigrationFiles.ReadRules);

    /// <summary>Every version ever published.</summary>
    public static ImmutableArray<MigrationRule> All => Lazy.Value;

    public static MigrationRule Get(string id) => All.First(r => r.Id == id);

    /// <summary>
    /// What the enterprise claims, from its state alone: using, where at least one function that applies is in use on a platform of the catalogue;
    /// completed, where nothing is lacking; stale, where a function has to be confirmed again.
    /// </summary>
    public static MigrationStanding StandingOf(Profile profile, MigrationBoard board)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(board);
        var applying = BusinessFunctions.For(profile);
        var mine = board.Functions.Where(f => applying.Any(a => a.Id == f.Function)).ToList();
        var lacks = Get(board.CompletedRule).Needs
            .Where(n => n.IsOf(profile.BusinessLine))
            .Select(n => LackOf(n, profile, board))
            .OfType<Lack>()
            .ToImmutableArray();
        return new MigrationStanding(
            mine.Exists(f => f is { State: FunctionState.InUse, Platform.IsListed: true }),
            lacks.IsEmpty,
            mine.Exists(f => f.State == FunctionState.Stale),
            lacks);
    }

    /// <summary>Whether there are more insured employees than a limit (yearly average); null where what is known does not tell.</summary>
    public static bool? HasMoreEmployeesThan(Profile profile, int limit)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (profile.Size.InsuredEmployeesTenths is { } tenths)
        {
            return tenths > limit * 10;
        }

        if (profile.Size.EmployeesBand is not { } band || Catalogues.SizeRule(profile.SizeRule) is not { } rule)
        {
            return null;
        }

        var limits = rule.Groups[Catalogues.BusinessLine(profile.BusinessLine)!.DecreeGroup];
        return band > 0 && limits[band - 1].Employees >= limit ? true
            : band < limits.Length && limits[band].Employees <= limit ? false
            : null;
    }

    private static Lack? LackOf(FunctionNeed need, Profile profile, MigrationBoard board)
    {
        var needed = need.MoreEmployeesThan is { } limit ? HasMoreEmployeesThan(profile, limit) : true;
        return (needed, board.Find(need.Function)) switch
        {
            (false, _) => null,
            (_, { State: FunctionState.InUse, Platform.IsListed: true }) => null,
            (null, _) => new Lack(need.Function, LackKind.EmployeesUnknown),
            (_, { State: FunctionState.InUse }) => new Lack(need.Function, LackKind.NotListed),
            (_, { State: FunctionState.Stale }) => new Lack(need.Function, LackKind.Stale),
            _ => new Lack(need.Function, LackKind.NotInUse),
        };
    }
}
