using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Demo;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.Adoption;

public sealed class DepartmentDeskTests(DepartmentFixture department) : IClassFixture<DepartmentFixture>
{
    // One assessed twice, and one with an open draft.
    private static readonly Guid Assessed = SyntheticProvince.IdOf(0);
    private static readonly Guid Drafting = SyntheticProvince.IdOf(1);

    public static TheoryData<Database> Both => [Database.Sqlite, Database.Postgres];

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Figures_from_cells_equal_a_recount_of_the_enterprises(Database database)
    {
        var on = department.On(database);
        await using var db = on.Store.Reads.CreateDbContext();
        var enterprises = await db.Enterprises.ToListAsync();

        var overview = (await on.Desk.GetOverviewAsync(DepartmentOn.Officer))!;

        Assert.Equal(new TestClock().Now, overview.At);
        Assert.Equal(enterprises.Count, overview.Registered);
        Assert.Equal(enterprises.Count(e => e.Level is not null), overview.Assessed);
        Check(overview.Levels, enterprises.Select(e => e.Level));
        foreach (var row in overview.Rows)
        {
            var counted = enterprises.Where(e => row.Code == row.By switch
            {
                Breakdown.Commune => e.Commune,
                Breakdown.SectorGroup => e.SectorGroup,
                Breakdown.Size => e.Size.ToString(),
                _ => null,
            }).ToList();
            Assert.Equal(counted.Count, row.Registered);
            Assert.Equal(counted.Count(e => e.Level is not null), row.Assessed);
            Check(row.Levels, counted.Select(e => e.Level));
        }

        static void Check(IEnumerable<InstrumentLevels> levels, IEnumerable<int?> expected)
        {
            var counts = expected.Where(l => l is not null).GroupBy(l => l!.Value)
                .Select(g => new LevelCount(g.Key, g.Count())).OrderBy(c => c.Level).ToList();
            Assert.Equal(counts, levels.SelectMany(l => l.Counts));
            Assert.All(levels, l => Assert.Equal("vn-dbi-2021", l.Instrument));
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Every_commune_sector_group_and_size_has_its_row(Database database)
    {
        var overview = (await department.On(database).Desk.GetOverviewAsync(DepartmentOn.Officer))!;

        Assert.Equal(65, Codes(Breakdown.Commune).Count);
        Assert.Equal(Catalogues.SectorGroups.Select(g => g.Id), Codes(Breakdown.SectorGroup));
        Assert.Equal(Enum.GetNames<SizeGroup>(), Codes(Breakdown.Size));
        Assert.Equal(0, overview.Rows.Single(r => r is { By: Breakdown.Commune, Code: "22736" }).Registered);
        Assert.All(Enum.GetValues<Breakdown>(), by => Assert.Equal(overview.Registered, overview.Rows.Where(r => r.By == by).Sum(r => r.Registered)));

        List<string> Codes(Breakdown by) => [.. overview.Rows.Where(r => r.By == by).Select(r => r.Code)];
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Whoever_is_not_an_officer_of_the_province_sees_nothing(Database database)
    {
        var on = department.On(database);
        foreach (var person in new[] { DepartmentOn.Stranger, DemoAccounts.Owner.Id, Guid.CreateVersion7() })
        {
            Assert.Null(await on.Desk.GetOverviewAsync(person));
            Assert.Null(await on.Desk.FindAsync(person, DepartmentOn.Everything));
            Assert.Null(await on.Desk.GetEnterpriseAsync(person, Assessed, Guid.CreateVersion7()));
        }

        Assert.Equal(0, await LooksAsync(on, e => e.PersonId == DepartmentOn.Stranger));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_enterprise_is_shown_with_levels_dates_and_pillars_and_without_answers(Database database)
    {
        var on = department.On(database);
        var sample = new SyntheticProvince(new TestClock().Now).At(0);

        var seen = (await on.Desk.GetEnterpriseAsync(DepartmentOn.Officer, Assessed, Guid.CreateVersion7()))!;

        Assert.Equal(sample.Register.Details.Name, seen.Row.Name);
        Assert.Equal(sample.RegisteredAt, seen.RegisteredAt);
        Assert.Equal(sample.Assessments.Select(a => a.SubmittedAt).Reverse(), seen.Assessments.Select(a => a.SubmittedAt));
        Assert.Equal((seen.Row.Level, seen.Row.AssessedAt), (seen.Assessments[0].Level, (long?)seen.Assessments[0].SubmittedAt));
        Assert.All(seen.Assessments, a =>
        {
            Assert.Equal(6, a.Pillars.Length);
            Assert.Equal(a.Points, a.Pillars.Select(p => p.Points).Aggregate((sum, points) => sum + points));
            Assert.Equal(320, a.Maximum);
        });
        Assert.False(seen.AnswersOpen);
        var json = JsonSerializer.Serialize(seen, DomainJson.Default.EnterpriseForOfficer)
            .Replace("\"answersOpen\":false", "", StringComparison.Ordinal);
        Assert.DoesNotContain("answer", json, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("question", json, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("1.1.1", json, StringComparison.Ordinal);
        Assert.DoesNotContain(sample.OwnerId.ToString(), json, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_draft_shows_only_since_when_it_is_open(Database database)
    {
        var on = department.On(database);

        var seen = (await on.Desk.GetEnterpriseAsync(DepartmentOn.Officer, Drafting, Guid.CreateVersion7()))!;

        Assert.Equal(new SyntheticProvince(new TestClock().Now).At(1).Draft!.StartedAt, seen.DraftStartedAt);
        Assert.Empty(seen.Assessments);
        Assert.Null(seen.Row.Level);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_look_is_kept_once_for_the_enterprise_to_see(Database database)
    {
        var on = department.On(database);
        var enterprise = SyntheticProvince.IdOf(5);
        var operation = Guid.CreateVersion7();

        await on.Desk.GetEnterpriseAsync(DepartmentOn.Officer, enterprise, operation);
        await on.Desk.GetEnterpriseAsync(DepartmentOn.Officer, enterprise, operation);

        await using var db = on.Store.Reads.CreateDbContext();
        var look = Assert.Single(await db.AccessLog.Where(l => l.EnterpriseId == enterprise).ToListAsync());
        Assert.Equal(
            (DepartmentOn.Officer, LookKinds.Levels, new TestClock().Now), (look.PersonId, look.What, look.At));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_enterprise_that_does_not_exist_is_not_looked_at(Database database)
    {
        var on = department.On(database);
        var nobody = Guid.CreateVersion7();

        Assert.Null(await on.Desk.GetEnterpriseAsync(DepartmentOn.Officer, nobody, Guid.CreateVersion7()));
        Assert.Equal(0, await LooksAsync(on, e => e.EnterpriseId == nobody));
    }

    private static async Task<int> LooksAsync(DepartmentOn on, Func<Silo.Storage.Rows.StoredLook, bool> which)
    {
        await using var db = on.Store.Reads.CreateDbContext();
        return (await db.AccessLog.ToListAsync()).Count(which);
    }
}
