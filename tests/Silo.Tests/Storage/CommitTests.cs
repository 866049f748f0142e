using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Silo.Storage;
using SanSangSo.TestCommon;
using Xunit;
using StreamId = SanSangSo.Assessments.Commits.StreamId;

namespace SanSangSo.Silo.Tests.Storage;

public sealed class CommitTestsOnSqlite() : CommitTests(Database.Sqlite);

public sealed class CommitTestsOnPostgres() : CommitTests(Database.Postgres);

public abstract class CommitTests(Database database) : StoreTests(database)
{
    [Fact]
    public async Task What_a_commit_holds_is_read_back()
    {
        var enterprise = new SampleEnterprise(Guid.CreateVersion7());
        var operation = Guid.CreateVersion7();
        var commit = enterprise.Register(SampleEnterprise.TaxCodeOf(7), Clock.Now, "Cà phê Đồi Gió", operation: operation);
        await WriteAsync(enterprise, commit);

        Assert.Equal(commit.Snapshot, await Store.ReadSnapshotAsync(enterprise.Stream));
        Assert.Equal([commit.Entry], await Store.ReadJournalAsync(enterprise.Stream, 0));
        Assert.Empty(await Store.ReadJournalAsync(enterprise.Stream, 1));
        Assert.Equal(commit.Entry, await Store.FindOperationAsync(enterprise.Stream, operation));
        Assert.Null(await Store.FindOperationAsync(enterprise.Stream, Guid.CreateVersion7()));
        var texts = await Store.ReadTextsAsync([.. commit.Texts.Select(t => t.Id), Guid.CreateVersion7()]);
        Assert.Equal(commit.Texts.ToDictionary(t => t.Id, t => t.Value), texts);
        await using var db = Opened.Reads.CreateDbContext();
        var row = await db.Enterprises.SingleAsync();
        Assert.Equal((enterprise.Id, "Cà phê Đồi Gió", "ca phe doi gio", "03"), (row.Id, row.Name, row.SearchName, row.BusinessLine));
        Assert.Equal(Opened.TaxCodes.Hash(SampleEnterprise.TaxCodeOf(7)), row.TaxCodeHash);
        Assert.Equal(MemberRole.Owner, (await db.Memberships.SingleAsync()).Role);
        Assert.Empty(await db.Cells.ToListAsync());
        await WriteAsync(enterprise, enterprise.Prove(Clock.Now));
        Assert.Equal(1, (await db.Cells.SingleAsync()).N);
    }

    [Fact]
    public async Task A_submitted_assessment_is_read_back_by_its_enterprise_only()
    {
        var enterprise = await StartedAsync();
        await WriteAsync(enterprise, enterprise.SaveAll(5, Clock.Now));
        var commit = enterprise.Submit(Clock.Now);
        await WriteAsync(enterprise, commit);

        var added = commit.Rows.OfType<AddAssessmentRow>().Single();
        Assert.Equal(added.Content, await Store.ReadAssessmentAsync(enterprise.Id, added.Id));
        Assert.Null(await Store.ReadAssessmentAsync(Guid.CreateVersion7(), added.Id));
        Assert.Equal((320, 5), (added.Points, added.Level));
    }

    [Fact]
    public async Task Of_two_commits_after_the_same_state_the_second_leaves_nothing()
    {
        var enterprise = await StartedAsync();
        var first = enterprise.Save(0, Clock.Now);
        var second = enterprise.Save(1, Clock.Now);

        Assert.Equal(WriteResult.Written, await Store.WriteAsync(first));
        Assert.Equal(WriteResult.Stale, await Store.WriteAsync(second));
        Assert.Equal(first.Entry, (await Store.ReadJournalAsync(enterprise.Stream, 2)).Single());
        Assert.Equal(first.Snapshot, await Store.ReadSnapshotAsync(enterprise.Stream));
    }

    [Fact]
    public async Task A_commit_after_a_state_that_the_snapshot_does_not_have_leaves_nothing()
    {
        var enterprise = await StartedAsync();
        await Opened.ExecuteAsync("update snapshot set version = 9");

        Assert.Equal(WriteResult.Stale, await Store.WriteAsync(enterprise.Save(0, Clock.Now)));
        Assert.Equal(2, (await Store.ReadJournalAsync(enterprise.Stream, 0)).Count);
    }

    [Fact]
    public async Task An_operation_id_is_taken_once_in_a_stream()
    {
        var enterprise = await StartedAsync();
        var operation = Guid.CreateVersion7();
        await WriteAsync(enterprise, enterprise.Save(0, Clock.Now, operation));

        Assert.Equal(WriteResult.Stale, await Store.WriteAsync(enterprise.Save(1, Clock.Now, operation)));
        Assert.Equal(3, (await Store.ReadSnapshotAsync(enterprise.Stream))!.Version);
    }

    [Fact]
    public async Task Many_may_name_a_tax_code_and_one_is_proved_and_the_next_leaves_nothing()
    {
        var first = new SampleEnterprise(Guid.CreateVersion7());
        await WriteAsync(first, first.Register(SampleEnterprise.TaxCodeOf(1), Clock.Now));
        var second = new SampleEnterprise(Guid.CreateVersion7());
        await WriteAsync(second, second.Register(SampleEnterprise.TaxCodeOf(1), Clock.Now));
        await WriteAsync(second, second.Prove(Clock.Now));

        Assert.Equal(WriteResult.TaxCodeTaken, await Store.WriteAsync(first.Prove(Clock.Now)));
        Assert.Single(await Store.ReadJournalAsync(first.Stream, 0));
        await using var db = Opened.Reads.CreateDbContext();
        Assert.Equal(second.Id, (await db.Enterprises.SingleAsync(e => e.ProvenAt != null)).Id);
        Assert.Equal(1, await db.Cells.SumAsync(c => c.N));
    }

    [Fact]
    public async Task The_number_of_a_person_is_found_by_its_hash_and_stored_nowhere_plain_but_in_its_erasable_text()
    {
        const string Number = "056190001234";
        var household = new SampleEnterprise(Guid.CreateVersion7());
        await WriteAsync(household, household.Register(TaxCode.Parse(Number), Clock.Now));

        await using var db = Opened.Reads.CreateDbContext();
        var hash = Opened.TaxCodes.Hash(TaxCode.Parse(Number));
        var row = await db.Enterprises.SingleAsync(e => e.TaxCodeHash == hash);
        Assert.Equal((null, "056•••••1234"), (row.TaxCode, row.TaxCodeShown));
        Assert.DoesNotContain(await db.Journal.ToListAsync(), e => (e.Events + e.Result).Contains(Number, StringComparison.Ordinal));
        Assert.DoesNotContain(await db.Snapshots.ToListAsync(), s => s.State.Contains(Number, StringComparison.Ordinal));
        Assert.Single(await db.Texts.Where(t => t.Value == Number).ToListAsync());
    }

    [Fact]
    public async Task A_commit_whose_last_statement_fails_leaves_nothing()
    {
        var enterprise = await StartedAsync();
        await WriteAsync(enterprise, enterprise.Prove(Clock.Now));
        await WriteAsync(enterprise, enterprise.SaveAll(3, Clock.Now));
        var before = await CountEverythingAsync();
        await Opened.ExecuteAsync("alter table cell rename to cell_away");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Store.WriteAsync(enterprise.Submit(Clock.Now)));

        await Opened.ExecuteAsync("alter table cell_away rename to cell");
        Assert.Equal(before, await CountEverythingAsync());
        await WriteAsync(enterprise, enterprise.Submit(Clock.Now));
    }

    [Fact]
    public async Task A_commit_that_fails_takes_none_of_its_companions_with_it()
    {
        var enterprises = new List<SampleEnterprise>();
        for (var i = 0; i < 16; i++)
        {
            enterprises.Add(await StartedAsync(i));
        }

        var results = await Task.WhenAll(enterprises.SelectMany(e => new[] { e.Save(0, Clock.Now), e.Save(1, Clock.Now) })
            .Select(c => Store.WriteAsync(c)));

        Assert.Equal(16, results.Count(r => r == WriteResult.Written));
        Assert.Equal(16, results.Count(r => r == WriteResult.Stale));
    }

    [Fact]
    public async Task Text_that_only_one_of_the_databases_could_keep_is_kept_without_what_neither_should()
    {
        var person = Guid.CreateVersion7();
        var entry = JournalEntry.Chain(
            StreamId.Person(person), 1, Clock.Now, new Caller(person, Guid.CreateVersion7()), "", "[]", "{}", JournalEntry.Genesis);
        var text = new TextRow(Guid.CreateVersion7(), person, "Nguyễn\0 Văn \ud83d\ude00\ud83d A", "00");
        var commit = new Commit(entry, new Snapshot(1, 1, "{}", entry.Hash, "[]"), [text], [], [], [], []);

        Assert.Equal(WriteResult.Written, await Store.WriteAsync(commit));
        Assert.Equal("Nguyễn Văn \ud83d\ude00 A", (await Store.ReadTextsAsync([text.Id]))[text.Id]);
    }

    [Fact]
    public async Task Changes_of_the_same_cell_in_one_commit_are_netted()
    {
        var enterprise = new SampleEnterprise(Guid.CreateVersion7());
        await WriteAsync(enterprise, enterprise.Register(SampleEnterprise.TaxCodeOf(1), Clock.Now));
        var commit = enterprise.Prove(Clock.Now);
        var key = commit.Cells.Single().Key;
        var other = key with { Stale = true };
        ImmutableArray<CellChange> cells = [new(other, 1), new(key, 1), new(other, -1)];

        Assert.Equal(WriteResult.Written, await Store.WriteAsync(commit with { Cells = cells }));
        await using var db = Opened.Reads.CreateDbContext();
        Assert.Equal(key, (await db.Cells.SingleAsync()).Key());
    }

    [Fact]
    public async Task A_snapshot_that_is_not_the_one_after_its_entry_is_a_bug()
    {
        var enterprise = new SampleEnterprise(Guid.CreateVersion7());
        var commit = enterprise.Register(SampleEnterprise.TaxCodeOf(1), Clock.Now);

        await Assert.ThrowsAsync<ArgumentException>(() => Store.WriteAsync(commit with { Snapshot = commit.Snapshot with { Version = 2 } }));
    }

    private async Task<(int, int, int, int, int, long)> CountEverythingAsync()
    {
        await using var db = Opened.Reads.CreateDbContext();
        return (
            await db.Journal.CountAsync(), await db.Assessments.CountAsync(), await db.FollowUps.CountAsync(f => f.SettledAt == null),
            await db.Outbox.CountAsync(), await db.Texts.CountAsync(), await db.Snapshots.SumAsync(s => s.Version));
    }
}
