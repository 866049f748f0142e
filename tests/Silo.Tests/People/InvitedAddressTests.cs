using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.People;
using SanSangSo.TestCommon;
using Xunit;
using StreamId = SanSangSo.Assessments.Commits.StreamId;

namespace SanSangSo.Silo.Tests.People;

/// <summary>The address of somebody who was only invited is kept as long as the invitation is open, and no longer.</summary>
public sealed class InvitedAddressTests
{
    private const string Canary = "chimhoangyenduocmoi@vi-du.test";

    private static readonly Guid EnterpriseId = Guid.CreateVersion7();
    private static readonly Guid Owner = Guid.CreateVersion7();

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_withdrawn_invitation_keeps_no_address_and_its_waiting_mail_is_given_up(Database database)
    {
        await using var silos = await StartAsync(database);
        var members = silos.Grains.GetGrain<IEnterpriseMembers>(EnterpriseId);
        Assert.True((await members.InviteAsync(By(Owner), new InviteMember(Canary, MemberRole.Viewer), "vi")).Accepted);
        Assert.True(await IsFoundAsync(silos));

        var invitation = Assert.Single((await members.GetMembersAsync(Owner))!.Invitations);
        Assert.True((await members.WithdrawAsync(By(Owner), new WithdrawInvitation(invitation.Id))).Accepted);

        Assert.False(await IsFoundAsync(silos));
        Assert.Equal(0, await silos.Delivery.RunAsync());
        await EraseEndedAsync(silos);
        Assert.Equal(0, await silos.Store.CountAsync(
            database == Database.Sqlite
                ? "select count(*) from outbox where state = 'Waiting' or secret is not null"
                : "select count(*) from app.outbox where state = 'Waiting' or secret is not null"));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task An_invitation_that_ran_out_keeps_its_address_until_the_night(Database database)
    {
        await using var silos = await StartAsync(database);
        var members = silos.Grains.GetGrain<IEnterpriseMembers>(EnterpriseId);
        Assert.True((await members.InviteAsync(By(Owner), new InviteMember(Canary, MemberRole.Viewer), "vi")).Accepted);
        var staff = silos.Grains.GetGrain<IInvitationGrain>(Guid.CreateVersion7());
        Assert.True((await staff.InviteAsync(
            By(Caller.System), new InviteStaff("nhanvien-" + Canary, StaffOffer.Of(StaffRole.Auditor), "vi"))).Accepted);
        silos.Clock.Advance(Enterprise.InvitationLife - TimeSpan.FromMinutes(1));
        await EraseEndedAsync(silos);
        Assert.Equal(Canary, Assert.Single((await members.GetMembersAsync(Owner))!.Invitations).Email);

        silos.Clock.Advance(TimeSpan.FromMinutes(1));
        await EraseEndedAsync(silos);

        Assert.DoesNotContain(Canary, await silos.Store.ReadEverythingAsync());
        Assert.True(await IsFoundAsync(silos));
        silos.Clock.Advance(Invitation.AddressKept);
        await EraseEndedAsync(silos);
        Assert.False(await IsFoundAsync(silos));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task The_journal_keeps_no_fingerprint_that_a_guess_can_be_held_against(Database database)
    {
        await using var silos = await StartAsync(database);
        var command = new InviteMember(Canary, MemberRole.Viewer);
        var caller = By(Owner);
        var members = silos.Grains.GetGrain<IEnterpriseMembers>(EnterpriseId);
        var first = await members.InviteAsync(caller, command, "vi");

        Assert.Equal(first.Value, (await members.InviteAsync(caller, command, "vi")).Value);

        var guess = CommandHash.Of(command, SanSangSo.Assessments.DomainJson.Default.InviteMember);
        var entry = (await silos.Store.Store.FindOperationAsync(StreamId.Enterprise(EnterpriseId), caller.OperationId))!;
        Assert.NotEqual(guess, entry.CommandHash);
        Assert.Equal(silos.Store.Store.SealCommand(guess), entry.CommandHash);
    }

    private static Task EraseEndedAsync(SiloCluster silos)
    {
        var now = silos.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        return silos.Store.Store.EraseEndedAsync(now, now - (long)Invitation.AddressKept.TotalMilliseconds);
    }

    private static async Task<bool> IsFoundAsync(SiloCluster silos) =>
        (await silos.Store.ReadEverythingAsync()).Any(value => value.Contains(Canary, StringComparison.OrdinalIgnoreCase));

    private static async Task<SiloCluster> StartAsync(Database database)
    {
        var silos = await SiloCluster.StartAsync(database, silos: 1);
        Assert.True((await silos.Grains.GetGrain<IPersonGrain>(Owner)
            .RegisterAsync(By(Owner), new RegisterPerson("owner@example.vn", "vi"), mail: null)).Accepted);
        var details = new ProfileDetails(
            "Nước mắm Vịnh Xanh", Catalogues.Province("56")!.Communes[0].Code, "10", LegalForm.Company, Ownership.Private, false, false, false);
        Assert.True((await silos.Grains.GetGrain<IEnterpriseProfile>(EnterpriseId)
            .RegisterAsync(By(Owner), new RegisterEnterprise("56", SampleEnterprise.TaxCodeOf(1), details))).Accepted);
        return silos;
    }

    private static Caller By(Guid person) => new(person, Guid.CreateVersion7());
}
