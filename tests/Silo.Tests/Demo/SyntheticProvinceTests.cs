using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.People;
using SanSangSo.Assessments.Scoring;
using SanSangSo.Silo.Demo;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.Demo;

public sealed class SyntheticProvinceTests
{
    private static readonly long Now = new TestClock().Now;

    [Fact]
    public void The_same_number_makes_the_same_enterprise()
    {
        var (one, other) = (new SyntheticProvince(Now), new SyntheticProvince(Now));

        Assert.All(Enumerable.Range(0, 200), i => Assert.Equal(
            JsonSerializer.Serialize(one.At(i)), JsonSerializer.Serialize(other.At(i))));
    }

    [Fact]
    public void Two_thousand_have_codes_of_their_own_that_are_nobodys_and_a_past()
    {
        var all = new SyntheticProvince(Now).Take(2000).ToList();

        Assert.Equal(2000, all.Select(e => e.Register.TaxCode.Digits).Distinct().Count());
        Assert.All(all, e =>
        {
            var code = e.Register.TaxCode;
            Assert.True(code.IsPersonal ? code.Digits.StartsWith("0569", StringComparison.Ordinal) : code.Digits[..4] is "4295" or "4595");
            Assert.True(e.RegisteredAt < Now);
            Assert.All(e.Assessments, a => Assert.True(e.RegisteredAt < a.StartedAt && a.StartedAt < a.SubmittedAt && a.SubmittedAt < Now));
            Assert.True(e.Draft is null || (e.Draft.StartedAt > e.RegisteredAt && e.Draft.SavedAt < Now));
        });
    }

    [Fact]
    public void The_mix_is_plausible()
    {
        var all = new SyntheticProvince(Now).Take(2000).ToList();
        var instrument = InstrumentCatalogue.BuiltIn.Latest("vn-dbi-2021");
        var levels = all.Where(e => !e.Assessments.IsEmpty)
            .Select(e => Scorer.Score(instrument, e.Assessments[^1].Answers.ToDictionary(a => a.Question, a => a.Answer)).Level)
            .ToLookup(l => l);

        Assert.InRange(all.Count(e => !e.Assessments.IsEmpty), 800, 1000);
        Assert.All(Enumerable.Range(0, 6), level => Assert.NotEmpty(levels[level]));
        Assert.All(Enum.GetValues<LegalForm>(), form => Assert.Contains(all, e => e.Register.Details.Form == form));
        Assert.Contains(all, e => e.Register.Details.Ownership == Ownership.StateOfProvince);
        Assert.InRange(all.Select(e => e.Register.Details.Commune).Distinct().Count(), 60, 64);
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Writing_breaks_off_and_goes_on_and_adds_nothing_twice(Database database)
    {
        await using var store = await StoreUnderTest.OpenAsync(database);
        var writer = new SyntheticWriter(store.Store);
        var sample = new SyntheticProvince(Now).Take(40).ToList();
        foreach (var enterprise in sample)
        {
            Assert.True(await writer.WriteAsync(enterprise with { Assessments = [], Draft = null }));
        }

        foreach (var enterprise in sample.Concat(sample))
        {
            Assert.True(await writer.WriteAsync(enterprise));
        }

        await using var db = store.Reads.CreateDbContext();
        var entries = await db.Journal.CountAsync();
        Assert.Equal(sample.Sum(e => 2 + (e.Size is null ? 0 : 1) + (e.Assessments.Length * 3) + (e.Draft is null ? 0 : 2)), entries);
        Assert.Equal(sample.Sum(e => e.Assessments.Length), await db.Assessments.CountAsync());
        var cells = (await db.Cells.Where(c => c.N != 0).ToListAsync()).ToDictionary(c => c.Key(), c => c.N);
        var recount = (await db.Snapshots.Where(s => s.StreamKind == StreamKinds.Enterprise).ToListAsync())
            .Select(s => JsonSerializer.Deserialize(s.State, DomainJson.Default.EnterpriseState)!.Cell()!)
            .GroupBy(c => c).ToDictionary(g => g.Key, g => (long)g.Count());
        Assert.Equal(recount.OrderBy(c => c.Key.Text, StringComparer.Ordinal), cells.OrderBy(c => c.Key.Text, StringComparer.Ordinal));
        Assert.All(await db.FollowUps.ToListAsync(), f => Assert.Equal(DemoAccounts.Owner.Id, f.PersonId));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_code_that_is_taken_is_passed_over(Database database)
    {
        await using var store = await StoreUnderTest.OpenAsync(database);
        var writer = new SyntheticWriter(store.Store);
        var first = new SyntheticProvince(Now).At(2);
        Assert.True(await writer.WriteAsync(first));

        Assert.False(await writer.WriteAsync(first with { Id = Guid.CreateVersion7() }));

        await using var db = store.Reads.CreateDbContext();
        Assert.Equal(first.Id, (await db.Enterprises.SingleAsync(e => e.ProvenAt != null)).Id);
    }
}
