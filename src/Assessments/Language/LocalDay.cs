namespace SanSangSo.Assessments.Language;

/// <summary>Days and clock times are those of Asia/Ho_Chi_Minh (UTC+7, no summer time); instants are Unix milliseconds.</summary>
public static class LocalDay
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateTimeOffset At(long instant) => DateTimeOffset.FromUnixTimeMilliseconds(instant).ToOffset(Offset);

    public static DateOnly DayOf(long instant) => DateOnly.FromDateTime(At(instant).DateTime);

    /// <summary>The same clock time some months later; the last day of a shorter month (31 August + 6 months: 28 February).</summary>
    public static long AddMonths(long instant, int months) => At(instant).AddMonths(months).ToUnixTimeMilliseconds();

    /// <summary>The instant at which the clock shows that time on that day.</summary>
    public static long InstantOf(DateOnly day, TimeOnly time) => new DateTimeOffset(day, time, Offset).ToUnixTimeMilliseconds();

    /// <summary>The last millisecond of the day.</summary>
    public static long EndOf(DateOnly day) =>
        new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), Offset).ToUnixTimeMilliseconds() - 1;
}
