using System.Text;

namespace SanSangSo.Assessments.Language;

/// <summary>
/// The one form in which the service keeps what people type: NFC, without NUL and unpaired surrogates (PostgreSQL refuses
/// them, SQLite would keep them) and without U+FFFE (no character; normalisation refuses it), trimmed.
/// </summary>
public static class CleanText
{
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\0' or '\ufffe')
            {
                continue;
            }

            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                kept.Append(c).Append(text[++i]);
            }
            else if (!char.IsSurrogate(c))
            {
                kept.Append(c);
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormC).Trim();
    }
}
