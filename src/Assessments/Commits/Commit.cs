using System.Collections.Immutable;
using SanSangSo.Assessments.Adoption;

namespace SanSangSo.Assessments.Commits;

/// <summary>
/// Everything one command changes, as a value. One writer class per database writes it, all or nothing, in this order:
/// journal (its key is the first compare-and-swap), snapshot where version = expected, texts, rows, follow-ups, counters, outbox,
/// and last the cells, netted and sorted by key (unsorted cells deadlock).
/// </summary>
public sealed record Commit(
    JournalEntry Entry,
    Snapshot Snapshot,
    ImmutableArray<TextRow> Texts,
    ImmutableArray<RowChange> Rows,
    ImmutableArray<FollowUpChange> FollowUps,
    ImmutableArray<OutboxItem> Outbox,
    ImmutableArray<CellChange> Cells)
{
    /// <summary>The second set, by business function and state; after the first, netted and sorted too.</summary>
    public ImmutableArray<FunctionCellChange> FunctionCells { get; init; } = [];
}

/// <summary>
/// The folded state as a cache. Another <paramref name="Format"/> than today's means: fold the journal again, never migrate JSON.
/// <paramref name="Version"/> equals the sequence of the last journal entry; <paramref name="Recent"/> are the last operation ids.
/// </summary>
public sealed record Snapshot(long Version, int Format, string State, string HeadHash, string Recent);
