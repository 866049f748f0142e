using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Notifications;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.Streams;

/// <summary>
/// The one writer of a stream: loads the head, decides, commits once, answers. A command is a value with an operation id; see
/// <see cref="Caller"/> for what repeating one means. Nothing is answered before it is on disk.
/// </summary>
internal abstract partial class StreamGrain<TState, TEvent>(
    StreamDefinition<TState, TEvent> definition, IStore store, IOutboxSignal outbox, TimeProvider clock, ILogger logger) : Grain
{
    private StreamHead<TState> _head = definition.Start;

    protected TState State => _head.State;

    protected IStore Store => store;

    /// <summary>The moment by the business clock, Unix milliseconds.</summary>
    protected long Now => clock.UnixNow();

    protected StreamId Stream => new(definition.Kind, this.GetPrimaryKey());

    /// <summary>The published instruments that a decision is given.</summary>
    protected virtual InstrumentCatalogue Instruments => InstrumentCatalogue.BuiltIn;

    public override async Task OnActivateAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken);

    /// <summary>Carries a command out.</summary>
    /// <param name="decide">The pure decision; called again on a fresh state when another writer was first.</param>
    /// <param name="project">What follows in rows, messages and cells.</param>
    protected async Task<Outcome<TResult>> CommandAsync<TCommand, TResult>(
        Caller caller,
        TCommand command,
        JsonTypeInfo<TCommand> commandJson,
        JsonTypeInfo<TResult> resultJson,
        Func<TState, DecideContext, Decision<TEvent, TResult>> decide,
        Func<TState, TState, ImmutableArray<TEvent>, DecideContext, Projection> project)
        where TResult : class
    {
        var hash = store.SealCommand(CommandHash.Of(command, commandJson));
        for (var attempt = 0; attempt < 2; attempt++)
        {
            if (_head.Recent.Contains(caller.OperationId))
            {
                var (answer, next) = await AnswerOfAsync(caller, hash, resultJson);
                if (answer is not null)
                {
                    return answer;
                }

                caller = next;
            }

            var context = new DecideContext(this.GetPrimaryKey(), clock.UnixNow(), caller, TextInk.Random()) { Instruments = Instruments };
            var decision = decide(State, context);
            if (decision.Refusal is { } refusal)
            {
                var (answer, _) = await AnswerOfAsync(caller, hash, resultJson);
                return answer ?? new Outcome<TResult>(null, refusal);
            }

            if (decision.Events.IsEmpty)
            {
                return new Outcome<TResult>(decision.Result, null);
            }

            var (commit, head) = definition.Build(
                _head, decision, context, hash, resultJson, (before, after, events) => project(before, after, events, context));
            var written = await store.WriteAsync(commit);
            if (written == WriteResult.Written)
            {
                _head = head;
                if (!commit.Outbox.IsEmpty)
                {
                    outbox.Raise();
                }

                return new Outcome<TResult>(decision.Result, null);
            }

            LogNotWritten(logger, definition.Kind, this.GetPrimaryKey(), written);
            await LoadAsync(CancellationToken.None);
            var (stored, other) = await AnswerOfAsync(caller, hash, resultJson);
            if (stored is not null)
            {
                return stored;
            }

            if (written == WriteResult.TaxCodeTaken)
            {
                return new Outcome<TResult>(null, Refusal.Of(Assessments.Enterprises.ProfileRefusals.TaxCodeTaken));
            }

            if (written == WriteResult.Unknown)
            {
                break;
            }

            caller = other;
        }

        return new Outcome<TResult>(null, Refusal.Of(Refusals.NotSaved));
    }

    /// <summary>Something in the outbox waits to be looked after.</summary>
    protected void RaiseOutbox() => outbox.Raise();

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var snapshot = await store.ReadSnapshotAsync(Stream, cancellationToken);
        if (snapshot is null)
        {
            _head = definition.Start;
            return;
        }

        // Another format than today's: the journal is the truth, so fold it from the start.
        _head = definition.Read(snapshot)
            ?? definition.Fold(definition.Start, await store.ReadJournalAsync(Stream, 0, cancellationToken));
    }

    /// <summary>
    /// The stored answer where this very command was carried out before; else the caller under which it is a new command: the same
    /// id with other content (Back button, restored tab) goes on under an id derived from both.
    /// </summary>
    private async Task<(Outcome<TResult>? Answer, Caller Next)> AnswerOfAsync<TResult>(
        Caller caller, string hash, JsonTypeInfo<TResult> resultJson)
        where TResult : class
    {
        while (await store.FindOperationAsync(Stream, caller.OperationId) is { } entry)
        {
            if (entry.CommandHash == hash)
            {
                return (new Outcome<TResult>(JsonSerializer.Deserialize(entry.Result, resultJson), null), caller);
            }

            caller = caller with { OperationId = DerivedId.From(caller.OperationId, hash) };
        }

        return (null, caller);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A commit of {StreamKind} {StreamId} was not written: {Result}.")]
    private static partial void LogNotWritten(ILogger logger, string streamKind, Guid streamId, WriteResult result);
}
