using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Silo.Storage;

/// <summary>What is wrong with a stream.</summary>
internal enum JournalFault
{
    /// <summary>The entry does not follow from the one before it: one was changed, taken away or moved.</summary>
    ChainBroken,

    /// <summary>The snapshot is not the one after the last entry: the end was cut off, or the snapshot was changed.</summary>
    HeadDiffers,

    /// <summary>What an anchor says of the stream is not in the journal any more.</summary>
    AnchorDiffers,
}

/// <summary>The first fault of a stream, at the sequence where it shows.</summary>
internal sealed record BrokenStream(StreamId Stream, long Sequence, JournalFault Fault);

/// <summary>The last entry of a stream at some moment.</summary>
internal sealed record StreamEnd(StreamId Stream, long Sequence, string Hash);

/// <summary>Proves that the journal is what was written: the chain of every stream, its head, and what was anchored.</summary>
internal sealed class JournalVerifier(IDbContextFactory<StoreDb> reads)
{
    /// <summary>Reads all streams in one view of the store. Empty when they hold.</summary>
    /// <param name="anchored">Ends of streams noted earlier, outside of the database.</param>
    public async Task<IReadOnlyList<BrokenStream>> VerifyAsync(
        IEnumerable<StreamEnd> anchored, CancellationToken cancellationToken = default)
    {
        await using var db = reads.CreateDbContext();
        await using var view = await OneView.OpenAsync(db, cancellationToken);
        var heads = await db.Snapshots
            .Select(s => new StreamEnd(new StreamId(s.StreamKind, s.StreamId), s.Version, s.HeadHash))
            .ToDictionaryAsync(s => s.Stream, cancellationToken);
        var anchors = anchored.ToLookup(a => a.Stream);
        var expected = heads.Keys.Concat(anchors.Select(a => a.Key)).ToHashSet();
        var broken = new List<BrokenStream>();
        await foreach (var entries in StreamsOf(db, cancellationToken))
        {
            var stream = entries[0].Stream;
            expected.Remove(stream);
            if (FaultOf(entries, heads.GetValueOrDefault(stream), anchors[stream]) is { } fault)
            {
                broken.Add(fault);
            }
        }

        // Of these not one entry is left.
        broken.AddRange(expected.Select(stream => new BrokenStream(stream, 1, JournalFault.HeadDiffers)));
        return broken;
    }

    private static BrokenStream? FaultOf(List<JournalEntry> entries, StreamEnd? head, IEnumerable<StreamEnd> anchors)
    {
        var (stream, last) = (entries[0].Stream, entries[^1]);
        if (JournalEntry.FirstBroken(entries) is { } entry)
        {
            return new BrokenStream(stream, entry.Sequence, JournalFault.ChainBroken);
        }

        if (head is null || head.Sequence != last.Sequence || head.Hash != last.Hash)
        {
            return new BrokenStream(stream, last.Sequence, JournalFault.HeadDiffers);
        }

        var lost = anchors.FirstOrDefault(a => a.Sequence > last.Sequence || entries[(int)a.Sequence - 1].Hash != a.Hash);
        return lost is null ? null : new BrokenStream(stream, lost.Sequence, JournalFault.AnchorDiffers);
    }

    private static async IAsyncEnumerable<List<JournalEntry>> StreamsOf(
        StoreDb db, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stream = new List<JournalEntry>();
        var journal = db.Journal.OrderBy(e => e.StreamKind).ThenBy(e => e.StreamId).ThenBy(e => e.Sequence);
        await foreach (var row in journal.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var entry = row.Entry();
            if (stream.Count > 0 && stream[0].Stream != entry.Stream)
            {
                yield return stream;
                stream = [];
            }

            stream.Add(entry);
        }

        if (stream.Count > 0)
        {
            yield return stream;
        }
    }
}
