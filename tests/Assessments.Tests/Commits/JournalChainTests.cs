namespace SanSangSo.Assessments.Tests.Commits;

public sealed class JournalChainTests
{
    private static readonly StreamId Stream = StreamId.Enterprise(Given.EnterpriseId);

    private static List<JournalEntry> Chain(int length)
    {
        var entries = new List<JournalEntry>();
        for (var i = 1; i <= length; i++)
        {
            entries.Add(JournalEntry.Chain(
                Stream, i, Given.Morning + i, new Caller(Given.Owner, Given.Operation(i)), $"command-{i}", $"[{i}]", "{}",
                entries.Count == 0 ? JournalEntry.Genesis : entries[^1].Hash));
        }

        return entries;
    }

    [Fact]
    public void An_untouched_chain_holds()
    {
        Assert.Null(JournalEntry.FirstBroken([]));
        Assert.Null(JournalEntry.FirstBroken(Chain(10)));
    }

    [Fact]
    public void Any_edit_of_any_field_is_noticed_where_it_happened()
    {
        Func<JournalEntry, JournalEntry>[] edits =
        [
            e => e with { Stream = StreamId.Person(e.Stream.Id) },
            e => e with { Stream = StreamId.Enterprise(Guid.Empty) },
            e => e with { Sequence = e.Sequence + 1 },
            e => e with { At = e.At + 1 },
            e => e with { Actor = Given.Editor },
            e => e with { OperationId = Guid.Empty },
            e => e with { CommandHash = e.CommandHash + " " },
            e => e with { Events = "[]" },
            e => e with { Result = "{ }" },
            e => e with { PreviousHash = JournalEntry.Genesis[1..] + "1" },
            e => e with { Hash = e.Hash.ToUpperInvariant() },
        ];

        Assert.All(edits, edit =>
        {
            var entries = Chain(5);
            entries[2] = edit(entries[2]);
            Assert.Same(entries[2], JournalEntry.FirstBroken(entries));
        });
    }

    [Fact]
    public void An_edit_with_a_new_hash_breaks_the_entry_after_it()
    {
        var entries = Chain(5);
        var forged = entries[2] with { Events = "[]" };
        entries[2] = forged with { Hash = forged.ComputeHash() };

        Assert.Same(entries[3], JournalEntry.FirstBroken(entries));
    }

    [Fact]
    public void A_deleted_entry_is_noticed() => Gen.Int[0, 8].Sample(at =>
    {
        var entries = Chain(10);
        entries.RemoveAt(at);
        Assert.Same(entries[at], JournalEntry.FirstBroken(entries));
    });

    [Fact]
    public void Reordered_entries_are_noticed() => Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9]).Where((a, b) => a != b).Sample((a, b) =>
    {
        var entries = Chain(10);
        (entries[a], entries[b]) = (entries[b], entries[a]);
        Assert.Same(entries[Math.Min(a, b)], JournalEntry.FirstBroken(entries));
    });

    [Fact]
    public void What_moves_from_one_field_to_the_next_is_another_entry()
    {
        var caller = new Caller(Given.Owner, Given.Operation(1));
        var one = JournalEntry.Chain(Stream, 1, 0, caller, "ab", "c", "{}", JournalEntry.Genesis);
        var other = JournalEntry.Chain(Stream, 1, 0, caller, "a", "bc", "{}", JournalEntry.Genesis);

        Assert.NotEqual(one.Hash, other.Hash);
    }

    [Fact]
    public void The_hash_of_a_known_entry_never_changes() => Assert.Equal(
        "c628f6a5903c4b764edb81bf6ddeaa0c54b5e599ef24f0a56475f87901025e1d", Chain(1)[0].Hash);
}
