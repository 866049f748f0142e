namespace SanSangSo.Assessments.Breaches;

/// <summary>What the administrators are reminded of while a breach is not reported.</summary>
public enum BreachReminder
{
    /// <summary><see cref="BreachRules.HoursLeftToRemind"/> hours are left.</summary>
    DayLeft,

    /// <summary>The time to report is over.</summary>
    Overdue,
}
