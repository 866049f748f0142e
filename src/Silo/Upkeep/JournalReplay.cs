using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments.Breaches;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Migration;
using SanSangSo.Assessments.People;
using SanSangSo.Assessments.Provinces;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.Upkeep;

/// <summary>Folds the journals of some streams again and compares with their snapshots: the snapshot is only a cache.</summary>
internal sealed class JournalReplay(IDbContextFactory<StoreDb> reads, IStore store)
{
    /// <summary>Replays up to <paramref name="take"/> streams from a random place on, in the order of their ids.</summary>
    /// <returns>The streams whose snapshot is not what their journal folds to.</returns>
    public async Task<IReadOnlyList<StreamId>> RunAsync(int take, CancellationToken cancellationToken = default)
    {
        var from = Guid.NewGuid();
        await using var db = reads.CreateDbContext();
        var sample = await db.Snapshots.Where(s => s.StreamId >= from).OrderBy(s => s.StreamId).Take(take)
            .Select(s => new StreamId(s.StreamKind, s.StreamId)).ToListAsync(cancellationToken);
        if (sample.Count < take)
        {
            sample.AddRange(await db.Snapshots.Where(s => s.StreamId < from).OrderBy(s => s.StreamId).Take(take - sample.Count)
                .Select(s => new StreamId(s.StreamKind, s.StreamId)).ToListAsync(cancellationToken));
        }

        var different = new List<StreamId>();
        foreach (var stream in sample)
        {
            if (!await HoldsAsync(stream, cancellationToken))
            {
                different.Add(stream);
            }
        }

        return different;
    }

    private async Task<bool> HoldsAsync(StreamId stream, CancellationToken cancellationToken)
    {
        var snapshot = await store.ReadSnapshotAsync(stream, cancellationToken);
        if (snapshot is null)
        {
            return false;
        }

        // What was committed between the two reads is newer than the snapshot and does not count.
        var entries = (await store.ReadJournalAsync(stream, 0, cancellationToken)).Where(e => e.Sequence <= snapshot.Version);
        return stream.Kind switch
        {
            StreamKinds.Breach => Holds(BreachStream.Definition, snapshot, entries),
            StreamKinds.Instrument => Holds(InstrumentStream.Definition, snapshot, entries),
            StreamKinds.Enterprise => Holds(EnterpriseStream.Definition, snapshot, entries),
            StreamKinds.Invitation => Holds(InvitationStream.Definition, snapshot, entries),
            StreamKinds.Person => Holds(PersonStream.Definition, snapshot, entries),
            StreamKinds.Province => Holds(ProvinceStream.Definition, snapshot, entries),
            StreamKinds.Platforms => Holds(KeptPlatforms.Definition, snapshot, entries),
            _ => throw new InvalidOperationException($"Streams of kind {stream.Kind} are folded by nobody."),
        };
    }

    private static bool Holds<TState, TEvent>(
        StreamDefinition<TState, TEvent> definition, Snapshot snapshot, IEnumerable<JournalEntry> entries)
    {
        var folded = definition.Fold(definition.Start, entries);
        return folded.Version == snapshot.Version
            && folded.HeadHash == snapshot.HeadHash
            && (snapshot.Format != definition.Format || JsonSerializer.Serialize(folded.State, definition.StateJson) == snapshot.State);
    }
}
