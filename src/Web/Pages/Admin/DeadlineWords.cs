using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Language;
using SanSangSo.Web.Hosting;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>How much time is left, in words; what is late is said so, and not by colour alone.</summary>
public sealed class DeadlineWords(IStringLocalizer<AdminTexts> texts, [FromKeyedServices(BusinessClock.Key)] TimeProvider clock)
{
    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    public bool IsOver(long due) => Now >= due;

    /// <summary>Whole hours until <paramref name="due"/> (Unix milliseconds), from which on it is late.</summary>
    public string Hours(long due)
    {
        var left = TimeSpan.FromMilliseconds(Math.Abs(due - Now));
        return texts[Now >= due ? "Clock.LateHours" : "Clock.Hours", (int)left.TotalHours];
    }

    /// <summary>Days of the calendar until the one on which <paramref name="due"/> (Unix milliseconds) falls.</summary>
    public string Days(long due)
    {
        var days = LocalDay.DayOf(due).DayNumber - LocalDay.DayOf(Now).DayNumber;
        return days switch
        {
            0 when !IsOver(due) => texts["Clock.Today"],
            > 0 => texts[days == 1 ? "Clock.Day" : "Clock.Days", days],
            _ => texts[days >= -1 ? "Clock.LateDay" : "Clock.LateDays", Math.Max(-days, 1)],
        };
    }
}
