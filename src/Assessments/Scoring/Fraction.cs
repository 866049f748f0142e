using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SanSangSo.Assessments.Scoring;

/// <summary>
/// An exact number of points: numerator over denominator in lowest terms, so that no boundary is decided by rounding. In JSON a whole
/// number, or <c>"n/d"</c>. Shown to people with at most two decimals, cut off and never rounded up: 69.996 is not shown as 70.
/// </summary>
/// <exception cref="OverflowException">A result whose parts leave 64 bits.</exception>
[JsonConverter(typeof(FractionJson))]
[StructLayout(LayoutKind.Auto)]
public readonly record struct Fraction : IComparable<Fraction>, IFormattable
{
    // One less than the denominator, so that default(Fraction) is 0.
    private readonly long _rest;

    public Fraction(long numerator, long denominator = 1)
        : this((Int128)numerator, denominator)
    {
    }

    private Fraction(Int128 numerator, Int128 denominator)
    {
        if (denominator == 0)
        {
            throw new DivideByZeroException();
        }

        var divisor = Gcd(Int128.Abs(numerator), Int128.Abs(denominator)) * Int128.Sign(denominator);
        Numerator = checked((long)(numerator / divisor));
        _rest = checked((long)(denominator / divisor) - 1);
    }

    public static Fraction Zero => default;

    public long Numerator { get; }

    public long Denominator => _rest + 1;

    public bool IsWhole => _rest == 0;

    /// <summary>The largest whole number that is not larger.</summary>
    public long Floor => Numerator >= 0 ? Numerator / Denominator : -((-Numerator + Denominator - 1) / Denominator);

    public static implicit operator Fraction(int whole) => new(whole);

    public static implicit operator Fraction(long whole) => new(whole);

    /// <summary>To 28 digits.</summary>
    public static explicit operator decimal(Fraction fraction) => (decimal)fraction.Numerator / fraction.Denominator;

    public static explicit operator double(Fraction fraction) => (double)fraction.Numerator / fraction.Denominator;

    public static Fraction operator +(Fraction left, Fraction right) => new(
        ((Int128)left.Numerator * right.Denominator) + ((Int128)right.Numerator * left.Denominator), (Int128)left.Denominator * right.Denominator);

    public static Fraction operator -(Fraction left, Fraction right) => left + new Fraction(-right.Numerator, right.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) => new(
        (Int128)left.Numerator * right.Numerator, (Int128)left.Denominator * right.Denominator);

    public static Fraction operator /(Fraction left, Fraction right) => new(
        (Int128)left.Numerator * right.Denominator, (Int128)left.Denominator * right.Numerator);

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    public static Fraction Min(Fraction left, Fraction right) => left < right ? left : right;

    public static Fraction Max(Fraction left, Fraction right) => left > right ? left : right;

    /// <summary>Reads "3", "-3" or "1/2" as <see cref="ToString()"/> writes it.</summary>
    public static bool TryParse(string? text, out Fraction fraction)
    {
        fraction = default;
        var parts = (text ?? "").Split('/');
        if (parts.Length > 2
            || !long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var numerator)
            || !long.TryParse(parts.Length == 2 ? parts[1] : "1", NumberStyles.None, CultureInfo.InvariantCulture, out var denominator)
            || denominator == 0)
        {
            return false;
        }

        fraction = new Fraction(numerator, denominator);
        return true;
    }

    public int CompareTo(Fraction other) =>
        ((Int128)Numerator * other.Denominator).CompareTo((Int128)other.Numerator * Denominator);

    /// <summary>Exactly, the same in every language.</summary>
    public override string ToString() => IsWhole
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>For people: at most two decimals, cut off.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        decimal.Round((decimal)this, 2, MidpointRounding.ToZero).ToString(format ?? "#,##0.##", formatProvider);

    private static Int128 Gcd(Int128 a, Int128 b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a == 0 ? 1 : a;
    }
}

internal sealed class FractionJson : JsonConverter<Fraction>
{
    public override Fraction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetInt64(out var whole) => whole,
            JsonTokenType.String when Fraction.TryParse(reader.GetString(), out var fraction) && !fraction.IsWhole => fraction,
            _ => throw new JsonException("Points are a whole number or \"n/d\"."),
        };

    public override void Write(Utf8JsonWriter writer, Fraction value, JsonSerializerOptions options)
    {
        if (value.IsWhole)
        {
            writer.WriteNumberValue(value.Numerator);
        }
        else
        {
            writer.WriteStringValue(value.ToString());
        }
    }
}
