using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Notifications;
using SanSangSo.Silo.Provinces;
using SanSangSo.Silo.Storage;
using SanSangSo.Silo.Streams;

namespace SanSangSo.Silo.People;

/// <summary>The one writer of an invitation. Administrators invite and withdraw; whoever has the link and the address accepts.</summary>
[GrainType("invitation")]
internal sealed class InvitationGrain(
    IStore store,
    IDbContextFactory<StoreDb> reads,
    IOutboxSignal outbox,
    SiloSettings settings,
    [FromKeyedServices(Clock.Business)] TimeProvider clock,
    ILogger<InvitationGrain> logger)
    : StreamGrain<InvitationState, InvitationEvent>(InvitationStream.Definition, store, outbox, clock, logger), IInvitationGrain
{
    public async Task<Outcome<InvitationSaved>> InviteAsync(Caller caller, InviteStaff command)
    {
        if (!await reads.IsAdministratorAsync(caller))
        {
            return NotFound();
        }

        if (command.Offer.Province is { } province && !await IsProvinceAsync(province))
        {
            return new Outcome<InvitationSaved>(null, Refusal.Of(PersonRefusals.OfferNotWhole));
        }

        var token = InvitationToken.New();
        var mail = new InvitationMail(settings.Site.AddressOf(InvitationToken.PathOf(token)), command.Language);
        return await ChangeAsync(
            caller, command, DomainJson.Default.InviteStaff,
            (state, context) => Invitation.Invite(state, command, InvitationToken.HashOf(token), context), mail);
    }

    public async Task<Outcome<InvitationSaved>> AcceptAsync(Caller caller, string tokenHash)
    {
        var invited = State.Address is { } address
            ? (await Store.ReadTextsAsync([address.Id])).GetValueOrDefault(address.Id)
            : null;
        string? own;
        await using (var db = await reads.CreateDbContextAsync())
        {
            own = await db.People.Where(p => p.Id == caller.PersonId).Select(p => p.Email).SingleOrDefaultAsync();
        }

        var accepted = await ChangeAsync(
            caller, new NamedChange("accept", tokenHash), DomainJson.Default.NamedChange,
            (state, context) => Invitation.Accept(state, tokenHash, invited, own, context));
        if (!accepted.Accepted)
        {
            return accepted;
        }

        var (by, grant) = InvitationStream.GrantOf(Stream.Id, State);
        var granted = await GrainFactory.GetGrain<IPersonGrain>(caller.PersonId).GrantRoleAsync(by, grant);
        return granted.Accepted ? accepted : new Outcome<InvitationSaved>(null, granted.Refusal);
    }

    public async Task<Outcome<InvitationSaved>> WithdrawAsync(Caller caller) =>
        await reads.IsAdministratorAsync(caller)
            ? await ChangeAsync(caller, new NamedChange("withdraw", ""), DomainJson.Default.NamedChange, Invitation.Withdraw)
            : NotFound();

    private async Task<bool> IsProvinceAsync(string code)
    {
        await using var db = await reads.CreateDbContextAsync();
        return await db.FindProvinceAsync(code) is not null;
    }

    private Task<Outcome<InvitationSaved>> ChangeAsync<TCommand>(
        Caller caller,
        TCommand command,
        JsonTypeInfo<TCommand> commandJson,
        Func<InvitationState, DecideContext, Decision<InvitationEvent, InvitationSaved>> decide,
        InvitationMail? mail = null) =>
        CommandAsync(
            caller, command, commandJson, DomainJson.Default.InvitationSaved, decide,
            (_, _, events, context) => InvitationStream.Project(events, context, mail));

    private static Outcome<InvitationSaved> NotFound() => new(null, Refusal.Of(Refusals.NotFound));
}
