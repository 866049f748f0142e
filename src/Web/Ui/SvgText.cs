using System.Globalization;

namespace SanSangSo.Web.Ui;

/// <summary>Numbers and lines of text for drawings, which have neither a locale nor line breaks.</summary>
internal static class SvgText
{
    // Wider than the average letter of the fonts in use, so that what is reckoned to fit does fit.
    private const double LetterWidth = 0.64;

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static double Width(string text, double size) => text.Length * size * LetterWidth;

    /// <summary>Breaks at spaces; a word longer than the line stands alone and makes the line longer.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Width(lines[^1] + " " + word, size) <= width)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }
        return lines;
    }
}
