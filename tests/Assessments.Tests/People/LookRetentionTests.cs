namespace SanSangSo.Assessments.Tests.People;

public sealed class LookRetentionTests
{
    [Fact]
    public void A_look_is_kept_for_the_same_day_a_year_later()
    {
        var look = new DateTimeOffset(2025, 11, 24, 10, 0, 0, LocalDay.Offset).ToUnixTimeMilliseconds();
        var yearLater = new DateTimeOffset(2026, 11, 24, 10, 0, 0, LocalDay.Offset).ToUnixTimeMilliseconds();

        Assert.Equal(look, LookRetention.KeptSince(yearLater));
        Assert.True(look < LookRetention.KeptSince(yearLater + 1));
    }
}
