namespace SanSangSo.Assessments.Breaches;

/// <summary>
/// A breach of personal data that may harm people is reported to the specialised authority (Ministry of Public Security, A05) within
/// <see cref="HoursToReport"/> hours from its detection, with its nature, time, contact, consequences and measures, and minutes are kept:
/// Law 91/2025/QH15 on personal data protection with Decree 356/2025/NĐ-CP, as of 1 January 2026. Reminding at
/// <see cref="HoursLeftToRemind"/> hours before that is ours. Instants are Unix milliseconds.
/// </summary>
public static class BreachRules
{
    public const int HoursToReport = 72;

    public const int HoursLeftToRemind = 24;

    /// <summary>Characters of each text.</summary>
    public const int TextMaximum = 4_000;

    /// <summary>Characters of what is one line: authority, reference.</summary>
    public const int LineMaximum = 200;

    /// <summary>People concerned; nobody counts more than a nation.</summary>
    public const int PeopleMaximum = 200_000_000;

    /// <summary>The first instant at which a report is late.</summary>
    public static long DueAt(long detectedAt) => detectedAt + Hours(HoursToReport);

    /// <summary>When the administrators are reminded next; null where they need not be any more.</summary>
    public static long? NextReminderAt(BreachState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return !state.IsWaiting ? null : state.Reminded switch
        {
            null => DueAt(state.DetectedAt) - Hours(HoursLeftToRemind),
            BreachReminder.DayLeft => DueAt(state.DetectedAt),
            _ => null,
        };
    }

    /// <summary>The reminder that is due at <paramref name="now"/> and was not given; one that was missed is not made up for.</summary>
    public static BreachReminder? DueReminder(BreachState state, long now) =>
        NextReminderAt(state) is not { } next || now < next ? null
        : now >= DueAt(state.DetectedAt) ? BreachReminder.Overdue : BreachReminder.DayLeft;

    private static long Hours(int hours) => (long)TimeSpan.FromHours(hours).TotalMilliseconds;
}
