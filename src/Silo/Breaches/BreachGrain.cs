using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments;
using SanSangSo.Assessments.Breaches;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Notifications;
using SanSangSo.Silo.People;
using SanSangSo.Silo.Storage;
using SanSangSo.Silo.Streams;

namespace SanSangSo.Silo.Breaches;

/// <summary>The one writer of a breach in the register. Administrators command it; the service itself reminds them.</summary>
[GrainType("breach")]
internal sealed class BreachGrain(
    IStore store,
    IDbContextFactory<StoreDb> reads,
    IOutboxSignal outbox,
    [FromKeyedServices(Clock.Business)] TimeProvider clock,
    ILogger<BreachGrain> logger)
    : StreamGrain<BreachState, BreachEvent>(BreachStream.Definition, store, outbox, clock, logger), IBreachGrain
{
    public Task<Outcome<BreachSaved>> NoteAsync(Caller caller, NoteBreach command) =>
        ChangeAsync(caller, command, DomainJson.Default.NoteBreach, (state, context) => Breach.Note(state, command, context));

    public Task<Outcome<BreachSaved>> AmendAsync(Caller caller, AmendBreach command) =>
        ChangeAsync(caller, command, DomainJson.Default.AmendBreach, (state, context) => Breach.Amend(state, command, context));

    public Task<Outcome<BreachSaved>> ReportAsync(Caller caller, ReportBreach command) =>
        ChangeAsync(caller, command, DomainJson.Default.ReportBreach, (state, context) => Breach.Report(state, command, context));

    public Task<Outcome<BreachSaved>> TellAsync(Caller caller, TellBreachPeople command) =>
        ChangeAsync(caller, command, DomainJson.Default.TellBreachPeople, (state, context) => Breach.Tell(state, command, context));

    public Task<Outcome<BreachSaved>> CloseAsync(Caller caller, CloseBreach command) =>
        ChangeAsync(caller, command, DomainJson.Default.CloseBreach, (state, context) => Breach.Close(state, command, context));

    public async Task<Outcome<BreachSaved>> RemindAsync(Caller caller)
    {
        if (caller.PersonId != Caller.System)
        {
            return NotFound();
        }

        Guid[] administrators;
        await using (var db = await reads.CreateDbContextAsync())
        {
            administrators = await db.StaffRoles
                .Where(r => r.Role == StaffRole.Administrator && r.EndedAt == null)
                .OrderBy(r => r.PersonId).Select(r => r.PersonId).ToArrayAsync();
        }

        return await CommandAsync(
            caller, new NamedChange("remind", ""), DomainJson.Default.NamedChange, Breach.Remind, [.. administrators]);
    }

    private async Task<Outcome<BreachSaved>> ChangeAsync<TCommand>(
        Caller caller,
        TCommand command,
        JsonTypeInfo<TCommand> commandJson,
        Func<BreachState, DecideContext, Decision<BreachEvent, BreachSaved>> decide) =>
        await reads.IsAdministratorAsync(caller) ? await CommandAsync(caller, command, commandJson, decide, []) : NotFound();

    private Task<Outcome<BreachSaved>> CommandAsync<TCommand>(
        Caller caller,
        TCommand command,
        JsonTypeInfo<TCommand> commandJson,
        Func<BreachState, DecideContext, Decision<BreachEvent, BreachSaved>> decide,
        ImmutableArray<Guid> administrators) =>
        CommandAsync(
            caller, command, commandJson, DomainJson.Default.BreachSaved, decide,
            (_, after, events, context) => BreachStream.Project(after, events, context, administrators));

    private static Outcome<BreachSaved> NotFound() => new(null, Refusal.Of(Refusals.NotFound));
}
