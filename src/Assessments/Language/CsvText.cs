using System.Text;

namespace SanSangSo.Assessments.Language;

/// <summary>
/// Lines as CSV (RFC 4180) that opens in a spreadsheet as what it is: UTF-8 with a byte order mark, every value quoted. A value that a spreadsheet
/// would take for a formula gets an apostrophe in front (OWASP, "CSV Injection"), also where the sign is full-width.
/// </summary>
public static class CsvText
{
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    public static byte[] Write(IEnumerable<string> columns, IEnumerable<IEnumerable<string?>> lines)
    {
        var text = new StringBuilder();
        Append(text, columns);
        foreach (var line in lines)
        {
            Append(text, line);
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>One value as it stands in the file, without its quotes.</summary>
    public static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }

        var shown = FormulaStarts.Contains(value[0], StringComparison.Ordinal) ? "'" + value : value;
        return shown.Replace("\"", "\"\"", StringComparison.Ordinal);
    }

    private static void Append(StringBuilder text, IEnumerable<string?> values) =>
        text.AppendJoin(',', values.Select(value => $"\"{Cell(value)}\"")).Append("\r\n");
}
