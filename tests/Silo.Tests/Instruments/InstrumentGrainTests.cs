using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.People;
using SanSangSo.Assessments.Scoring;
using SanSangSo.Silo.Upkeep;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.Instruments;

public sealed class InstrumentGrainTests
{
    private const string Id = "vn-dbi-2021";

    private static readonly string Second = InstrumentCatalogue.BuiltIn.FindVersion(Id, 1)!.Yaml
        .Replace("\nversion: 1\n", "\nversion: 2\n", StringComparison.Ordinal);

    private readonly Guid _admin = Guid.CreateVersion7();
    private readonly Guid _owner = Guid.CreateVersion7();
    private readonly Guid _enterprise = Guid.CreateVersion7();

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_draft_stays_on_its_version_and_the_next_one_gets_the_new_one(Database database)
    {
        await using var silos = await StartAsync(database);
        var assessments = silos.Grains.GetGrain<IEnterpriseAssessments>(_enterprise);
        var instrument = silos.Grains.GetGrain<IInstrumentGrain>(InstrumentLife.StreamOf(Id));
        var old = (await assessments.StartAsync(By(_owner), new StartDraft(Id, FromLast: false))).Value!.DraftId;
        var before = await Desk(silos).StampAsync();

        var upload = new UploadInstrument(Second);
        Assert.True((await instrument.UploadAsync(By(_admin), upload)).Accepted);
        Assert.Equal(before, await Desk(silos).StampAsync());
        var file = (await Desk(silos).GetAsync(_admin, Id, 2))!;
        Assert.Equal((VersionStanding.Waiting, Second.Trim()), (file.Row.Standing, file.Yaml));
        Assert.True((await instrument.PublishAsync(By(_admin), new PublishInstrument(2, file.Row.Sha256))).Accepted);
        Assert.NotEqual(before, await Desk(silos).StampAsync());
        Assert.True((await instrument.UploadAsync(By(_admin), upload)).Accepted);
        Assert.Equal(
            InstrumentRefusals.VersionTaken, (await instrument.UploadAsync(By(_admin), new UploadInstrument(Second + "\n# khác"))).Refusal!.Code);
        Assert.True((await instrument.RetireAsync(By(_admin), new RetireInstrument(Id, 1))).Accepted);

        await SubmitAsync(assessments, old);
        var next = (await assessments.StartAsync(By(_owner), new StartDraft(Id, FromLast: false))).Value!.DraftId;
        await SubmitAsync(assessments, next);
        var done = (await silos.Grains.GetGrain<IEnterpriseProfile>(_enterprise).GetAsync(_owner))!.Submitted;
        Assert.Equal([1, 2], done.Select(s => s.Version));

        Assert.Equal(
            [(2, VersionStanding.Published, true), (1, VersionStanding.Retired, false)],
            (await Desk(silos).ListAsync(_admin))!.Rows.Where(r => r.Instrument == Id).Select(r => (r.Version, r.Standing, r.IsOffered)));
        var published = await Desk(silos).PublishedAsync();
        Assert.Equal([(1, true, false), (2, false, true)], published.Files.Select(f => (f.Version, f.IsRetired, f.Yaml is not null)));
        Assert.Empty(await new JournalReplay(silos.Store.Reads, silos.Store.Store).RunAsync(20));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_discarded_file_is_gone_and_another_may_take_its_number(Database database)
    {
        await using var silos = await StartAsync(database);
        var instrument = silos.Grains.GetGrain<IInstrumentGrain>(InstrumentLife.StreamOf(Id));
        foreach (var yaml in (string[])[Second, Second + "\n# khác"])
        {
            Assert.True((await instrument.UploadAsync(By(_admin), new UploadInstrument(yaml))).Accepted);
        }

        var file = (await Desk(silos).GetAsync(_admin, Id, 2))!;
        Assert.EndsWith("# khác", file.Yaml, StringComparison.Ordinal);
        Assert.True((await instrument.DiscardAsync(By(_admin), new DiscardInstrument(2, file.Row.Sha256))).Accepted);
        Assert.Null(await Desk(silos).GetAsync(_admin, Id, 2));
        Assert.Equal(InstrumentRefusals.UploadGone, (await instrument.PublishAsync(By(_admin), new PublishInstrument(2, file.Row.Sha256))).Refusal!.Code);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_result_of_another_tool_is_recorded_read_by_members_only_and_removed(Database database)
    {
        await using var silos = await StartAsync(database);
        var results = silos.Grains.GetGrain<IEnterpriseExternalResults>(_enterprise);
        var day = SanSangSo.Assessments.Language.LocalDay.DayOf(silos.Clock.Now);
        var command = new RecordExternalResult("dbi.gov.vn", day, "Mức 2 – Xuất phát", null);
        var caller = By(_owner);
        var saved = (await results.RecordAsync(caller, command)).Value!;
        Assert.Equal(saved, (await results.RecordAsync(caller, command)).Value);
        Assert.Equal(ExternalResultRefusals.InFuture, (await results.RecordAsync(By(_owner), command with { Day = day.AddDays(1) })).Refusal!.Code);
        Assert.Equal(Refusals.NotFound, (await results.RecordAsync(By(_admin), command)).Refusal!.Code);
        Assert.Null(await results.ListAsync(_admin));

        var kept = Assert.Single((await results.ListAsync(_owner))!.Results);
        Assert.Equal(("dbi.gov.vn", day, "Mức 2 – Xuất phát"), (kept.Tool, kept.Day, kept.Level));
        Assert.Empty((await silos.Grains.GetGrain<IEnterpriseProfile>(_enterprise).GetAsync(_owner))!.Submitted);
        Assert.True((await results.RemoveAsync(By(_owner), new RemoveExternalResult(kept.Id))).Accepted);
        Assert.Empty((await results.ListAsync(_owner))!.Results);
        Assert.Equal(ExternalResultRefusals.Gone, (await results.RemoveAsync(By(_owner), new RemoveExternalResult(kept.Id))).Refusal!.Code);
    }

    [Fact]
    public async Task Nobody_but_administrators_touches_instruments()
    {
        await using var silos = await StartAsync(Database.Sqlite);
        var instrument = silos.Grains.GetGrain<IInstrumentGrain>(InstrumentLife.StreamOf(Id));
        Assert.Equal(Refusals.NotFound, (await instrument.UploadAsync(By(_owner), new UploadInstrument(Second))).Refusal!.Code);
        Assert.Equal(Refusals.NotFound, (await instrument.RetireAsync(By(_owner), new RetireInstrument("eu-dma", 1))).Refusal!.Code);
        Assert.Null(await Desk(silos).ListAsync(_owner));
        Assert.Null(await Desk(silos).GetAsync(_owner, Id, 1));
        Assert.Equal("0.0", await Desk(silos).StampAsync());
    }

    private async Task SubmitAsync(IEnterpriseAssessments assessments, Guid draft)
    {
        var answers = InstrumentCatalogue.BuiltIn.Latest(Id).Questions.Select(q => new PostedAnswer(q.Id, Seen: null, Answer.Of(3)));
        Assert.True((await assessments.SaveAsync(By(_owner), new SaveAnswers(draft, "form", "6.1", [.. answers]))).Accepted);
        Assert.True((await assessments.SubmitAsync(By(_owner), new SubmitDraft(draft, DeclaredTrue: true))).Accepted);
    }

    private async Task<SiloCluster> StartAsync(Database database)
    {
        var silos = await SiloCluster.StartAsync(database);
        foreach (var (id, email) in ((Guid, string)[])[(_admin, "mot@cu-lao.test"), (_owner, "hai@cu-lao.test")])
        {
            Assert.True((await silos.Grains.GetGrain<IPersonGrain>(id).RegisterAsync(By(id), new RegisterPerson(email, "vi"), null)).Accepted);
        }

        Assert.True((await silos.Grains.GetGrain<IPersonGrain>(_admin).GrantRoleAsync(
            By(Caller.System), new GrantRole(StaffOffer.Of(StaffRole.Administrator), Caller.System))).Accepted);
        var details = new ProfileDetails(
            "Nước mắm Vịnh Xanh", Catalogues.Province("56")!.Communes[0].Code, "10", LegalForm.Company, Ownership.Private, false, false, false);
        Assert.True((await silos.Grains.GetGrain<IEnterpriseProfile>(_enterprise)
            .RegisterAsync(By(_owner), new RegisterEnterprise("56", SampleEnterprise.TaxCodeOf(1), details))).Accepted);
        return silos;
    }

    private static IInstrumentDesk Desk(SiloCluster silos) => silos.Grains.GetGrain<IInstrumentDesk>(IInstrumentDesk.Key);

    private static Caller By(Guid person) => new(person, Guid.CreateVersion7());
}
