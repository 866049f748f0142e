using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Migration;
using SanSangSo.Silo.Enterprises;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Notifications;
using SanSangSo.Silo.Storage;
using SanSangSo.Silo.Streams;

namespace SanSangSo.Silo.Platforms;

/// <summary>The one writer of a province's catalogue of platforms. Its officers command it, each by the province from which its key is made.</summary>
[GrainType("platforms")]
internal sealed class PlatformsGrain(
    IStore store,
    IDbContextFactory<StoreDb> databases,
    IEnterpriseReads reads,
    IOutboxSignal outbox,
    [FromKeyedServices(Clock.Business)] TimeProvider clock,
    ILogger<PlatformsGrain> logger)
    : StreamGrain<PlatformsState, PlatformEvent>(KeptPlatforms.Definition, store, outbox, clock, logger), IPlatformsGrain
{
    public Task<Outcome<PlatformSaved>> PutAsync(Caller caller, PutPlatform command) => ChangeAsync(
        caller, command.Province, command, DomainJson.Default.PutPlatform,
        (state, now, context) => KeptPlatforms.Put(state, command, now, context));

    public Task<Outcome<PlatformSaved>> RetireAsync(Caller caller, RetirePlatform command) => ChangeAsync(
        caller, command.Province, command, DomainJson.Default.RetirePlatform,
        (state, now, _) => KeptPlatforms.Retire(state, command, now));

    private async Task<Outcome<PlatformSaved>> ChangeAsync<TCommand>(
        Caller caller,
        string province,
        TCommand command,
        JsonTypeInfo<TCommand> commandJson,
        Func<PlatformsState, PlatformCatalogue, DecideContext, Decision<PlatformEvent, PlatformSaved>> decide)
    {
        if (IPlatformsGrain.KeyOf(province) != Stream.Id || !await reads.IsOfficerAsync(caller.PersonId, province))
        {
            return new Outcome<PlatformSaved>(null, Refusal.Of(Refusals.NotFound));
        }

        await using var db = await databases.CreateDbContextAsync();
        var now = await db.PlatformsOfAsync(province);
        return await CommandAsync(
            caller, command, commandJson, DomainJson.Default.PlatformSaved, (state, context) => decide(state, now, context),
            (_, after, events, context) => KeptPlatforms.Project(province, after, events, context));
    }
}
