using System.Text;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.Notifications;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Storage;
using SanSangSo.Silo.Upkeep;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.People;

/// <summary>After an erasure nothing that names the person is left anywhere, and everything else is as it was.</summary>
public sealed class ErasureTests
{
    private const int People = 10;

    // Of each person an address, four names, the name of an enterprise of the own, words in a document, and of a result of another tool its
    // words and words in its file, one after the other.
    private const int Each = 9;

    // Of them those that stand in files alone.
    private const int InFiles = 2;

    private static readonly string[] Canaries =
        [.. Enumerable.Range(0, People * Each).Select(i => $"chimhoangyen{(char)('a' + i / 26)}{(char)('a' + i % 26)}zq")];

    private static readonly string[] Agreed = [ConsentPurposes.News, ConsentPurposes.Research];

    private readonly Guid _enterprise = Guid.CreateVersion7();
    private readonly Guid _owner = Guid.CreateVersion7();

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task No_canary_is_left_and_journal_folds_and_figures_hold(Database database)
    {
        await using var silos = await SiloCluster.StartAsync(database, silos: 1);
        await PrepareAsync(silos);
        var people = new List<Guid>();
        for (var i = 0; i < People; i++)
        {
            people.Add(await LiveAsync(silos, Canaries[(i * Each)..((i + 1) * Each)], isMember: i % 2 == 0));
        }

        await silos.Delivery.RunAsync();
        await LeaveWaitingMailsAsync(silos, people);
        var mails = silos.Mails.Count;
        var figures = await FiguresAsync(silos);
        Assert.Equal(Canaries.Length - (People * InFiles), (await FoundAsync(silos)).Count());
        var inFiles = FoundInFiles(silos).Select(f => f.Split(": ")[1]);
        Assert.Equal(Canaries.Order(StringComparer.Ordinal), (await FoundAsync(silos)).Union(inFiles).Order(StringComparer.Ordinal));

        foreach (var person in people)
        {
            Assert.Null((await silos.Grains.GetGrain<IPersonGrain>(person).EraseAsync(By(person))).Refusal);
        }

        await silos.Delivery.RunAsync();
        await silos.FileSweep.RunAsync();

        Assert.Empty(await FoundAsync(silos));
        Assert.Empty(FoundInFiles(silos));
        Assert.DoesNotContain(silos.Log.Lines, line => Canaries.Any(c => line.Contains(c, StringComparison.Ordinal)));
        Assert.True(silos.Mails.Count < mails);
        Assert.Equal(figures, await FiguresAsync(silos));
        Assert.Empty(await new CellRecount(silos.Store.Reads).RecountAsync());
        Assert.Empty(await new JournalVerifier(silos.Store.Reads).VerifyAsync([]));
        Assert.Empty(await new JournalReplay(silos.Store.Reads, silos.Store.Store).RunAsync(1_000));
        Assert.Equal(0, await silos.Delivery.RunAsync());
        Assert.Equal([_owner], await MembersAsync(silos));
        var results = (await silos.Grains.GetGrain<IEnterpriseExternalResults>(_enterprise).ListAsync(_owner))!.Results;
        Assert.Equal(People / 2, results.Length);
        Assert.All(results, r => Assert.Equal("Mức 2", r.Level));
    }

    [Fact]
    public async Task An_erased_stream_is_closed_and_erasing_again_is_answered_alike()
    {
        await using var silos = await SiloCluster.StartAsync(Database.Sqlite, silos: 1);
        await PrepareAsync(silos);
        var id = await LiveAsync(silos, Canaries[..Each], isMember: false);
        var person = silos.Grains.GetGrain<IPersonGrain>(id);
        Assert.True((await person.EraseAsync(By(id))).Accepted);

        Assert.True((await person.EraseAsync(By(id))).Accepted);
        Assert.Equal(Refusals.NotFound, (await person.ChangeNameAsync(By(id), "Tên mới")).Refusal!.Code);
        Assert.Equal(
            PersonRefusals.AlreadyRegistered, (await person.RegisterAsync(By(id), new RegisterPerson("lai@vi-du.test", "vi"), null)).Refusal!.Code);
        Assert.Equal("", (await silos.Grains.GetGrain<IAccessDesk>(IAccessDesk.Key).GetAsync(id)).Email);
    }

    [Fact]
    public async Task The_last_owner_stays_and_nobody_erases_another()
    {
        await using var silos = await SiloCluster.StartAsync(Database.Sqlite, silos: 1);
        await PrepareAsync(silos);
        var person = silos.Grains.GetGrain<IPersonGrain>(_owner);

        var refused = await person.EraseAsync(By(_owner));

        Assert.Equal((PersonRefusals.LastOwner, _enterprise.ToString()), (refused.Refusal!.Code, refused.Refusal.About.Single()));
        Assert.Equal(Refusals.NotFound, (await person.EraseAsync(By(Guid.CreateVersion7()))).Refusal!.Code);
        Assert.Equal(
            Refusals.NotFound,
            (await silos.Grains.GetGrain<IEnterprisePeople>(_enterprise)
                .ForgetAsync(By(Guid.CreateVersion7()), new ForgetPerson(_owner))).Refusal!.Code);
        Assert.Equal([_owner], await MembersAsync(silos));
    }

    private async Task PrepareAsync(SiloCluster silos)
    {
        var registered = await silos.Grains.GetGrain<IPersonGrain>(_owner)
            .RegisterAsync(By(_owner), new RegisterPerson("chu@o-lai.test", "vi"), null);
        Assert.True(registered.Accepted);
        var details = new ProfileDetails(
            "Nước mắm Vịnh Xanh", Catalogues.Province("56")!.Communes[0].Code, "10", LegalForm.Company, Ownership.Private, false, false, false);
        Assert.True((await silos.Grains.GetGrain<IEnterpriseProfile>(_enterprise)
            .RegisterAsync(By(_owner), new RegisterEnterprise("56", SampleEnterprise.TaxCodeOf(3), details))).Accepted);
        Assert.True((await silos.Grains.GetGrain<IEnterpriseProof>(_enterprise).RecordAsync(By(Caller.System))).Accepted);
    }

    private async Task<Guid> LiveAsync(SiloCluster silos, string[] canaries, bool isMember)
    {
        var id = Guid.CreateVersion7();
        var person = silos.Grains.GetGrain<IPersonGrain>(id);
        var consents = Agreed.Select(p => new ConsentChoice(p, 1, Given: true));
        Assert.True((await person.RegisterAsync(
            By(id), new RegisterPerson($"{canaries[0]}@vi-du.test", "vi") { Consents = [.. consents] },
            new AskAccountMail(NoticeKinds.ConfirmAddress, "https://localhost/account/confirm"))).Accepted);
        foreach (var name in canaries[1..5])
        {
            Assert.True((await person.ChangeNameAsync(By(id), $"Nguyễn {name}")).Accepted);
        }

        Assert.True((await person.NoteSignInAsync(By(id), "signed-in")).Accepted);
        var enterprise = silos.Grains.GetGrain<IEnterpriseProfile>(_enterprise);
        var asked = await enterprise.AskForAccessAsync(By(id));
        Assert.True(asked.Accepted);
        if (isMember)
        {
            Assert.True((await enterprise.AnswerAccessAsync(By(_owner), new AnswerAccess(asked.Value!.RequestId, Accept: true))).Accepted);
            // The result is the enterprise's and stays; the file came from the person.
            await RecordAsync(silos, _enterprise, id, "Mức 2", canaries[8]);
        }
        else
        {
            Assert.True((await silos.Grains.GetGrain<IEnterpriseMembers>(_enterprise).InviteAsync(
                By(_owner), new InviteMember($"{canaries[0]}@vi-du.test", MemberRole.Viewer), "vi")).Accepted);
        }

        await ClaimOwnAsync(silos, id, canaries[5..]);
        return id;
    }

    // An enterprise of the person's own, which nobody else is in, with a document that shall show it and a result of another tool.
    private static async Task ClaimOwnAsync(SiloCluster silos, Guid id, string[] canaries)
    {
        var own = Guid.CreateVersion7();
        var details = new ProfileDetails(
            $"Quán {canaries[0]}", Catalogues.Province("56")!.Communes[0].Code, "10", LegalForm.Company, Ownership.Private, false, false, false);
        Assert.True((await silos.Grains.GetGrain<IEnterpriseProfile>(own)
            .RegisterAsync(By(id), new RegisterEnterprise("56", SampleEnterprise.TaxCodeOf(4), details))).Accepted);
        Assert.True((await silos.Grains.GetGrain<IEnterpriseProof>(own).AskAsync(
            By(id), new AskForProof(ProofWay.Document, [await PutAsync(silos, canaries[1])]))).Accepted);
        await RecordAsync(silos, own, id, $"Mức 2 {canaries[2]}", canaries[3]);
    }

    private static async Task RecordAsync(SiloCluster silos, Guid enterprise, Guid by, string level, string words) =>
        Assert.True((await silos.Grains.GetGrain<IEnterpriseExternalResults>(enterprise).RecordAsync(
            By(by), new RecordExternalResult("dbi.gov.vn", LocalDay.DayOf(silos.Clock.Now), level, await PutAsync(silos, words)))).Accepted);

    private static async Task<ProofFile> PutAsync(SiloCluster silos, string words)
    {
        using var content = new MemoryStream(Encoding.Latin1.GetBytes($"%PDF-1.7 {words}"));
        var file = (await silos.Files.PutAsync(Guid.CreateVersion7(), content, maximum: 1_000))!;
        return new ProofFile(file.Id, "application/pdf", file.Size, file.Sha256);
    }

    private static async Task LeaveWaitingMailsAsync(SiloCluster silos, IEnumerable<Guid> people)
    {
        foreach (var id in people)
        {
            Assert.True((await silos.Grains.GetGrain<IPersonGrain>(id).SendAccountMailAsync(
                By(id), new AskAccountMail(NoticeKinds.PasswordChanged, "https://localhost/account/forgot"))).Accepted);
        }
    }

    private static async Task<IEnumerable<string>> FoundAsync(SiloCluster silos)
    {
        var everything = string.Join('\n', await silos.Store.ReadEverythingAsync());
        return Canaries.Where(c => everything.Contains(c, StringComparison.OrdinalIgnoreCase));
    }

    // The database with its log after a checkpoint, the mails, and the uploaded files.
    private static IEnumerable<string> FoundInFiles(SiloCluster silos)
    {
        var files = silos.Mails.Select(f => f.FullName).ToList();
        if (Directory.Exists(silos.FilesFolder))
        {
            files.AddRange(Directory.EnumerateFiles(silos.FilesFolder, "*", SearchOption.AllDirectories));
        }

        if (silos.Store.File is { } database)
        {
            silos.Store.ExecuteAsync("pragma wal_checkpoint(truncate)").GetAwaiter().GetResult();
            files.AddRange(Directory.GetFiles(Path.GetDirectoryName(database)!, Path.GetFileName(database) + "*"));
        }

        foreach (var file in files)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            var content = reader.ReadToEnd();
            foreach (var canary in Canaries.Where(c => content.Contains(c, StringComparison.OrdinalIgnoreCase)))
            {
                yield return $"{Path.GetFileName(file)}: {canary}";
            }
        }
    }

    private static async Task<IReadOnlyList<(string Key, long N)>> FiguresAsync(SiloCluster silos)
    {
        await using var db = silos.Store.Reads.CreateDbContext();
        return [.. db.Cells.AsEnumerable().Select(c => (c.CellKeyText, c.N)).Order()];
    }

    private async Task<IEnumerable<Guid>> MembersAsync(SiloCluster silos)
    {
        await using var db = silos.Store.Reads.CreateDbContext();
        return [.. db.Memberships.Where(m => m.EnterpriseId == _enterprise).Select(m => m.PersonId)];
    }

    private static Caller By(Guid person) => new(person, Guid.CreateVersion7());
}
