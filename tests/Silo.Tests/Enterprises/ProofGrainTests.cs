using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Notifications;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Storage;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.Enterprises;

/// <summary>Two people name one tax code; officers of the province say who it is.</summary>
public sealed class ProofGrainTests
{
    private static readonly EnterpriseQuery Everything = new(null, null, null, null, null, null, null, null, 200);

    private readonly Guid _first = Guid.CreateVersion7();
    private readonly Guid _second = Guid.CreateVersion7();
    private readonly Guid _officer = Guid.CreateVersion7();
    private readonly Guid _neighbour = Guid.CreateVersion7();

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Whoever_has_proof_owns_the_code_whoever_came_first(Database database)
    {
        await using var silos = await PreparedAsync(database);
        var (squatter, owner) = (await RegisterAsync(silos, _first), await RegisterAsync(silos, _second));
        Assert.Empty((await DepartmentAsync(silos)).Rows);

        Assert.True((await owner.AskAsync(By(_second), new AskForProof(ProofWay.Letter, []))).Accepted);
        var claim = (await owner.GetClaimAsync(_officer))!;
        Assert.Equal(SampleEnterprise.TaxCodeOf(3).Digits, claim.TaxCode);
        Assert.Null(claim.Elsewhere);
        var issued = await owner.IssueCodeAsync(By(_officer), new IssueProofCode(claim.Claim.Id, null), "vi");
        var answer = await owner.EnterCodeAsync(By(_second), new EnterProofCode(issued.Value!.Code!));

        Assert.True(answer.Value!.Proved);
        Assert.Equal(claim.EnterpriseId, Assert.Single((await DepartmentAsync(silos)).Rows).Id);
        Assert.True((await squatter.GetProofAsync(_first))!.Elsewhere);
        Assert.Contains(await InboxAsync(silos, _first), m => m.Kind == NoticeKinds.RepresentedElsewhere);
        Assert.Null(await silos.Grains.GetGrain<IEnterpriseProfile>(claim.EnterpriseId).GetAsync(_first));

        // The squatter's own claim finds nothing to accept any more.
        Assert.True((await squatter.AskAsync(By(_first), new AskForProof(ProofWay.Letter, []))).Accepted);
        var late = (await squatter.GetClaimAsync(_officer))!;
        Assert.Equal(claim.EnterpriseId, late.Elsewhere!.EnterpriseId);
        Assert.Equal(
            ProofRefusals.ProvedElsewhere, (await squatter.DecideAsync(By(_officer), new DecideProof(late.Claim.Id, true, ""))).Refusal?.Code);
        Assert.Empty(await new CellRecount(silos.Store.Reads).RecountAsync());
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task An_officer_moves_the_ownership_and_both_are_told(Database database)
    {
        await using var silos = await PreparedAsync(database);
        var (former, claimant) = (await RegisterAsync(silos, _first), await RegisterAsync(silos, _second));
        Assert.True((await former.RecordAsync(By(Caller.System))).Accepted);
        Assert.True((await claimant.AskAsync(By(_second), new AskForProof(ProofWay.Letter, []))).Accepted);
        var claim = (await claimant.GetClaimAsync(_officer))!;
        var move = By(_officer);

        Assert.Equal(
            ProofRefusals.ReasonNeeded, (await claimant.MoveAsync(By(_officer), new MoveByClaim(claim.Claim.Id, " "))).Refusal?.Code);
        var moved = await claimant.MoveAsync(move, new MoveByClaim(claim.Claim.Id, "Giám đốc cũ đã nghỉ"));
        var again = await claimant.MoveAsync(move, new MoveByClaim(claim.Claim.Id, "Giám đốc cũ đã nghỉ"));

        Assert.True(moved.Accepted);
        Assert.Equal(moved.Value, again.Value);
        Assert.Null(await former.GetProofAsync(_first));
        Assert.Equal(_second, (await former.GetProofAsync(_second))!.Representation!.PersonId);
        var left = (await claimant.GetProofAsync(_second))!;
        Assert.Equal((null, claim.Elsewhere!.EnterpriseId), (left.Claim, left.Own!.Value));
        var told = (await InboxAsync(silos, _first)).Single(m => m.Kind == NoticeKinds.OwnershipMovedFrom);
        Assert.Equal("Giám đốc cũ đã nghỉ", NoticeArguments.Read(told.Arguments)["reason"]);
        Assert.Single(await InboxAsync(silos, _second), m => m.Kind == NoticeKinds.OwnershipMovedTo);
        Assert.Empty((await DeskOf(silos).ListAsync(_officer, after: null))!.Rows);
    }

    [Fact]
    public async Task Officers_of_another_province_members_and_strangers_find_no_claim()
    {
        await using var silos = await PreparedAsync(Database.Sqlite);
        var enterprise = await RegisterAsync(silos, _first);
        Assert.True((await enterprise.AskAsync(By(_first), new AskForProof(ProofWay.ContactMail, []))).Accepted);
        var claim = (await enterprise.GetClaimAsync(_officer))!.Claim.Id;

        foreach (var person in (Guid[])[_neighbour, _first, _second])
        {
            Assert.Null(await enterprise.GetClaimAsync(person));
            Assert.Null(await DeskOf(silos).ListAsync(person, after: null));
            Assert.Null(await DeskOf(silos).CountAsync(person));
            Assert.Equal(Refusals.NotFound, (await enterprise.IssueCodeAsync(By(person), new IssueProofCode(claim, "a@b.vn"), "vi")).Refusal?.Code);
            Assert.Equal(Refusals.NotFound, (await enterprise.DecideAsync(By(person), new DecideProof(claim, true, ""))).Refusal?.Code);
            Assert.Equal(Refusals.NotFound, (await enterprise.MoveAsync(By(person), new MoveByClaim(claim, "x"))).Refusal?.Code);
            Assert.Equal(Refusals.NotFound, (await enterprise.MoveOwnershipAsync(By(person), new MoveOwnership(person, "x"))).Refusal?.Code);
        }

        Assert.Equal(Refusals.NotFound, (await enterprise.RecordAsync(By(_officer))).Refusal?.Code);
        Assert.Null(await enterprise.GetProofAsync(_officer));
    }

    [Fact]
    public async Task A_mailed_code_goes_to_the_contact_address_and_is_kept_nowhere_once_it_is_sent()
    {
        await using var silos = await PreparedAsync(Database.Sqlite);
        var enterprise = await RegisterAsync(silos, _first);
        Assert.True((await enterprise.AskAsync(By(_first), new AskForProof(ProofWay.ContactMail, []))).Accepted);
        var claim = (await enterprise.GetClaimAsync(_officer))!.Claim.Id;
        var operation = By(_officer);

        var issued = await enterprise.IssueCodeAsync(operation, new IssueProofCode(claim, "lienhe@cong-ty.test"), "vi");
        await silos.Delivery.RunAsync();

        var mail = Assert.Single(silos.Mails, m => File.ReadAllText(m.FullName).Contains("lienhe@cong-ty.test", StringComparison.Ordinal));
        Assert.NotNull(mail);
        Assert.Null((await enterprise.IssueCodeAsync(operation, new IssueProofCode(claim, "lienhe@cong-ty.test"), "vi")).Value!.Code);
        var everything = string.Join('\n', await silos.Store.ReadEverythingAsync());
        Assert.DoesNotContain(issued.Value!.Code!, everything, StringComparison.Ordinal);
        var row = Assert.Single((await DeskOf(silos).ListAsync(_officer, after: null))!.Rows);
        Assert.Equal(silos.Clock.Now, row.CodeSentAt);
        silos.Clock.Advance(TimeSpan.FromDays(6));
        Assert.Equal(new ClaimCount(1, 0), await DeskOf(silos).CountAsync(_officer));
    }

    [Fact]
    public async Task A_document_lies_apart_and_goes_when_it_has_served_its_end()
    {
        await using var silos = await PreparedAsync(Database.Sqlite);
        var enterprise = await RegisterAsync(silos, _first);
        using var content = new MemoryStream("%PDF-1.7 giấy"u8.ToArray());
        Assert.Null(await silos.Files.PutAsync(Guid.CreateVersion7(), content, maximum: 3));
        content.Position = 0;
        var kept = (await silos.Files.PutAsync(Guid.CreateVersion7(), content, maximum: 100))!;
        Assert.True((await enterprise.AskAsync(
            By(_first), new AskForProof(ProofWay.Document, [new ProofFile(kept.Id, "application/pdf", kept.Size, kept.Sha256)]))).Accepted);
        var claim = (await enterprise.GetClaimAsync(_officer))!.Claim.Id;
        Assert.True((await enterprise.DecideAsync(By(_officer), new DecideProof(claim, false, "Không đọc được"))).Accepted);
        Assert.Equal("Không đọc được", (await enterprise.GetProofAsync(_first))!.DeclinedBecause);

        silos.Clock.Advance(TimeSpan.FromDays(89));
        await silos.FileSweep.RunAsync();
        using (var still = silos.Files.Open(kept.Id))
        {
            Assert.NotNull(still);
        }

        silos.Clock.Advance(TimeSpan.FromDays(1));
        await silos.FileSweep.RunAsync();

        Assert.Null(silos.Files.Open(kept.Id));
        await using var db = silos.Store.Reads.CreateDbContext();
        Assert.Empty(await db.Files.ToListAsync());
    }

    private async Task<SiloCluster> PreparedAsync(Database database)
    {
        var silos = await SiloCluster.StartAsync(database, silos: 1);
        foreach (var (person, province) in ((Guid, string?)[])[(_first, null), (_second, null), (_officer, "56"), (_neighbour, "79")])
        {
            var grain = silos.Grains.GetGrain<IPersonGrain>(person);
            Assert.True((await grain.RegisterAsync(By(person), new RegisterPerson($"{person:N}@vi-du.test", "vi"), mail: null)).Accepted);
            if (province is not null)
            {
                Assert.True((await grain.AppointAsync(By(Caller.System), new AppointOfficer(province, "Sở thử nghiệm"))).Accepted);
            }
        }

        return silos;
    }

    private static async Task<IEnterpriseProof> RegisterAsync(SiloCluster silos, Guid owner)
    {
        var id = Guid.CreateVersion7();
        var details = new ProfileDetails(
            "Rong nho Vịnh Xanh", Catalogues.Province("56")!.Communes[0].Code, "10", LegalForm.Company, Ownership.Private, false, false, false);
        Assert.True((await silos.Grains.GetGrain<IEnterpriseProfile>(id)
            .RegisterAsync(By(owner), new RegisterEnterprise("56", SampleEnterprise.TaxCodeOf(3), details))).Accepted);
        return silos.Grains.GetGrain<IEnterpriseProof>(id);
    }

    private async Task<EnterprisePage> DepartmentAsync(SiloCluster silos) =>
        (await silos.Grains.GetGrain<IDepartmentDesk>(IDepartmentDesk.KeyOf("56")).FindAsync(_officer, Everything))!;

    private static IClaimDesk DeskOf(SiloCluster silos) => silos.Grains.GetGrain<IClaimDesk>(IClaimDesk.KeyOf("56"));

    private static async Task<IEnumerable<Message>> InboxAsync(SiloCluster silos, Guid person) =>
        (await silos.Grains.GetGrain<IAccessDesk>(IAccessDesk.Key).GetInboxAsync(person, 200)).Messages;

    private static Caller By(Guid person) => new(person, Guid.CreateVersion7());
}
