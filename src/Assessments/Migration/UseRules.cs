using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.FollowUps;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Migration;

/// <summary>
/// How long a confirmation of use holds; the times are ours, after the peers' rule that a status older than 18 months is stale and no yes. Days are of
/// Asia/Ho_Chi_Minh. Of each function one thing is due at a time; what is met plans the next.
/// </summary>
public static class UseRules
{
    /// <summary>"Used in the last 3 months" is what a confirmation says, or in the months of the last season.</summary>
    public const int MonthsUsed = 3;

    /// <summary>So many months after a confirmation it is asked again.</summary>
    public const int MonthsUntilAsked = 6;

    /// <summary>From the day so many months after the confirmation it no longer counts.</summary>
    public const int MonthsValid = 18;

    /// <summary>So many days before that it is announced.</summary>
    public const int DaysAnnounced = 30;

    private static readonly TimeOnly Morning = new(8, 0);

    public static bool IsAboutUse(FollowUpKind kind) =>
        kind is FollowUpKind.UseAskedAgain or FollowUpKind.UseEnding or FollowUpKind.UseLapses;

    /// <summary>The first day on which a confirmation of <paramref name="confirmed"/> no longer counts.</summary>
    public static DateOnly LapsesOn(DateOnly confirmed) => confirmed.AddMonths(MonthsValid);

    /// <summary>What is due first after a confirmation, and after <paramref name="met"/> the next; null after the last.</summary>
    public static FollowUp? Next(Guid enterprise, string function, DateOnly confirmed, FollowUpKind? met)
    {
        (FollowUpKind Kind, long At)? next = met switch
        {
            null => (FollowUpKind.UseAskedAgain, LocalDay.InstantOf(confirmed.AddMonths(MonthsUntilAsked), Morning)),
            FollowUpKind.UseAskedAgain => (FollowUpKind.UseEnding, LocalDay.InstantOf(LapsesOn(confirmed).AddDays(-DaysAnnounced), Morning)),
            FollowUpKind.UseEnding => (FollowUpKind.UseLapses, LocalDay.InstantOf(LapsesOn(confirmed), TimeOnly.MinValue)),
            _ => null,
        };

        // Due to nobody in particular: members come and go, and no wish for fewer reminders may keep a figure from changing.
        return next is not { } due ? null : new FollowUp(
            DerivedId.From(enterprise, function, confirmed.DayNumber, due.Kind), due.Kind, Caller.System, Guid.Empty, due.At)
        { Function = function };
    }
}
