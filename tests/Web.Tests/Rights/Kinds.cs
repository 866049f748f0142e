using SanSangSo.TestCommon.Web;
using SanSangSo.Web.Tests.Assessments;
using SanSangSo.Web.Tests.Enterprise;

namespace SanSangSo.Web.Tests.Rights;

/// <summary>One of each kind of user, signed in, and the enterprise A that all of them ask for.</summary>
internal sealed class Kinds : IDisposable
{
    private Kinds(Assessor owner, string draft, string assessment, IReadOnlyList<(string Name, Visitor Visitor)> all) =>
        (Owner, Draft, Assessment, All) = (owner, draft, assessment, all);

    /// <summary>The owner of A.</summary>
    public Assessor Owner { get; }

    /// <summary>A's open draft.</summary>
    public string Draft { get; }

    /// <summary>A's submitted assessment.</summary>
    public string Assessment { get; }

    /// <summary>In the order of the table's columns.</summary>
    public IReadOnlyList<(string Name, Visitor Visitor)> All { get; }

    /// <summary>Words that stand for A: whoever has no right to it must not be answered with one of them.</summary>
    public IEnumerable<string> Canaries => [Owner.Name, Owner.TaxCode, Owner.Email, Draft, Assessment];

    public static async Task<Kinds> PrepareAsync(WebHost host)
    {
        var (owner, other) = (await Assessor.CreateAsync(host), await Assessor.CreateAsync(host));
        var assessment = (await owner.CompleteAsync(_ => "2")).Address.Split("/result")[0].Split('/')[^1];
        var draft = (await owner.StartAsync()).Split('/')[^1];
        return new Kinds(owner, draft, assessment,
        [
            ("nobody", host.Visit()),
            ("person", await host.NewOwnerAsync()),
            ("owner-of-A", owner.Visitor),
            ("owner-of-B", other.Visitor),
            ("officer", await OfficerAsync(host, "56")),
            ("neighbour", await OfficerAsync(host, "79")),
            ("admin", await AdministratorAsync(host)),
        ]);
    }

    public void Dispose()
    {
        foreach (var (_, visitor) in All)
        {
            visitor.Dispose();
        }
    }

    private static async Task<Visitor> AdministratorAsync(WebHost host)
    {
        var email = $"{Guid.CreateVersion7():N}@quan-tri.test";
        await host.AddAdministratorAsync(email);
        return await host.SignInAsync(email);
    }

    private static async Task<Visitor> OfficerAsync(WebHost host, string province)
    {
        var email = $"{Guid.CreateVersion7():N}@so.test";
        await host.AddAccountAsync(email, province);
        return await host.SignInAsync(email);
    }
}
