namespace SanSangSo.Silo.Demo;

/// <summary>
/// Draws that are the same on every machine and runtime for the same seed (SplitMix64, public domain algorithm by Sebastiano Vigna); for sample
/// data only, never for anything secret.
/// </summary>
internal sealed class Draw(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A generator of its own for one numbered thing, so that thing 1,500 can be made without the 1,499 before it.</summary>
    public static Draw For(int seed, int index)
    {
        var draw = new Draw(((ulong)(uint)seed << 32) | (uint)index);
        draw.Next();
        return draw;
    }

    /// <summary>From 0 to <paramref name="bound"/> − 1.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public int Between(int lowest, int highest) => lowest + Below(highest - lowest + 1);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    public T Pick<T>(IReadOnlyList<T> from, Func<T, int> weight)
    {
        var left = Below(from.Sum(weight));
        foreach (var item in from)
        {
            left -= weight(item);
            if (left < 0)
            {
                return item;
            }
        }

        throw new InvalidOperationException("Weights must not change between two looks.");
    }

    /// <summary>Roughly normal around 0: the sum of twelve draws, so between −6 and 6 spreads.</summary>
    public int Around(int spread)
    {
        var sum = 0;
        for (var i = 0; i < 12; i++)
        {
            sum += Below(1001);
        }

        return (sum - 6000) * spread / 1000;
    }

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
