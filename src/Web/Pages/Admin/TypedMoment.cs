using System.Globalization;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>A day (d/M/yyyy) and a clock time (H:mm) as people type them, of Asia/Ho_Chi_Minh.</summary>
internal static class TypedMoment
{
    public const string DayFormat = "d/M/yyyy";
    public const string HourFormat = "H:mm";

    /// <summary>The instant in Unix milliseconds; null where one of the two is none.</summary>
    public static long? Read(string day, string hour) =>
        DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && TimeOnly.TryParseExact(hour, HourFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? LocalDay.InstantOf(date, time)
            : null;
}
