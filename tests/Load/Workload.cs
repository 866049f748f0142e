using SanSangSo.Assessments.Commits;
using SanSangSo.TestCommon;

namespace SanSangSo.Load;

/// <summary>Commits made before the clock runs, so that only writing them is measured.</summary>
internal sealed record Workload(IReadOnlyList<Commit> Before, IReadOnlyList<IReadOnlyList<Commit>> Clients)
{
    public const int ClientCount = 64;

    public int Count => Clients.Sum(c => c.Count);

    /// <summary>Enterprises that save page after page of one draft: the journal and the snapshot change.</summary>
    public static Workload OfSaves(int saves, long now)
    {
        var before = new List<Commit>();
        var clients = Enumerable.Range(0, ClientCount).Select(number =>
        {
            var enterprise = new SampleEnterprise(Guid.CreateVersion7());
            before.Add(Next(enterprise, e => e.Register(SampleEnterprise.TaxCodeOf(number), now, commune: number)));
            before.Add(Next(enterprise, e => e.Start(now)));
            return (IReadOnlyList<Commit>)[.. Enumerable.Range(0, saves).Select(i => Next(enterprise, e => e.Save(number + i, now + i)))];
        }).ToList();
        return new Workload(before, clients);
    }

    /// <summary>Enterprises that register, answer and submit: texts, rows, follow-ups and shared cells change too.</summary>
    public static Workload OfLives(int lives, long now)
    {
        var clients = Enumerable.Range(0, ClientCount).Select(client => (IReadOnlyList<Commit>)[.. Enumerable.Range(0, lives).SelectMany(life =>
        {
            var number = client * lives + life;
            var enterprise = new SampleEnterprise(Guid.CreateVersion7());
            return new[]
            {
                Next(enterprise, e => e.Register(SampleEnterprise.TaxCodeOf(number), now, commune: number % 10)),
                Next(enterprise, e => e.Start(now)),
                Next(enterprise, e => e.SaveAll(number % 6, now)),
                Next(enterprise, e => e.Submit(now)),
            };
        })]).ToList();
        return new Workload([], clients);
    }

    private static Commit Next(SampleEnterprise enterprise, Func<SampleEnterprise, Commit> make)
    {
        var commit = make(enterprise);
        enterprise.Written();
        return commit;
    }
}
