using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.FollowUps;
using SanSangSo.Assessments.People;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.Enterprises;

/// <summary>Members over the real grains and rows.</summary>
public sealed class MemberTests
{
    private static readonly Guid EnterpriseId = Guid.CreateVersion7();
    private static readonly Guid Owner = Guid.CreateVersion7();
    private static readonly Guid Editor = Guid.CreateVersion7();

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_removed_member_is_out_at_once_and_its_reminders_go_to_the_owner(Database database)
    {
        await using var silos = await StartAsync(database);
        var members = silos.Grains.GetGrain<IEnterpriseMembers>(EnterpriseId);
        var assessments = silos.Grains.GetGrain<IEnterpriseAssessments>(EnterpriseId);
        Assert.True((await assessments.StartAsync(By(Editor), new StartDraft(SampleEnterprise.Instrument, FromLast: false))).Accepted);

        Assert.True((await members.RemoveAsync(By(Owner), new RemoveMember(Editor))).Accepted);

        Assert.Null(await members.GetMembersAsync(Editor));
        Assert.Equal(
            Refusals.NotFound,
            (await assessments.StartAsync(By(Editor), new StartDraft(SampleEnterprise.Instrument, FromLast: false))).Refusal!.Code);
        var desk = silos.Grains.GetGrain<IAccessDesk>(IAccessDesk.Key);
        Assert.Empty((await desk.GetAsync(Editor)).Memberships);
        Assert.Contains((await desk.GetInboxAsync(Editor, 10)).Messages, m => m.Kind == "member-removed");

        silos.Clock.Advance(FollowUpRules.FirstRecall);
        Assert.Equal(1, await silos.Sweep.RunAsync());
        Assert.Contains((await desk.GetInboxAsync(Owner, 10)).Messages, m => m.Kind == "draft-recall");
        Assert.DoesNotContain((await desk.GetInboxAsync(Editor, 10)).Messages, m => m.Kind == "draft-recall");
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Roles_are_what_the_rows_say_and_a_viewer_writes_nothing(Database database)
    {
        await using var silos = await StartAsync(database);
        var members = silos.Grains.GetGrain<IEnterpriseMembers>(EnterpriseId);
        Assert.True((await members.ChangeRoleAsync(By(Owner), new ChangeMemberRole(Editor, MemberRole.Viewer))).Accepted);

        var desk = silos.Grains.GetGrain<IAccessDesk>(IAccessDesk.Key);
        Assert.Equal(MemberRole.Viewer, Assert.Single((await desk.GetAsync(Editor)).Memberships).Role);
        Assert.Equal(
            MemberRefusals.ReadOnly,
            (await silos.Grains.GetGrain<IEnterpriseAssessments>(EnterpriseId)
                .StartAsync(By(Editor), new StartDraft(SampleEnterprise.Instrument, FromLast: false))).Refusal!.Code);

        Assert.True((await members.HandOverAsync(By(Owner), new HandOverOwnership(Editor))).Accepted);
        var leave = By(Owner);
        Assert.True((await members.LeaveAsync(leave)).Accepted);
        Assert.True((await members.LeaveAsync(leave)).Accepted);
        var team = await members.GetMembersAsync(Editor);
        Assert.Equal((Editor, "editor@example.vn", MemberRole.Owner), team!.Members.Select(m => (m.PersonId, m.Name, m.Role)).Single());
        Assert.Equal(MemberRole.Owner, Assert.Single((await desk.GetAsync(Editor)).Memberships).Role);
        Assert.Empty((await desk.GetAsync(Owner)).Memberships);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task An_invitation_is_mailed_to_an_address_without_an_account_and_works_once(Database database)
    {
        await using var silos = await StartAsync(database);
        await silos.Delivery.RunAsync();
        var before = silos.Mails.Count;
        var members = silos.Grains.GetGrain<IEnterpriseMembers>(EnterpriseId);
        var invite = By(Owner);
        Assert.True((await members.InviteAsync(invite, new InviteMember("moi@example.vn", MemberRole.Viewer), "vi")).Accepted);
        Assert.True((await members.InviteAsync(invite, new InviteMember("moi@example.vn", MemberRole.Viewer), "vi")).Accepted);
        Assert.Equal(
            MemberRefusals.AlreadyInvited,
            (await members.InviteAsync(By(Owner), new InviteMember("Moi@example.vn", MemberRole.Editor), "vi")).Refusal!.Code);
        Assert.Equal(1, await silos.Delivery.RunAsync());
        var mail = SanSangSo.TestCommon.Web.PickedUpMail.ReadAll(silos.Mails[0].DirectoryName!).Last();
        Assert.Equal("moi@example.vn", mail.To);
        var token = mail.LinkTo("/enterprise/invitation/").Split('/')[^1];
        Assert.Equal(before + 1, silos.Mails.Count);

        var invited = Guid.CreateVersion7();
        await AddAsync(silos, invited, "moi@example.vn");
        Assert.Null(await members.GetInvitationAsync(Editor, token));
        Assert.Equal(Refusals.NotFound, (await members.AcceptAsync(By(Guid.CreateVersion7()), new AcceptInvitation(token))).Refusal!.Code);
        Assert.Equal(("owner@example.vn", MemberRole.Viewer), await members.GetInvitationAsync(invited, token) is { } view ? (view.InvitedBy, view.Role) : default);
        Assert.Equal("moi@example.vn", Assert.Single((await members.GetMembersAsync(Owner))!.Invitations).Email);
        Assert.Empty((await members.GetMembersAsync(Editor))!.Invitations);

        Assert.True((await members.AcceptAsync(By(invited), new AcceptInvitation(token))).Accepted);
        Assert.Null(await members.GetInvitationAsync(invited, token));
        var desk = silos.Grains.GetGrain<IAccessDesk>(IAccessDesk.Key);
        Assert.Equal(MemberRole.Viewer, Assert.Single((await desk.GetAsync(invited)).Memberships).Role);
    }

    private static async Task<SiloCluster> StartAsync(Database database)
    {
        var silos = await SiloCluster.StartAsync(database, silos: 1);
        await AddAsync(silos, Owner, "owner@example.vn");
        await AddAsync(silos, Editor, "editor@example.vn");
        var details = new ProfileDetails(
            "Nước mắm Vịnh Xanh", Catalogues.Province("56")!.Communes[0].Code, "10", LegalForm.Company, Ownership.Private, false, false, false);
        var profile = silos.Grains.GetGrain<IEnterpriseProfile>(EnterpriseId);
        Assert.True((await profile.RegisterAsync(By(Owner), new RegisterEnterprise("56", SampleEnterprise.TaxCodeOf(1), details))).Accepted);
        var asked = await profile.AskForAccessAsync(By(Editor));
        Assert.True((await profile.AnswerAccessAsync(By(Owner), new AnswerAccess(asked.Value!.RequestId, Accept: true))).Accepted);
        return silos;
    }

    private static async Task AddAsync(SiloCluster silos, Guid person, string email) => Assert.True(
        (await silos.Grains.GetGrain<IPersonGrain>(person).RegisterAsync(By(person), new RegisterPerson(email, "vi"), mail: null)).Accepted);

    private static Caller By(Guid person) => new(person, Guid.CreateVersion7());
}
