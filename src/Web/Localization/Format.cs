using System.Globalization;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Web.Localization;

/// <summary>Numbers, money, days and instants as the reader's language writes them; the clock is always Vietnam's.</summary>
public static class Format
{
    private static CultureInfo Culture => PageLanguage.Find(PageLanguage.Current)!;

    /// <summary>31/12/2026 14:05</summary>
    public static string Moment(long unixMilliseconds) =>
        LocalDay.At(unixMilliseconds).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>31/12/2026: the day on which an instant falls in Vietnam.</summary>
    public static string Day(long unixMilliseconds) =>
        LocalDay.At(unixMilliseconds).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>For the datetime attribute of a time element.</summary>
    public static string Machine(long unixMilliseconds) =>
        LocalDay.At(unixMilliseconds).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>1.234.567 or 1,234,567</summary>
    public static string Number(long value) => value.ToString("N0", Culture);

    /// <summary>Points, with at most two decimals, cut off: what is not reached is not shown as reached.</summary>
    public static string Points(Fraction points) => points.ToString(null, Culture);

    public static string Number(double value, int decimals = 1) =>
        value.ToString("#,##0." + new string('#', decimals), Culture);

    /// <summary>45,5% or 45.5%: of a share between 0 and 1.</summary>
    public static string Percent(double share, int decimals = 1) => Number(share * 100, decimals) + "%";

    /// <summary>1.234.567 ₫ or VND 1,234,567: whole đồng, on one line.</summary>
    public static string Money(long dong) =>
        PageLanguage.Current == "en" ? "VND\u00a0" + Number(dong) : Number(dong) + "\u00a0₫";
}
