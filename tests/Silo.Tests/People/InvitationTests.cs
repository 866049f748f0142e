using MimeKit;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.People;

public sealed class InvitationTestsOnSqlite() : InvitationTests(Database.Sqlite);

public sealed class InvitationTestsOnPostgres() : InvitationTests(Database.Postgres);

public abstract class InvitationTests(Database database) : IAsyncLifetime
{
    private static readonly StaffOffer Officer = new(StaffRole.Officer, "56", "Sở Tài chính", Head: true);

    private SiloCluster? _silos;
    private Guid _admin;

    private SiloCluster Silos => _silos!;

    public async ValueTask InitializeAsync()
    {
        _silos = await SiloCluster.StartAsync(database, silos: 1);
        _admin = await RegisterAsync("quan-tri@so.test");
        var granted = await PersonOf(_admin).GrantRoleAsync(
            Caller.BySystem(Guid.NewGuid()), new GrantRole(StaffOffer.Of(StaffRole.Administrator), Caller.System));
        Assert.True(granted.Accepted);
    }

    public async ValueTask DisposeAsync()
    {
        await Silos.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_administrator_invites_an_address_without_an_account_and_the_mail_s_link_gives_the_role_once()
    {
        var token = await InviteAsync("lan@so.test", Officer);
        var open = Assert.Single((await Desk.ListAsync(_admin))!.Invitations);
        Assert.Equal(("lan@so.test", Officer), (open.Email, open.Offer));

        var lan = await RegisterAsync("Lan@so.test");
        var other = await RegisterAsync("nam@so.test");
        var hash = InvitationToken.HashOf(token);
        Assert.False((await Desk.FindInvitationAsync(hash, other))!.IsForYou);
        Assert.Equal(InvitationRefusals.OtherAddress, (await AcceptAsync(open.Id, other, hash)).Refusal!.Code);
        Assert.Empty((await AccessAsync(other)).Offices);

        var view = (await Desk.FindInvitationAsync(hash, lan))!;
        Assert.Equal((InvitationStanding.Open, true), (view.Standing, view.IsForYou));
        Assert.True((await AcceptAsync(open.Id, lan, hash)).Accepted);
        Assert.True((await AcceptAsync(open.Id, lan, hash)).Accepted);
        Assert.Equal(new Office("56", "Sở Tài chính", Head: true), Assert.Single((await AccessAsync(lan)).Offices));
        Assert.Equal(InvitationStanding.Used, (await Desk.FindInvitationAsync(hash, lan))!.Standing);
        Assert.Equal(InvitationRefusals.Used, (await AcceptAsync(open.Id, other, hash)).Refusal!.Code);
        Assert.Empty((await Desk.ListAsync(_admin))!.Invitations);

        // A role that has ended does not come back by the old link.
        Assert.True((await PersonOf(lan).EndRoleAsync(By(_admin), new EndRole(StaffRole.Officer, "56"))).Accepted);
        await AcceptAsync(open.Id, lan, hash);
        Assert.Empty((await AccessAsync(lan)).Offices);
    }

    [Fact]
    public async Task What_is_withdrawn_or_too_old_gives_nothing()
    {
        var token = await InviteAsync("lan@so.test", StaffOffer.Of(StaffRole.Auditor));
        var lan = await RegisterAsync("lan@so.test");
        var id = Assert.Single((await Desk.ListAsync(_admin))!.Invitations).Id;
        Silos.Clock.Advance(TimeSpan.FromDays(7));
        Assert.True(Assert.Single((await Desk.ListAsync(_admin))!.Invitations).HasExpired);
        Assert.Equal(InvitationRefusals.Expired, (await AcceptAsync(id, lan, InvitationToken.HashOf(token))).Refusal!.Code);

        Assert.True((await Silos.Grains.GetGrain<IInvitationGrain>(id).WithdrawAsync(By(_admin))).Accepted);
        Assert.Equal(InvitationStanding.Withdrawn, (await Desk.FindInvitationAsync(InvitationToken.HashOf(token), lan))!.Standing);
        Assert.Empty((await AccessAsync(lan)).Roles);
    }

    [Fact]
    public async Task Whoever_is_no_administrator_finds_nothing_and_changes_nothing_from_the_moment_the_role_ends()
    {
        var second = await RegisterAsync("thu-hai@so.test");
        await PersonOf(second).GrantRoleAsync(
            Caller.BySystem(Guid.NewGuid()), new GrantRole(StaffOffer.Of(StaffRole.Administrator), _admin));
        Assert.NotNull(await Desk.ListAsync(second));
        Assert.True((await PersonOf(second).EndRoleAsync(By(_admin), new EndRole(StaffRole.Administrator, null))).Accepted);

        Assert.Null(await Desk.ListAsync(second));
        Assert.Null(await Desk.GetAsync(second, _admin));
        Assert.Equal(Refusals.NotFound, (await PersonOf(_admin).EndRoleAsync(By(second), new EndRole(StaffRole.Administrator, null))).Refusal!.Code);
        Assert.Equal(
            Refusals.NotFound,
            (await PersonOf(second).GrantRoleAsync(By(second), new GrantRole(StaffOffer.Of(StaffRole.Administrator), second))).Refusal!.Code);
        var invitation = Silos.Grains.GetGrain<IInvitationGrain>(Guid.CreateVersion7());
        Assert.Equal(
            Refusals.NotFound,
            (await invitation.InviteAsync(By(second), new InviteStaff("x@so.test", StaffOffer.Of(StaffRole.Auditor), "vi"))).Refusal!.Code);
        Assert.Equal(
            PersonRefusals.OwnAdministrator,
            (await PersonOf(_admin).EndRoleAsync(By(_admin), new EndRole(StaffRole.Administrator, null))).Refusal!.Code);
    }

    private IStaffDesk Desk => Silos.Grains.GetGrain<IStaffDesk>(IStaffDesk.Key);

    private static Caller By(Guid person) => new(person, Guid.NewGuid());

    private IPersonGrain PersonOf(Guid id) => Silos.Grains.GetGrain<IPersonGrain>(id);

    private Task<PersonAccess> AccessAsync(Guid id) => Silos.Grains.GetGrain<IAccessDesk>(IAccessDesk.Key).GetAsync(id);

    private Task<Outcome<InvitationSaved>> AcceptAsync(Guid invitation, Guid person, string hash) =>
        Silos.Grains.GetGrain<IInvitationGrain>(invitation).AcceptAsync(By(person), hash);

    private async Task<Guid> RegisterAsync(string email)
    {
        var id = Guid.CreateVersion7();
        Assert.True((await PersonOf(id).RegisterAsync(Caller.BySystem(Guid.NewGuid()), new RegisterPerson(email, "vi"), mail: null)).Accepted);
        return id;
    }

    /// <summary>Invites, delivers, and reads the token out of the one mail.</summary>
    private async Task<string> InviteAsync(string email, StaffOffer offer)
    {
        var caller = By(_admin);
        var grain = Silos.Grains.GetGrain<IInvitationGrain>(Guid.CreateVersion7());
        Assert.True((await grain.InviteAsync(caller, new InviteStaff(email, offer, "en"))).Accepted);
        Assert.True((await grain.InviteAsync(caller, new InviteStaff(email, offer, "en"))).Accepted);
        Assert.Equal(1, await Silos.Delivery.RunAsync());
        using var mail = await MimeMessage.LoadAsync(Assert.Single(Silos.Mails).FullName);
        Assert.Equal(email, mail.To.Mailboxes.Single().Address);
        Assert.StartsWith("Hello,", mail.TextBody, StringComparison.Ordinal);
        return mail.TextBody!.Split("/invitation/")[1].Split(['\r', '\n'])[0];
    }
}
