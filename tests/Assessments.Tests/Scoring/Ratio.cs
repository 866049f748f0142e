using System.Globalization;
using System.Numerics;

namespace SanSangSo.Assessments.Tests.Scoring;

/// <summary>A fraction of any size, which shares no code with the service's own.</summary>
internal readonly struct Ratio : IEquatable<Ratio>
{
    private readonly BigInteger _top;
    private readonly BigInteger _bottom;

    public Ratio(BigInteger top, BigInteger bottom)
    {
        var common = BigInteger.GreatestCommonDivisor(top, bottom);
        (_top, _bottom) = (top / common, bottom / common);
    }

    public static Ratio Of(JsonElement value) => value.ValueKind == JsonValueKind.Number ? new Ratio(value.GetInt32(), 1) : Of(value.GetString()!);

    public static Ratio Of(string text)
    {
        var parts = text.Split('/');
        return new Ratio(
            BigInteger.Parse(parts[0], CultureInfo.InvariantCulture), parts.Length == 1 ? 1 : BigInteger.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    public static Ratio operator +(Ratio a, Ratio b) => new((a._top * b._bottom) + (b._top * a._bottom), a._bottom * b._bottom);

    public static Ratio operator *(Ratio a, Ratio b) => new(a._top * b._top, a._bottom * b._bottom);

    public static Ratio operator /(Ratio a, Ratio b) => new(a._top * b._bottom, a._bottom * b._top);

    public static bool operator >=(Ratio a, Ratio b) => a._top * b._bottom >= b._top * a._bottom;

    public static bool operator <=(Ratio a, Ratio b) => b >= a;

    public static bool operator >(Ratio a, Ratio b) => !(b >= a);

    public static bool operator <(Ratio a, Ratio b) => !(a >= b);

    public static implicit operator Ratio(int whole) => new(whole, 1);

    public static Ratio Sum(IEnumerable<Ratio> all) => all.Aggregate((Ratio)0, (sum, r) => sum + r);

    public bool Equals(Ratio other) => _top == other._top && _bottom == other._bottom;

    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_top, _bottom);

    public override string ToString() => _bottom.IsOne ? $"{_top}" : $"{_top}/{_bottom}";
}
