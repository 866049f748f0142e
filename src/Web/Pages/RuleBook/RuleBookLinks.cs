using System.Globalization;
using SanSangSo.Assessments.Instruments;

namespace SanSangSo.Web.Pages.RuleBook;

/// <summary>Where the rule book of an instrument stands, for links from anywhere.</summary>
public static class RuleBookLinks
{
    public static string Page(string instrument) => $"~/instruments/{instrument}";

    public static string Page(Instrument instrument, string? sector)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        var page = string.Create(CultureInfo.InvariantCulture, $"{Page(instrument.Id)}?version={instrument.Version}");
        return sector is null ? page : $"{page}&sector={Uri.EscapeDataString(sector)}";
    }

    public static string File(Instrument instrument, string extension)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return string.Create(CultureInfo.InvariantCulture, $"{Page(instrument.Id)}/{instrument.Version}.{extension}");
    }

    /// <summary>The anchor of a question on its page.</summary>
    public static string Anchor(string question) => "q-" + question;
}
