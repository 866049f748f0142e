using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.People;
using SanSangSo.TestCommon.Web;
using SanSangSo.Web.Tests.Assessments;
using SanSangSo.Web.Tests.Enterprise;

namespace SanSangSo.Web.Tests.Rights;

/// <summary>One of each kind of user, signed in, and the enterprise A that all of them ask for.</summary>
internal sealed class Kinds : IDisposable
{
    private Kinds(Assessor owner, string draft, string assessment, string otherResult, IReadOnlyList<(string Name, Visitor Visitor)> all) =>
        (Owner, Draft, Assessment, OtherResult, All) = (owner, draft, assessment, otherResult, all);

    /// <summary>The owner of A.</summary>
    public Assessor Owner { get; }

    /// <summary>A's open draft.</summary>
    public string Draft { get; }

    /// <summary>A's submitted assessment.</summary>
    public string Assessment { get; }

    /// <summary>What another tool said of A, with a file.</summary>
    public string OtherResult { get; }

    /// <summary>In the order of the table's columns.</summary>
    public IReadOnlyList<(string Name, Visitor Visitor)> All { get; }

    /// <summary>Words that stand for A: whoever has no right to it must not be answered with one of them.</summary>
    public IEnumerable<string> Canaries => [Owner.Name, Owner.TaxCode, Owner.Email, Draft, Assessment, OtherResult];

    public static async Task<Kinds> PrepareAsync(WebHost host)
    {
        var (owner, other) = (await Assessor.CreateAsync(host), await Assessor.CreateAsync(host));
        var assessment = (await owner.CompleteAsync(_ => "2")).Address.Split("/result")[0].Split('/')[^1];
        var draft = (await owner.StartAsync()).Split('/')[^1];
        return new Kinds(owner, draft, assessment, await RecordAsync(owner),
        [
            ("nobody", host.Visit()),
            ("person", await host.NewOwnerAsync()),
            ("viewer-of-A", await MemberAsync(host, owner, MemberRole.Viewer)),
            ("editor-of-A", await MemberAsync(host, owner, MemberRole.Editor)),
            ("owner-of-A", owner.Visitor),
            ("owner-of-B", other.Visitor),
            ("officer", await OfficerAsync(host, "56")),
            ("neighbour", await OfficerAsync(host, "79")),
            ("consultant", await StaffAsync(host, StaffRole.Consultant)),
            ("auditor", await StaffAsync(host, StaffRole.Auditor)),
            ("admin", await StaffAsync(host, StaffRole.Administrator)),
        ]);
    }

    public void Dispose()
    {
        foreach (var (_, visitor) in All)
        {
            visitor.Dispose();
        }
    }

    private static async Task<string> RecordAsync(Assessor owner)
    {
        var form = await owner.GetAsync(owner.Root + "/external/new");
        var list = await owner.GetAsync((await owner.Visitor.UploadAsync(
            form, [("Tool", "dbi.gov.vn"), ("Day", "5/3/2026"), ("Level", "Xuất phát")], ("Document", "a.pdf", "%PDF-1.7"u8.ToArray()))).Location!);
        return list.Document.QuerySelector("#external ~ ul a")!.GetAttribute("href")!.Split('/')[^1];
    }

    private static async Task<Visitor> StaffAsync(WebHost host, StaffRole role)
    {
        var email = $"{Guid.CreateVersion7():N}@vai-tro.test";
        await host.AddStaffAsync(email, StaffOffer.Of(role));
        return await host.SignInAsync(email);
    }

    private static async Task<Visitor> MemberAsync(WebHost host, Assessor owner, MemberRole role)
    {
        var email = $"{Guid.CreateVersion7():N}@thanh-vien.test";
        var person = await host.AddAccountAsync(email);
        var profile = host.Grains.GetGrain<IEnterpriseProfile>(owner.Enterprise);
        var asked = await profile.AskForAccessAsync(By(person));
        Assert.Null((await profile.AnswerAccessAsync(By(owner.Person), new AnswerAccess(asked.Value!.RequestId, Accept: true))).Refusal);
        Assert.Null((await host.Grains.GetGrain<IEnterpriseMembers>(owner.Enterprise).ChangeRoleAsync(
            By(owner.Person), new ChangeMemberRole(person, role))).Refusal);
        return await host.SignInAsync(email);
    }

    private static Caller By(Guid person) => new(person, Guid.CreateVersion7());

    private static async Task<Visitor> OfficerAsync(WebHost host, string province)
    {
        var email = $"{Guid.CreateVersion7():N}@so.test";
        await host.AddAccountAsync(email, province);
        return await host.SignInAsync(email);
    }
}
