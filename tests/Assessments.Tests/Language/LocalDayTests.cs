namespace SanSangSo.Assessments.Tests.Language;

public sealed class LocalDayTests
{
    [Fact]
    public void The_day_changes_at_midnight_in_Vietnam_which_is_17_00_in_Greenwich()
    {
        var midnight = DateTimeOffset.Parse("2026-10-05T17:00:00Z", System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();

        Assert.Equal(new DateOnly(2026, 10, 5), LocalDay.DayOf(midnight - 1));
        Assert.Equal(new DateOnly(2026, 10, 6), LocalDay.DayOf(midnight));
    }

    [Theory]
    [InlineData("2026-08-31 10:42", 6, "2027-02-28 10:42")]
    [InlineData("2027-08-31 10:42", 6, "2028-02-29 10:42")]
    [InlineData("2026-10-05 00:30", 6, "2027-04-05 00:30")]
    [InlineData("2026-12-31 23:59", 2, "2027-02-28 23:59")]
    public void Months_later_is_the_same_clock_time_or_the_last_day_of_a_shorter_month(string from, int months, string to) =>
        Assert.Equal(Given.At(to), LocalDay.AddMonths(Given.At(from), months));
}
