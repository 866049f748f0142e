using System.Collections.Immutable;

namespace SanSangSo.Assessments.Roadmaps;

/// <summary>What was chosen on the way to a point of a frontier: a rung of a ladder, or all that two sides chose.</summary>
internal sealed record Chosen(Ladder? Ladder, int Rung, Chosen? Left, Chosen? Right)
{
    public static IEnumerable<(Ladder Ladder, int Rung)> All(Chosen? of) => of switch
    {
        null => [],
        { Ladder: { } ladder } => [(ladder, of.Rung)],
        _ => All(of.Left).Concat(All(of.Right)),
    };

    public static Chosen? Join(Chosen? left, Chosen? right) => left is null ? right : right is null ? left : new(null, 0, left, right);
}

/// <summary>
/// The gains that can be had and the least that each costs: points rise and costs rise, nothing in it is worse than another in both. Gains are
/// whole units, cut at <c>enough</c>, beyond which more is worth nothing.
/// </summary>
internal sealed class Frontier
{
    private Frontier(ImmutableArray<Entry> entries) => Entries = entries;

    /// <summary>Nothing gained for nothing.</summary>
    public static Frontier Start { get; } = new([new Entry(0, 0, null)]);

    public static Frontier Nothing { get; } = new([]);

    /// <summary>Ascending.</summary>
    public ImmutableArray<Entry> Entries { get; }

    public static Frontier Of(IEnumerable<Entry> entries, long enough)
    {
        var kept = new List<Entry>();
        foreach (var entry in entries.Select(e => e with { Gain = Math.Min(e.Gain, enough) }).OrderByDescending(e => e.Gain).ThenBy(e => e.Cost))
        {
            if (kept.Count == 0 || entry.Cost < kept[^1].Cost)
            {
                kept.Add(entry);
            }
        }

        kept.Reverse();
        return new Frontier([.. kept]);
    }

    /// <summary>One choice of each of the two.</summary>
    public Frontier Plus(Frontier other, long enough) => Of(
        from mine in Entries
        from its in other.Entries
        select new Entry(mine.Gain + its.Gain, mine.Cost + its.Cost, Chosen.Join(mine.Chosen, its.Chosen)),
        enough);

    public Frontier From(long gain) => new([.. Entries.Where(e => e.Gain >= gain)]);

    /// <summary>The cheapest entry with at least this gain.</summary>
    public Entry? Cheapest(long gain) => Entries.FirstOrDefault(e => e.Gain >= gain);

    /// <summary>A gain in units, and its cost: effort first, then the number of actions.</summary>
    internal sealed record Entry(long Gain, long Cost, Chosen? Chosen);
}
