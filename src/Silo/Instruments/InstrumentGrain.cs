using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Notifications;
using SanSangSo.Silo.People;
using SanSangSo.Silo.Storage;
using SanSangSo.Silo.Streams;

namespace SanSangSo.Silo.Instruments;

/// <summary>The one writer of an instrument's versions. Administrators command it.</summary>
[GrainType("instrument")]
internal sealed class InstrumentGrain(
    IStore store,
    IDbContextFactory<StoreDb> reads,
    InstrumentShelf shelf,
    IOutboxSignal outbox,
    [FromKeyedServices(Clock.Business)] TimeProvider clock,
    ILogger<InstrumentGrain> logger)
    : StreamGrain<InstrumentLifeState, InstrumentEvent>(InstrumentStream.Definition, store, outbox, clock, logger), IInstrumentGrain
{
    protected override InstrumentCatalogue Instruments => shelf.Current;

    public Task<Outcome<InstrumentSaved>> UploadAsync(Caller caller, UploadInstrument command) =>
        ChangeAsync(caller, command, DomainJson.Default.UploadInstrument, (state, context) => InstrumentLife.Upload(state, command, context));

    public async Task<Outcome<InstrumentSaved>> PublishAsync(Caller caller, PublishInstrument command)
    {
        var waiting = State.Waiting?.Content.Id;
        var yaml = waiting is { } text ? (await Store.ReadTextsAsync([text])).GetValueOrDefault(text) : null;
        return await ChangeAsync(
            caller, command, DomainJson.Default.PublishInstrument,
            (state, context) => InstrumentLife.Publish(state, command, state.Waiting?.Content.Id == waiting ? yaml : null, context));
    }

    public Task<Outcome<InstrumentSaved>> DiscardAsync(Caller caller, DiscardInstrument command) =>
        ChangeAsync(caller, command, DomainJson.Default.DiscardInstrument, (state, context) => InstrumentLife.Discard(state, command, context));

    public Task<Outcome<InstrumentSaved>> RetireAsync(Caller caller, RetireInstrument command) =>
        ChangeAsync(caller, command, DomainJson.Default.RetireInstrument, (state, context) => InstrumentLife.Retire(state, command, context));

    private async Task<Outcome<InstrumentSaved>> ChangeAsync<TCommand>(
        Caller caller,
        TCommand command,
        JsonTypeInfo<TCommand> commandJson,
        Func<InstrumentLifeState, DecideContext, Decision<InstrumentEvent, InstrumentSaved>> decide)
    {
        if (!await reads.IsAdministratorAsync(caller))
        {
            return new Outcome<InstrumentSaved>(null, Refusal.Of(Refusals.NotFound));
        }

        await shelf.RefreshAsync();
        var outcome = await CommandAsync(caller, command, commandJson, DomainJson.Default.InstrumentSaved, decide, InstrumentStream.Project);
        await shelf.RefreshAsync();
        return outcome;
    }
}
