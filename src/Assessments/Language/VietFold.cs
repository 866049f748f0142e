using System.Globalization;
using System.Text;

namespace SanSangSo.Assessments.Language;

/// <summary>
/// Folds Vietnamese to plain lower-case letters, so that "hai san" finds "Hải sản", whichever way the tone mark
/// is placed (hòa, hoà) or the text is composed (NFC, NFD). Search columns hold the folded text; databases compare bytes.
/// </summary>
public static class VietFold
{
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in CleanText.Clean(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (!char.IsLetterOrDigit(c))
            {
                gap = folded.Length > 0;
                continue;
            }

            if (gap)
            {
                folded.Append(' ');
                gap = false;
            }

            folded.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    // In alphabet order of Vietnamese: base letters with their own place, then the five tones.
    private const string Letters = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323"; // huyền, hỏi, ngã, sắc, nặng

    /// <summary>
    /// A key whose ordinal order is the Vietnamese dictionary's (An, Ăn, Ân; d before đ; tones last), the same in every
    /// database. Letters decide first; tones only between words spelled alike.
    /// </summary>
    public static string SortKey(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var letters = new StringBuilder();
        var tones = new StringBuilder();
        foreach (var c in CleanText.Clean(text).ToLowerInvariant())
        {
            if (Split(c) is not { } split)
            {
                continue;
            }

            var (letter, tone) = split;
            var place = Letters.IndexOf(letter, StringComparison.Ordinal);
            if (place >= 0)
            {
                letters.Append((char)('A' + place));
            }
            else if (char.IsDigit(letter))
            {
                letters.Append(letter);
            }
            else
            {
                letters.Append(' ');
            }

            tones.Append((char)('0' + tone));
        }

        return $"{letters}\u0001{tones}";
    }

    // Null for what stands for no letter of its own: half of an emoji, a mark that goes with no letter.
    private static (char Letter, int Tone)? Split(char c)
    {
        if (char.IsSurrogate(c))
        {
            return null;
        }

        var tone = 0;
        var rest = new StringBuilder();
        foreach (var part in c.ToString().Normalize(NormalizationForm.FormD))
        {
            var found = Tones.IndexOf(part, StringComparison.Ordinal);
            if (found >= 0)
            {
                tone = found + 1;
            }
            else
            {
                rest.Append(part);
            }
        }

        return rest.Length == 0 ? null : (rest.ToString().Normalize(NormalizationForm.FormC)[0], tone);
    }
}
