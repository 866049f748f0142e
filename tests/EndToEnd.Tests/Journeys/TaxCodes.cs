using System.Globalization;
using SanSangSo.Assessments.Enterprises;

namespace SanSangSo.EndToEnd.Tests.Journeys;

/// <summary>Valid tax codes of ten digits, never the same twice.</summary>
internal static class TaxCodes
{
    private static int _last = 421_000_000;

    public static string Next()
    {
        while (true)
        {
            var nine = Interlocked.Add(ref _last, 7).ToString(CultureInfo.InvariantCulture);
            if (TaxCode.CheckDigit(nine) is { } check)
            {
                return nine + check.ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>One of its digits mistyped.</summary>
    public static string Mistype(string code) => code[..^1] + (code[^1] == '9' ? '0' : (char)(code[^1] + 1));
}
