using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Demo;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.Adoption;

/// <summary>What auditors are shown, on both databases, and what of it is kept.</summary>
public sealed class InspectionDeskTests(DepartmentFixture department) : IClassFixture<DepartmentFixture>
{
    public static TheoryData<Database> Both => [Database.Sqlite, Database.Postgres];

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_auditor_reads_what_the_officers_of_every_province_read(Database database)
    {
        var on = department.On(database);
        var ofOfficer = (await on.Desk.GetOverviewAsync(DepartmentOn.Officer))!;

        var overview = (await on.Inspection.GetOverviewAsync(DepartmentOn.Auditor, Guid.CreateVersion7()))!;

        var figures = overview.Provinces.Single(p => p.Province == DepartmentFixture.Province);
        Assert.Equal((ofOfficer.Registered, ofOfficer.Assessed), (figures.Registered, figures.Assessed));
        Assert.Equal(ofOfficer.Levels.SelectMany(l => l.Counts), figures.Levels.SelectMany(l => l.Counts));
        Assert.Equal(new JournalState(null, null, null), overview.Journal);

        var page = (await on.Inspection.FindAsync(
            DepartmentOn.Auditor, Guid.CreateVersion7(), DepartmentFixture.Province, DepartmentOn.Everything))!;
        Assert.Equal((await on.FindAsync(DepartmentOn.Everything)).Rows, page.Rows);

        var id = SyntheticProvince.IdOf(0);
        var seen = (await on.Inspection.GetEnterpriseAsync(DepartmentOn.Auditor, Guid.CreateVersion7(), id))!;
        var ofDesk = (await on.Desk.GetEnterpriseAsync(DepartmentOn.Officer, id, Guid.CreateVersion7()))!;
        Assert.Equal(DepartmentFixture.Province, seen.Province);
        Assert.Equal(ofDesk.Row, seen.Enterprise.Row);
        Assert.Equal(ofDesk.Assessments.Select(a => (a.Id, a.Level, a.Points)), seen.Enterprise.Assessments.Select(a => (a.Id, a.Level, a.Points)));
        Assert.False(seen.Enterprise.AnswersOpen);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Whatever_an_auditor_reads_is_kept_once(Database database)
    {
        var on = department.On(database);
        var (figures, list, look) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var enterprise = SyntheticProvince.IdOf(7);
        for (var i = 0; i < 2; i++)
        {
            await on.Inspection.GetOverviewAsync(DepartmentOn.Auditor, figures);
            await on.Inspection.FindAsync(DepartmentOn.Auditor, list, DepartmentFixture.Province, DepartmentOn.Everything);
            await on.Inspection.GetEnterpriseAsync(DepartmentOn.Auditor, look, enterprise);
        }

        await using var db = on.Store.Reads.CreateDbContext();
        Assert.Equal("""[{"kind":"figures-read.1","province":null}]""", await EventsOfAsync(figures));
        Assert.Equal("""[{"kind":"figures-read.1","province":"56"}]""", await EventsOfAsync(list));
        Assert.Contains("enterprise-looked-at.1", await EventsOfAsync(look), StringComparison.Ordinal);
        var shown = Assert.Single(await db.AccessLog.Where(l => l.EnterpriseId == enterprise).ToListAsync());
        Assert.Equal((DepartmentOn.Auditor, LookKinds.Inspection), (shown.PersonId, shown.What));

        Task<string> EventsOfAsync(Guid operation) => db.Journal
            .Where(e => e.StreamKind == StreamKinds.Person && e.StreamId == DepartmentOn.Auditor && e.OperationId == operation)
            .Select(e => e.Events).SingleAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task To_whoever_is_no_auditor_nothing_is_told_and_nothing_kept(Database database)
    {
        var on = department.On(database);
        var id = SyntheticProvince.IdOf(8);
        foreach (var person in new[] { DepartmentOn.Officer, DepartmentOn.Stranger, DemoAccounts.Owner.Id })
        {
            Assert.Null(await on.Inspection.GetOverviewAsync(person, Guid.CreateVersion7()));
            Assert.Null(await on.Inspection.FindAsync(
                person, Guid.CreateVersion7(), DepartmentFixture.Province, DepartmentOn.Everything));
            Assert.Null(await on.Inspection.GetEnterpriseAsync(person, Guid.CreateVersion7(), id));
            Assert.Null(await on.Log.FindAsync(person, Guid.CreateVersion7(), new LogQuery(null, null, null, null, null)));
        }

        Assert.Null(await on.Inspection.FindAsync(DepartmentOn.Auditor, Guid.CreateVersion7(), "00", DepartmentOn.Everything));
        Assert.Null(await on.Inspection.GetEnterpriseAsync(DepartmentOn.Auditor, Guid.CreateVersion7(), Guid.CreateVersion7()));
        await using var db = on.Store.Reads.CreateDbContext();
        Assert.False(await db.AccessLog.AnyAsync(l => l.EnterpriseId == id));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_log_is_open_to_an_auditor_and_says_so(Database database)
    {
        var on = department.On(database);

        var page = (await on.Log.FindAsync(
            DepartmentOn.Auditor, Guid.CreateVersion7(), new LogQuery(null, null, "person.log-read", null, null)))!;

        Assert.Contains(page.Rows, row => row.Actor == DepartmentOn.Auditor);
    }
}
