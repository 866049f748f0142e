using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Notifications;
using SanSangSo.Assessments.People;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.People;

/// <summary>Consents and the copy of everything, through the real grains on both databases.</summary>
public sealed class PersonDataTests
{
    private const string Email = "canh@cu-lao.test";

    private readonly Guid _person = Guid.CreateVersion7();

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Consents_are_rows_that_say_what_was_agreed_to_and_when(Database database)
    {
        await using var silos = await SiloCluster.StartAsync(database, silos: 1);
        await RegisterAsync(silos, new ConsentChoice(ConsentPurposes.News, 1, Given: true));
        var given = silos.Clock.Now;
        silos.Clock.Advance(TimeSpan.FromDays(2));
        await ChangeAsync(silos, new ConsentChoice(ConsentPurposes.News, 1, Given: false));
        await ChangeAsync(silos, new ConsentChoice(ConsentPurposes.Research, 1, Given: true));

        Assert.Equal(
            [new ConsentLine(ConsentPurposes.News, 1, given, silos.Clock.Now), new ConsentLine(ConsentPurposes.Research, 1, silos.Clock.Now, null)],
            (await DataAsync(silos)).Consents);

        await ChangeAsync(silos, new ConsentChoice(ConsentPurposes.News, 1, Given: true));
        Assert.Equal(
            new ConsentLine(ConsentPurposes.News, 1, silos.Clock.Now, null), (await DataAsync(silos)).Consents[0]);
    }

    [Fact]
    public async Task Nobody_else_changes_a_persons_consents_or_takes_their_data()
    {
        await using var silos = await SiloCluster.StartAsync(Database.Sqlite, silos: 1);
        await RegisterAsync(silos);
        var stranger = new Caller(Guid.CreateVersion7(), Guid.CreateVersion7());
        var person = silos.Grains.GetGrain<IPersonGrain>(_person);

        var changed = await person.ChangeConsentsAsync(
            stranger, new ChangeConsents("vi", [new ConsentChoice(ConsentPurposes.News, 1, Given: true)]));
        var exported = await person.NoteExportAsync(stranger);

        Assert.Equal((Refusals.NotFound, Refusals.NotFound), (changed.Refusal!.Code, exported.Refusal!.Code));
        Assert.Empty((await DataAsync(silos)).Consents);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task The_copy_has_everything_and_the_journal_with_its_texts(Database database)
    {
        await using var silos = await SiloCluster.StartAsync(database, silos: 1);
        await RegisterAsync(silos, new ConsentChoice(ConsentPurposes.News, 1, Given: true));
        var person = silos.Grains.GetGrain<IPersonGrain>(_person);
        await person.ChangeNameAsync(By(), "=Nguyễn Thị Ẩn");
        await person.NoteSignInAsync(By(), "signed-in");
        var enterprise = Guid.CreateVersion7();
        var details = new ProfileDetails(
            "Nước mắm Vịnh Xanh", Catalogues.Province("56")!.Communes[0].Code, "10", LegalForm.Company, Ownership.Private, false, false, false);
        Assert.True((await silos.Grains.GetGrain<IEnterpriseProfile>(enterprise)
            .RegisterAsync(By(), new RegisterEnterprise("56", SampleEnterprise.TaxCodeOf(7), details))).Accepted);
        Assert.True((await silos.Grains.GetGrain<IEnterpriseAssessments>(enterprise)
            .StartAsync(By(), new StartDraft(SampleEnterprise.Instrument, FromLast: false))).Accepted);
        Assert.True((await person.NoteExportAsync(By())).Accepted);

        var export = await ExportAsync(silos);

        Assert.Equal([Email, "=Nguyễn Thị Ẩn"], Lines(export, "account").Single()[1..3]);
        Assert.Equal([ConsentPurposes.News], Lines(export, "consents").Select(l => l[0]));
        Assert.Equal([enterprise.ToString(), "Nước mắm Vịnh Xanh", "Owner"], Lines(export, "memberships").Single()[..3]);
        Assert.Equal([NoticeKinds.ConfirmAddress], Lines(export, "mails").Select(l => l[1]));
        Assert.Equal(["signed-in"], Lines(export, "sign-ins").Select(l => l[1]));
        Assert.Equal(2, Lines(export, "follow-ups").Count());
        Assert.Contains(Lines(export, "acts"), l => l[2]!.Contains("draft-started.1", StringComparison.Ordinal));
        var journal = Lines(export, "journal").ToList();
        Assert.Equal("data-exported.1", journal[^1][4]);
        Assert.Contains(journal, l => l[4] == "name-changed.1" && l[5]!.Contains("\"name\":\"=Nguyễn Thị Ẩn\"", StringComparison.Ordinal));
        Assert.Contains(journal, l => l[4] == "registered.1" && l[5]!.Contains(Email, StringComparison.Ordinal));
        Assert.All(export.Lists, list => Assert.All(list.Lines, line => Assert.Equal(list.Columns.Length, line.Length)));

        await silos.Store.ExecuteAsync("delete from text where value like '%Nguy%'");
        Assert.Contains(
            Lines(await ExportAsync(silos), "journal"), l => l[4] == "name-changed.1" && l[5]!.Contains("(đã xoá)", StringComparison.Ordinal));
    }

    private static IEnumerable<string?[]> Lines(PersonExport export, string list) =>
        export.Lists.Single(l => l.Name == list).Lines.Select(l => l.ToArray());

    private async Task RegisterAsync(SiloCluster silos, params ConsentChoice[] consents)
    {
        var registered = await silos.Grains.GetGrain<IPersonGrain>(_person).RegisterAsync(
            By(), new RegisterPerson(Email, "vi") { Consents = [.. consents] },
            new AskAccountMail(NoticeKinds.ConfirmAddress, "https://localhost/account/confirm"));
        Assert.True(registered.Accepted);
    }

    private async Task ChangeAsync(SiloCluster silos, ConsentChoice choice) => Assert.True(
        (await silos.Grains.GetGrain<IPersonGrain>(_person).ChangeConsentsAsync(By(), new ChangeConsents("vi", [choice]))).Accepted);

    private Task<PersonData> DataAsync(SiloCluster silos) =>
        silos.Grains.GetGrain<IPersonDataDesk>(IPersonDataDesk.Key).GetAsync(_person);

    private Task<PersonExport> ExportAsync(SiloCluster silos) =>
        silos.Grains.GetGrain<IPersonDataDesk>(IPersonDataDesk.Key).ExportAsync(_person);

    private Caller By() => new(_person, Guid.CreateVersion7());
}
