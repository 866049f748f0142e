namespace SanSangSo.Assessments.Language;

/// <summary>
/// Deadlines in working days of Asia/Ho_Chi_Minh, Monday to Friday. Public holidays count as working days here, so that a deadline is never
/// later than the law's.
/// </summary>
public static class WorkingDays
{
    /// <summary>The last millisecond of the working day that is <paramref name="days"/> (at least 1) after the day of <paramref name="at"/>.</summary>
    public static long EndAfter(long at, int days)
    {
        var day = LocalDay.DayOf(at);
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return LocalDay.EndOf(day);
    }
}
