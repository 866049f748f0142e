using System.Globalization;
using SanSangSo.Web.Localization;

namespace SanSangSo.Web.Tests.Localization;

public sealed class FormatTests
{
    [Fact]
    public void Vietnamese_numbers_money_and_times() => In(PageLanguage.Vietnamese, () =>
    {
        Assert.Equal("1.234.567", Format.Number(1234567));
        Assert.Equal("45,5%", Format.Percent(0.455));
        Assert.Equal("50%", Format.Percent(0.5));
        Assert.Equal("1.234.567\u00a0₫", Format.Money(1234567));
        Assert.Equal("01/01/2027 00:30", Format.Moment(DateTimeOffset.Parse("2026-12-31T17:30:00Z", CultureInfo.InvariantCulture).ToUnixTimeMilliseconds()));
    });

    [Fact]
    public void English_numbers_and_money() => In(PageLanguage.English, () =>
    {
        Assert.Equal("1,234,567", Format.Number(1234567));
        Assert.Equal("45.5%", Format.Percent(0.455));
        Assert.Equal("VND\u00a01,234,567", Format.Money(1234567));
        Assert.Equal("02/09/2026", Format.Day(new DateOnly(2026, 9, 2)));
    });

    private static void In(CultureInfo culture, Action check)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = culture;
        try
        {
            check();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
