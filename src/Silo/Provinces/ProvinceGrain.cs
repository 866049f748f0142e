using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Provinces;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Notifications;
using SanSangSo.Silo.People;
using SanSangSo.Silo.Storage;
using SanSangSo.Silo.Streams;

namespace SanSangSo.Silo.Provinces;

/// <summary>The one writer of a province. Administrators command it, each by the code from which its key is made.</summary>
[GrainType("province")]
internal sealed class ProvinceGrain(
    IStore store,
    IDbContextFactory<StoreDb> reads,
    IOutboxSignal outbox,
    [FromKeyedServices(Clock.Business)] TimeProvider clock,
    ILogger<ProvinceGrain> logger)
    : StreamGrain<ProvinceState, ProvinceEvent>(ProvinceStream.Definition, store, outbox, clock, logger), IProvinceGrain
{
    public Task<Outcome<ProvinceSaved>> DescribeAsync(Caller caller, DescribeProvince command) => ChangeAsync(
        caller, command.Code, command, DomainJson.Default.DescribeProvince, (state, context) => KeptProvince.Describe(state, command, context));

    public Task<Outcome<ProvinceSaved>> SetTargetsAsync(Caller caller, SetProvinceTargets command) => ChangeAsync(
        caller, command.Code, command, DomainJson.Default.SetProvinceTargets,
        (state, context) => KeptProvince.SetTargets(state, command, context));

    private async Task<Outcome<ProvinceSaved>> ChangeAsync<TCommand>(
        Caller caller,
        string code,
        TCommand command,
        JsonTypeInfo<TCommand> commandJson,
        Func<ProvinceState, DecideContext, Decision<ProvinceEvent, ProvinceSaved>> decide) =>
        IProvinceGrain.KeyOf(code) == Stream.Id && await reads.IsAdministratorAsync(caller)
            ? await CommandAsync(
                caller, command, commandJson, DomainJson.Default.ProvinceSaved, decide,
                (_, after, events, context) => ProvinceStream.Project(after, events, context))
            : new Outcome<ProvinceSaved>(null, Refusal.Of(Refusals.NotFound));
}
