using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.FollowUps;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.FollowUps;

/// <summary>From what is due to the mail, with two silos.</summary>
public sealed class FollowUpTests
{
    private static readonly Guid Person = Guid.CreateVersion7();
    private static readonly Guid EnterpriseId = Guid.CreateVersion7();

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_draft_is_recalled_once_however_often_is_swept(Database database)
    {
        await using var silos = await StartWithDraftAsync(database);

        Assert.Equal(0, await silos.Sweep.RunAsync());
        silos.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(1, await silos.Sweep.RunAsync());

        // Once more, after the lease of the first, as when its worker was killed before it was done.
        silos.Clock.Advance(FollowUpSweep.Lease);
        Assert.Equal(0, await silos.Sweep.RunAsync());

        Assert.Equal(1, await silos.Delivery.RunAsync());
        Assert.Equal(0, await silos.Delivery.RunAsync());
        Assert.Single(silos.Mails);
        Assert.Single((await InboxAsync(silos)).Messages);
    }

    [Fact]
    public async Task The_same_follow_up_met_by_two_workers_at_once_is_one_message()
    {
        await using var silos = await StartWithDraftAsync(Database.Sqlite);
        silos.Clock.Advance(TimeSpan.FromDays(3));
        var now = silos.Clock.Now;
        var due = Assert.Single(await silos.Store.Store.ClaimFollowUpsAsync(now, now + 1, 10));

        var met = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            silos.Grains.GetGrain<IEnterpriseFollowUps>(due.Stream.Id)
                .MeetAsync(Caller.BySystem(DerivedId.From("meet", due.Id)), new MeetFollowUp(due.Id))));

        Assert.All(met, m => Assert.True(m.Accepted));
        Assert.Single((await InboxAsync(silos)).Messages);
    }

    [Fact]
    public async Task A_discarded_draft_is_not_recalled()
    {
        await using var silos = await StartWithDraftAsync(Database.Sqlite);
        var view = await silos.Grains.GetGrain<IEnterpriseProfile>(EnterpriseId).GetAsync(Person);
        await silos.Grains.GetGrain<IEnterpriseAssessments>(EnterpriseId).DiscardAsync(NewCaller(), new DiscardDraft(view!.Draft!.Id));

        silos.Clock.Advance(TimeSpan.FromDays(11));

        Assert.Equal(0, await silos.Sweep.RunAsync());
        Assert.Empty((await InboxAsync(silos)).Messages);
    }

    [Fact]
    public async Task Whoever_wants_no_reminders_gets_none()
    {
        await using var silos = await StartWithDraftAsync(Database.Sqlite);
        await silos.Grains.GetGrain<IPersonGrain>(Person).SwitchRemindersAsync(NewCaller(), stopped: true);

        silos.Clock.Advance(TimeSpan.FromDays(11));

        Assert.Equal(0, await silos.Sweep.RunAsync());
        Assert.Equal(0, await silos.Delivery.RunAsync());
    }

    private static async Task<SiloCluster> StartWithDraftAsync(Database database)
    {
        var silos = await SiloCluster.StartAsync(database);
        var person = silos.Grains.GetGrain<IPersonGrain>(Person);
        Assert.True((await person.RegisterAsync(NewCaller(), new RegisterPerson("owner@example.vn", "vi"), mail: null)).Accepted);
        var commune = Catalogues.Province("56")!.Communes[0].Code;
        var details = new ProfileDetails("Nước mắm Vịnh Xanh", commune, "10", LegalForm.Company, Ownership.Private, false, false, false);
        Assert.True((await silos.Grains.GetGrain<IEnterpriseProfile>(EnterpriseId)
            .RegisterAsync(NewCaller(), new RegisterEnterprise("56", SampleEnterprise.TaxCodeOf(1), details))).Accepted);
        Assert.True((await silos.Grains.GetGrain<IEnterpriseAssessments>(EnterpriseId)
            .StartAsync(NewCaller(), new StartDraft(SampleEnterprise.Instrument, FromLast: false))).Accepted);
        return silos;
    }

    private static Task<Inbox> InboxAsync(SiloCluster silos) =>
        silos.Grains.GetGrain<IAccessDesk>(IAccessDesk.Key).GetInboxAsync(Person, 10);

    private static Caller NewCaller() => new(Person, Guid.CreateVersion7());
}
