using System.Collections.Immutable;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.People;

/// <summary>What a person asks of the operator about the own data, beyond what they can do by themselves.</summary>
public enum DataRequestKind
{
    /// <summary>Something that is kept is wrong.</summary>
    Correction,

    /// <summary>Something shall not be done with the data, or less.</summary>
    Objection,

    /// <summary>A part shall be erased; the whole account everyone erases by themselves.</summary>
    Deletion,

    Other,
}

/// <summary>
/// Within how many days a kind of request is answered, counted from the day on which it came; <paramref name="Source"/> is where that stands.
/// </summary>
public sealed record DataRequestRule(DataRequestKind Kind, int AnswerDays, string Source, bool ToBeCheckedByCounsel);

/// <summary>
/// Deadlines after Decree 356/2025/NĐ-CP, Art. 5, as of 1 January 2026: acknowledged within 2 working days; a correction answered within 10 days, an
/// objection or restriction within 15, an erasure within 20. Which of them holds for which request is our reading of summaries and is to be checked by
/// counsel; for what is none of these we take the shortest. Public holidays count as working days here, so that a deadline is never later than the law's.
/// </summary>
public static class DataRequestRules
{
    /// <summary>Kept with every request, so that a later rule changes none that was made.</summary>
    public const string Version = "decree-356-2025.1";

    public const int AcknowledgeWorkingDays = 2;

    private const string Article = "Nghị định 356/2025/NĐ-CP, Điều 5";

    public static ImmutableArray<DataRequestRule> All { get; } =
    [
        new(DataRequestKind.Correction, 10, Article, ToBeCheckedByCounsel: true),
        new(DataRequestKind.Objection, 15, Article, ToBeCheckedByCounsel: true),
        new(DataRequestKind.Deletion, 20, Article, ToBeCheckedByCounsel: true),
        new(DataRequestKind.Other, 10, Article, ToBeCheckedByCounsel: true),
    ];

    /// <exception cref="InvalidOperationException">The kind has no rule.</exception>
    public static DataRequestRule Of(DataRequestKind kind) => All.First(r => r.Kind == kind);

    /// <summary>The end of the last day (Asia/Ho_Chi_Minh) on which an answer is in time, as Unix milliseconds.</summary>
    public static long AnswerBy(DataRequestKind kind, long at) => LocalDay.EndOf(LocalDay.DayOf(at).AddDays(Of(kind).AnswerDays));

    /// <summary>The end of the second working day (Monday to Friday) after the request came.</summary>
    public static long AcknowledgeBy(long at) => WorkingDays.EndAfter(at, AcknowledgeWorkingDays);
}
