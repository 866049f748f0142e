using System.Globalization;

namespace SanSangSo.Assessments.Provinces;

/// <summary>Contrast of colours after WCAG 2.2, "contrast ratio" and "relative luminance": from 1 (the same) to 21 (black and white).</summary>
public static class Contrast
{
    /// <summary>What text of normal size needs (success criterion 1.4.3, level AA).</summary>
    public const double Minimum = 4.5;

    /// <param name="colour"><c>#rrggbb</c>.</param>
    public static double WithWhite(string colour)
    {
        ArgumentNullException.ThrowIfNull(colour);
        return 1.05 / (Luminance(colour) + 0.05);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Channel(colour, 1)) + (0.7152 * Channel(colour, 3)) + (0.0722 * Channel(colour, 5));

    private static double Channel(string colour, int start)
    {
        var share = int.Parse(colour.AsSpan(start, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
