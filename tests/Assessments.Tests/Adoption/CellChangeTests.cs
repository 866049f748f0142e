namespace SanSangSo.Assessments.Tests.Adoption;

public sealed class CellChangeTests
{
    private static readonly CellKey Key = new(
        "56", "22366", "lodging", SizeGroup.Micro, Ownership.Private, OnRegister: false, Active: true, null, null,
        UsingClaimed: false, UsingVerified: false, CompletedClaimed: false, CompletedVerified: false, Stale: false);

    private static readonly Gen<CellKey> AnyKey = Gen.Select(
        Gen.Int[22_333, 22_336].Select(c => $"{c}"), Gen.Bool.Select(b => b ? "lodging" : "trade"), Gen.Enum<SizeGroup>(), Gen.Enum<Ownership>(),
        Gen.Int[-1, 5], Gen.Int[0, 63]).Select((commune, sector, size, ownership, level, flags) => new CellKey(
            "56", commune, sector, size, ownership, (flags & 1) > 0, (flags & 2) > 0, level < 0 ? null : "vn-dbi-2021",
            level < 0 ? null : level, (flags & 4) > 0, (flags & 8) > 0, (flags & 16) > 0, (flags & 32) > 0, Stale: false));

    [Fact]
    public void A_new_enterprise_counts_once_and_one_that_stays_changes_nothing()
    {
        Assert.Equal(new CellChange(Key, 1), Assert.Single(CellChange.Move(null, Key)));
        Assert.Equal(new CellChange(Key, -1), Assert.Single(CellChange.Move(Key, null)));
        Assert.Empty(CellChange.Move(Key, Key with { }));
        Assert.Empty(CellChange.Move(null, null));
    }

    [Fact]
    public void A_move_takes_from_one_cell_and_gives_to_the_other_in_the_order_of_the_keys() => Gen.Select(AnyKey, AnyKey).Sample(
        (from, to) =>
        {
            var changes = CellChange.Move(from, to);
            Assert.Equal(0, changes.Sum(c => c.Delta));
            Assert.Equal(from == to ? 0 : 2, changes.Count);
            Assert.Equal(changes.Select(c => c.Key.Text).Order(StringComparer.Ordinal), changes.Select(c => c.Key.Text));
            if (from != to)
            {
                Assert.Equal(-1, changes.Single(c => c.Key == from).Delta);
                Assert.Equal(1, changes.Single(c => c.Key == to).Delta);
            }
        },
        iter: 2_000);

    [Fact]
    public void Different_keys_have_different_texts() =>
        Gen.Select(AnyKey, AnyKey).Sample((one, other) => (one == other) == (one.Text == other.Text), iter: 3_000);

    [Fact]
    public void The_text_of_a_key_never_changes()
    {
        Assert.Equal("56|22366|lodging|Micro|Private|0|1|-|-|0000|0", Key.Text);
        Assert.Equal(
            "56|22366|lodging|Micro|Private|0|1|vn-dbi-2021|3|1000|0",
            (Key with { Instrument = "vn-dbi-2021", Level = 3, UsingClaimed = true }).Text);
    }

    [Fact]
    public void After_many_moves_the_cells_equal_a_recount() => Gen.Select(Gen.Int[0, 9], AnyKey).List[1, 60].Sample(
        moves =>
        {
            var places = new Dictionary<int, CellKey>();
            var cells = new Dictionary<CellKey, int>();
            foreach (var (who, to) in moves)
            {
                foreach (var change in CellChange.Move(places.GetValueOrDefault(who), to))
                {
                    cells[change.Key] = cells.GetValueOrDefault(change.Key) + change.Delta;
                }

                places[who] = to;
            }

            var recount = places.Values.GroupBy(k => k).ToDictionary(g => g.Key, g => g.Count());
            Assert.Equal(recount.Count, cells.Count(c => c.Value != 0));
            Assert.All(recount, c => Assert.Equal(c.Value, cells[c.Key]));
        },
        iter: 500);
}
