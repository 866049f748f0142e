using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.People;
using SanSangSo.Assessments.Scoring;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.Enterprises;

/// <summary>Who reads answers, over the real grains and rows: the grain itself asks for office and consent.</summary>
public sealed class SharingTests
{
    private static readonly Guid EnterpriseId = Guid.CreateVersion7();
    private static readonly Guid Owner = Guid.CreateVersion7();
    private static readonly Guid Officer = Guid.CreateVersion7();
    private static readonly Guid Neighbour = Guid.CreateVersion7();

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Only_officers_of_the_province_read_and_only_while_it_is_agreed(Database database)
    {
        await using var silos = await StartAsync(database);
        var sharing = silos.Grains.GetGrain<IEnterpriseSharing>(EnterpriseId);
        var desk = silos.Grains.GetGrain<IDepartmentDesk>(IDepartmentDesk.KeyOf("56"));
        Assert.Null(await sharing.ReadAnswersAsync(Officer));
        Assert.Null(await desk.GetAnswersAsync(Officer, EnterpriseId, Guid.CreateVersion7()));

        Assert.Equal(Refusals.NotFound, (await sharing.SwitchAsync(By(Officer), new SwitchSharing(Shared: true, 1))).Refusal!.Code);
        Assert.True((await sharing.SwitchAsync(By(Owner), new SwitchSharing(Shared: true, 1))).Accepted);

        Assert.Null(await sharing.ReadAnswersAsync(Neighbour));
        Assert.Null(await sharing.ReadAnswersAsync(Owner));
        Assert.Null(await desk.GetAnswersAsync(Neighbour, EnterpriseId, Guid.CreateVersion7()));
        Assert.Null(await silos.Grains.GetGrain<IDepartmentDesk>(IDepartmentDesk.KeyOf("79"))
            .GetAnswersAsync(Neighbour, EnterpriseId, Guid.CreateVersion7()));
        var instrument = InstrumentCatalogue.BuiltIn.Latest("vn-dbi-2021");
        var answers = (await desk.GetAnswersAsync(Officer, EnterpriseId, Guid.CreateVersion7()))!;
        Assert.Equal(
            instrument.Questions.Where(q => !q.Sensitive).Select(q => q.Id), answers.Answers.Select(a => a.Question));
        Assert.Equal(60, answers.Answers.Length + answers.Withheld);
        Assert.Equal([LookKinds.Answers], (await sharing.GetSharingAsync(Owner))!.Looks.Select(l => l.What));

        Assert.True((await sharing.SwitchAsync(By(Owner), new SwitchSharing(Shared: false, 1))).Accepted);
        Assert.Null(await desk.GetAnswersAsync(Officer, EnterpriseId, Guid.CreateVersion7()));
        Assert.Null(await sharing.GetSharingAsync(Officer));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_case_opens_the_answers_until_an_officer_answers_it(Database database)
    {
        await using var silos = await StartAsync(database);
        var sharing = silos.Grains.GetGrain<IEnterpriseSharing>(EnterpriseId);
        var cases = silos.Grains.GetGrain<ICaseDesk>(ICaseDesk.KeyOf("56"));
        var open = By(Owner);
        Assert.True((await sharing.OpenCaseAsync(open, new OpenCase("Cần tư vấn phần mềm bán hàng"))).Accepted);
        Assert.True((await sharing.OpenCaseAsync(open, new OpenCase("Cần tư vấn phần mềm bán hàng"))).Accepted);

        Assert.True(await sharing.MayReadAnswersAsync(Officer));
        var row = Assert.Single((await cases.ListAsync(Officer, after: null))!.Rows);
        Assert.Equal((EnterpriseId, "Cần tư vấn phần mềm bán hàng"), (row.EnterpriseId, row.About));
        Assert.Empty((await cases.ListAsync(Officer, new CaseKey(row.OpenedAt, row.Id)))!.Rows);
        Assert.Equal(1, (await cases.CountAsync(Officer))!.Open);
        Assert.Null(await cases.ListAsync(Neighbour, after: null));
        Assert.Null(await cases.FindAsync(Neighbour, row.Id));
        Assert.Null(await cases.CountAsync(Owner));
        Assert.Equal(Refusals.NotFound, (await sharing.CloseCaseAsync(By(Neighbour), new CloseCase(row.Id, "Không phải tỉnh này"))).Refusal!.Code);

        Assert.True((await sharing.CloseCaseAsync(By(Officer), new CloseCase(row.Id, "Đã giới thiệu ba nhà cung cấp"))).Accepted);

        Assert.False(await sharing.MayReadAnswersAsync(Officer));
        Assert.Null(await cases.FindAsync(Officer, row.Id));
        Assert.Equal(0, (await cases.CountAsync(Officer))!.Open);
        var shown = Assert.Single((await sharing.GetSharingAsync(Owner))!.Cases);
        Assert.Equal("Đã giới thiệu ba nhà cung cấp", shown.Answer);
        Assert.NotNull(shown.ClosedAt);
        var inbox = await silos.Grains.GetGrain<IAccessDesk>(IAccessDesk.Key).GetInboxAsync(Owner, 10);
        Assert.Contains(inbox.Messages, m => m.Kind == "case-answered");
    }

    private static async Task<SiloCluster> StartAsync(Database database)
    {
        var silos = await SiloCluster.StartAsync(database, silos: 1);
        foreach (var (person, name, province) in new[] { (Owner, "owner", null), (Officer, "officer", "56"), (Neighbour, "neighbour", "79") })
        {
            var grain = silos.Grains.GetGrain<IPersonGrain>(person);
            Assert.True((await grain.RegisterAsync(By(person), new RegisterPerson($"{name}@example.vn", "vi"), mail: null)).Accepted);
            Assert.True(province is null
                || (await grain.AppointAsync(By(Caller.System), new AppointOfficer(province, "Sở thử nghiệm"))).Accepted);
        }

        var details = new ProfileDetails(
            "Nước mắm Vịnh Xanh", Catalogues.Province("56")!.Communes[0].Code, "10", LegalForm.Company, Ownership.Private, false, false, false);
        Assert.True((await silos.Grains.GetGrain<IEnterpriseProfile>(EnterpriseId)
            .RegisterAsync(By(Owner), new RegisterEnterprise("56", SampleEnterprise.TaxCodeOf(1), details))).Accepted);
        Assert.True((await silos.Grains.GetGrain<IEnterpriseProof>(EnterpriseId).RecordAsync(By(Caller.System))).Accepted);
        var assessments = silos.Grains.GetGrain<IEnterpriseAssessments>(EnterpriseId);
        var draft = (await assessments.StartAsync(By(Owner), new StartDraft("vn-dbi-2021", FromLast: false))).Value!.DraftId;
        var answers = InstrumentCatalogue.BuiltIn.Latest("vn-dbi-2021").Questions
            .Select(q => new PostedAnswer(q.Id, Seen: null, Answer.Of(3)));
        Assert.True((await assessments.SaveAsync(By(Owner), new SaveAnswers(draft, "form", "6.1", [.. answers]))).Accepted);
        Assert.True((await assessments.SubmitAsync(By(Owner), new SubmitDraft(draft, DeclaredTrue: true))).Accepted);
        return silos;
    }

    private static Caller By(Guid person) => new(person, Guid.CreateVersion7());
}
