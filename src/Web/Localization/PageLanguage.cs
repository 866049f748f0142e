using System.Globalization;

namespace SanSangSo.Web.Localization;

/// <summary>The two languages of the service, as the page, the cookie and the switch name them.</summary>
public static class PageLanguage
{
    public const string Cookie = "language";
    public const string Field = "_language";

    public static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static IList<CultureInfo> All { get; } = [Vietnamese, English];

    /// <summary>"vi" or "en": for the lang attribute, and for what is stored of a person.</summary>
    public static string Current => CodeOf(CultureInfo.CurrentUICulture);

    public static string CodeOf(CultureInfo culture) => culture.TwoLetterISOLanguageName == "en" ? "en" : "vi";

    public static CultureInfo? Find(string? code) => code switch
    {
        "vi" => Vietnamese,
        "en" => English,
        _ => null,
    };
}
