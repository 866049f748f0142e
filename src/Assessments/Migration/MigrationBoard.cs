using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.Migration;

/// <summary>How far a business function is on its way to a platform, as the enterprise says.</summary>
public enum FunctionState
{
    /// <summary>Chưa có.</summary>
    None,

    /// <summary>Có kế hoạch: which platform, by which day.</summary>
    Planned,

    /// <summary>Đang triển khai.</summary>
    UnderWay,

    /// <summary>Đang sử dụng: confirmed, and not longer ago than <see cref="UseRules.MonthsValid"/> months.</summary>
    InUse,

    /// <summary>Cần xác nhận lại: it was in use, and nobody confirmed it for too long; it does not count.</summary>
    Stale,
}

/// <summary>
/// The platform of a function: one of the catalogue by its <paramref name="Code"/>, or one that the enterprise named itself
/// (<paramref name="NamedId"/>, <paramref name="Name"/>), until an officer lists it or says which one it is.
/// </summary>
public sealed record PlatformInUse(
    string? Code,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? NamedId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TextRef? Name = null)
{
    /// <summary>Only a platform of the catalogue counts.</summary>
    [JsonIgnore]
    public bool IsListed => Code is not null;
}

/// <summary>
/// One function of an enterprise. <paramref name="Months"/> (1 to 12) are those of its season, empty where it has none; <paramref name="At"/> is
/// when it last changed, Unix milliseconds.
/// </summary>
public sealed record FunctionProgress(
    string Function,
    FunctionState State,
    PlatformInUse? Platform,
    DateOnly? PlannedFor,
    DateOnly? ConfirmedOn,
    ImmutableArray<int> Months,
    Guid By,
    long At)
{
    /// <summary>The platform that was given up last, where the function has none now.</summary>
    public PlatformInUse? Former { get; init; }

    /// <summary>Why it was given up, where that was said.</summary>
    public TextRef? Reason { get; init; }
}

/// <summary>
/// Tiến độ chuyển lên nền tảng số: every function of which the enterprise said something, by id. <paramref name="CompletedRule"/> is the version of the rule
/// under which the enterprise counts; it changes by an event only, so that no date alone moves a figure.
/// </summary>
public sealed record MigrationBoard(ImmutableArray<FunctionProgress> Functions, string CompletedRule)
{
    public static readonly MigrationBoard Empty = new([], "completed-1");

    public FunctionProgress? Find(string function) => Functions.FirstOrDefault(f => f.Function == function);

    public FunctionState StateOf(string function) => Find(function)?.State ?? FunctionState.None;

    internal MigrationBoard With(FunctionProgress progress) => this with
    {
        // Sorted, so that the same board always has the same JSON.
        Functions = [.. Functions.Where(f => f.Function != progress.Function).Append(progress).OrderBy(f => f.Function, StringComparer.Ordinal)],
    };

    internal IEnumerable<Guid> NamedPlatforms => Functions.Select(f => f.Platform?.NamedId).OfType<Guid>().Distinct().Order();
}
