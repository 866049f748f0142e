using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SanSangSo.Assessments.Adoption;

namespace SanSangSo.Assessments.Commits;

/// <summary>What follows from events in rows, follow-ups, outbox and cells.</summary>
public sealed record Projection(
    ImmutableArray<RowChange> Rows,
    ImmutableArray<FollowUpChange> FollowUps,
    ImmutableArray<OutboxItem> Outbox,
    ImmutableArray<CellChange> Cells)
{
    public ImmutableArray<FunctionCellChange> FunctionCells { get; init; } = [];
}

/// <summary>A stream's folded state with what the next commit must follow from.</summary>
public sealed record StreamHead<TState>(TState State, long Version, string HeadHash, ImmutableArray<Guid> Recent)
{
    /// <summary>So many operation ids are kept at hand; older ones are found in the journal.</summary>
    public const int RecentMaximum = 64;
}

/// <summary>
/// How one kind of stream is folded, kept and projected: the pure half of its grain. Imports and demo data use it too, so that
/// whoever writes, writes the same.
/// </summary>
public sealed record StreamDefinition<TState, TEvent>(
    string Kind,
    int Format,
    TState Empty,
    Func<TState, TEvent, TState> Apply,
    JsonTypeInfo<TState> StateJson,
    JsonTypeInfo<ImmutableArray<TEvent>> EventsJson)
{
    public StreamHead<TState> Start => new(Empty, 0, JournalEntry.Genesis, []);

    /// <summary>The head from a snapshot, or null where its format is another than today's.</summary>
    public StreamHead<TState>? Read(Snapshot snapshot) =>
        snapshot.Format != Format ? null : new StreamHead<TState>(
            JsonSerializer.Deserialize(snapshot.State, StateJson)!,
            snapshot.Version,
            snapshot.HeadHash,
            JsonSerializer.Deserialize(snapshot.Recent, DomainJson.Default.ImmutableArrayGuid));

    /// <summary>Folds journal entries onto a head.</summary>
    public StreamHead<TState> Fold(StreamHead<TState> head, IEnumerable<JournalEntry> entries) =>
        entries.Aggregate(head, (h, entry) => new StreamHead<TState>(
            JsonSerializer.Deserialize(entry.Events, EventsJson).Aggregate(h.State, Apply),
            entry.Sequence,
            entry.Hash,
            Remember(h.Recent, entry.OperationId)));

    /// <summary>The commit of one decision, and the head after it.</summary>
    public (Commit Commit, StreamHead<TState> Next) Build<TResult>(
        StreamHead<TState> head,
        Decision<TEvent, TResult> decision,
        DecideContext context,
        string commandHash,
        JsonTypeInfo<TResult> resultJson,
        Func<TState, TState, ImmutableArray<TEvent>, Projection> project)
        where TResult : class
    {
        var state = decision.Events.Aggregate(head.State, Apply);
        var entry = JournalEntry.Chain(
            new StreamId(Kind, context.StreamId),
            head.Version + 1,
            context.Now,
            context.Caller,
            commandHash,
            JsonSerializer.Serialize(decision.Events, EventsJson),
            JsonSerializer.Serialize(decision.Result!, resultJson),
            head.HeadHash);
        var next = new StreamHead<TState>(state, entry.Sequence, entry.Hash, Remember(head.Recent, entry.OperationId));
        var projection = project(head.State, state, decision.Events);
        return (
            new Commit(
                entry,
                new Snapshot(
                    next.Version, Format, JsonSerializer.Serialize(state, StateJson), next.HeadHash,
                    JsonSerializer.Serialize(next.Recent, DomainJson.Default.ImmutableArrayGuid)),
                [.. context.Ink.Rows],
                projection.Rows,
                projection.FollowUps,
                projection.Outbox,
                projection.Cells)
            {
                FunctionCells = projection.FunctionCells,
            },
            next);
    }

    private static ImmutableArray<Guid> Remember(ImmutableArray<Guid> recent, Guid operationId) =>
        [.. recent.Skip(Math.Max(0, recent.Length + 1 - StreamHead<TState>.RecentMaximum)), operationId];
}

/// <summary>
/// The fingerprint of a command: same id and same fingerprint is the same command, come twice. It can hold a short personal text that somebody
/// could guess, so the store keeps it only under a key of its own.
/// </summary>
public static class CommandHash
{
    public static string Of<TCommand>(TCommand command, JsonTypeInfo<TCommand> json) =>
        Convert.ToHexStringLower(SHA256.HashData(
            Encoding.UTF8.GetBytes($"{typeof(TCommand).Name}\n{JsonSerializer.Serialize(command, json)}")));
}
