using System.Text.Json;
using System.Text.Json.Serialization;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>What kind of taxpayer a code belongs to, by its form.</summary>
public enum TaxCodeKind
{
    /// <summary>10 digits, the tenth a check digit: enterprises, co-operatives, independent units.</summary>
    Enterprise,

    /// <summary>13 digits: a branch or dependent unit, the first ten those of its parent, then 001 to 999.</summary>
    Branch,

    /// <summary>12 digits: since 1 July 2025 the personal identification number of a household business. Personal data.</summary>
    Household,
}

/// <summary>Why a text is not a tax code.</summary>
public enum TaxCodeFault
{
    Missing,
    NotDigits,
    WrongLength,
    WrongCheckDigit,
    WrongSuffix,
}

/// <summary>
/// A Vietnamese tax code, which is the enterprise code. Rules: Circular 105/2020/TT-BTC Art. 5 (form and check digit),
/// Circular 86/2024/TT-BTC (12-digit personal numbers from 1 July 2025). Kept as digits only, leading zeros included.
/// </summary>
[JsonConverter(typeof(TaxCodeJson))]
public sealed record TaxCode
{
    private static readonly int[] Weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

    private TaxCode(string digits, TaxCodeKind kind)
    {
        Digits = digits;
        Kind = kind;
    }

    public string Digits { get; }

    public TaxCodeKind Kind { get; }

    /// <summary>True where the code is a person's number: never in lists, exports, journals, receipts or logs.</summary>
    public bool IsPersonal => Kind == TaxCodeKind.Household;

    /// <summary>As people read it: 4200237973, 4200237973-001, and a person's number only as 056•••••1234.</summary>
    public string Shown => Kind switch
    {
        TaxCodeKind.Enterprise => Digits,
        TaxCodeKind.Branch => $"{Digits[..10]}-{Digits[10..]}",
        TaxCodeKind.Household => $"{Digits[..3]}•••••{Digits[8..]}",
        _ => throw new InvalidOperationException($"Tax code kind {Kind} is unknown."),
    };

    /// <summary>Reads what was typed: spaces, dots and the dash before a branch suffix are allowed.</summary>
    public static bool TryParse(string? typed, out TaxCode? code, out TaxCodeFault fault)
    {
        code = null;
        var digits = new string([.. (typed ?? "").Where(c => c is not (' ' or '.' or '-' or '\u00a0'))]);
        if (digits.Length == 0)
        {
            fault = TaxCodeFault.Missing;
            return false;
        }

        if (!digits.All(char.IsAsciiDigit))
        {
            fault = TaxCodeFault.NotDigits;
            return false;
        }

        switch (digits.Length)
        {
            case 10 when HasCheckDigit(digits):
                code = new TaxCode(digits, TaxCodeKind.Enterprise);
                break;
            case 13 when HasCheckDigit(digits) && digits[10..] != "000":
                code = new TaxCode(digits, TaxCodeKind.Branch);
                break;
            case 12:
                code = new TaxCode(digits, TaxCodeKind.Household);
                break;
            default:
                fault = digits.Length is not (10 or 13) ? TaxCodeFault.WrongLength
                    : HasCheckDigit(digits) ? TaxCodeFault.WrongSuffix
                    : TaxCodeFault.WrongCheckDigit;
                return false;
        }

        fault = default;
        return true;
    }

    /// <summary>The code, where it is known to be one (stored, generated).</summary>
    /// <exception cref="FormatException">The text is not a tax code.</exception>
    public static TaxCode Parse(string digits) =>
        TryParse(digits, out var code, out var fault) ? code! : throw new FormatException($"Not a tax code: {fault}.");

    /// <summary>
    /// The tenth digit is 10 − (S mod 11), S the weighted sum of the first nine. Where S mod 11 is 0 the result is 10,
    /// which no digit shows: no such code is valid.
    /// </summary>
    public static int? CheckDigit(ReadOnlySpan<char> firstNine)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += (firstNine[i] - '0') * Weights[i];
        }

        var digit = 10 - (sum % 11);
        return digit == 10 ? null : digit;
    }

    private static bool HasCheckDigit(string digits) => CheckDigit(digits.AsSpan(0, 9)) == digits[9] - '0';

    /// <summary>Never the digits: a code may be a person's number, and records print themselves into logs.</summary>
    public override string ToString() => Shown;
}

internal sealed class TaxCodeJson : JsonConverter<TaxCode>
{
    public override TaxCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TaxCode.TryParse(reader.GetString(), out var code, out var fault) ? code! : throw new JsonException($"Not a tax code: {fault}.");

    public override void Write(Utf8JsonWriter writer, TaxCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Digits);
}
