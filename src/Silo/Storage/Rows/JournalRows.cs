using SanSangSo.Assessments.Commits;

namespace SanSangSo.Silo.Storage.Rows;

/// <summary>One entry of the append-only journal, as it is stored.</summary>
internal sealed class StoredEntry
{
    public required string StreamKind { get; init; }

    public required Guid StreamId { get; init; }

    public required long Sequence { get; init; }

    public required long At { get; init; }

    public required Guid Actor { get; init; }

    public required Guid OperationId { get; init; }

    public required string CommandHash { get; init; }

    public required string Events { get; init; }

    public required string Result { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }

    public JournalEntry Entry() => new(
        new StreamId(StreamKind, StreamId), Sequence, At, Actor, OperationId, CommandHash, Events, Result, PreviousHash, Hash);
}

/// <summary>The folded state of a stream, a cache.</summary>
internal sealed class StoredSnapshot
{
    public required string StreamKind { get; init; }

    public required Guid StreamId { get; init; }

    public required long Version { get; init; }

    public required int Format { get; init; }

    public required string State { get; init; }

    public required string HeadHash { get; init; }

    public required string Recent { get; init; }
}

/// <summary>A personal or free text; erasing it takes its salt along.</summary>
internal sealed class StoredText
{
    public required Guid Id { get; init; }

    public required Guid Subject { get; init; }

    public required string Value { get; init; }

    public required string Salt { get; init; }

    /// <summary>From then on it has served its end and goes; null where it stays.</summary>
    public long? EraseAt { get; init; }
}

/// <summary>
/// The heads of all streams on one day: <see cref="Hash"/> is SHA-256 over the file of that name, which lies outside the database.
/// </summary>
internal sealed class StoredAnchor
{
    public required DateOnly Day { get; init; }

    public required string File { get; init; }

    public required string Hash { get; init; }

    public required long Streams { get; init; }

    public required long MadeAt { get; init; }
}
