using Microsoft.EntityFrameworkCore;
using SanSangSo.Silo.Storage;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.Storage;

public sealed class LoadTestsOnSqlite() : LoadTests(Database.Sqlite);

public sealed class LoadTestsOnPostgres() : LoadTests(Database.Postgres);

public abstract class LoadTests(Database database) : StoreTests(database)
{
    private const int Writers = 64;

    [Fact]
    public async Task Sixty_four_writers_in_the_same_cells_never_deadlock_and_every_figure_is_right_afterwards()
    {
        var acknowledged = (await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => Task.Run(() => LiveAsync(i))))).Sum();

        await using var db = Opened.Reads.CreateDbContext();
        Assert.Equal(acknowledged, await db.Journal.CountAsync());
        Assert.Equal(acknowledged, await db.Snapshots.SumAsync(s => s.Version));
        Assert.Equal(Writers, await db.Cells.SumAsync(c => c.N));
        Assert.Equal(Writers, await db.Assessments.CountAsync());
        Assert.Empty(await new CellRecount(Opened.Reads).RecountAsync());
        Assert.Empty(await new JournalVerifier(Opened.Reads).VerifyAsync([]));
        if (Database == Database.Postgres)
        {
            Assert.Equal(0, await Opened.CountAsync("select deadlocks from pg_stat_database where datname = current_database()"));
        }
    }

    [Fact]
    public async Task Figures_equal_a_recount_at_any_moment_of_a_load()
    {
        using var done = new CancellationTokenSource();
        var counting = Task.Run(async () =>
        {
            var rounds = 0;
            do
            {
                Assert.Empty(await new CellRecount(Opened.Reads).RecountAsync());
                rounds++;
            }
            while (!done.IsCancellationRequested);

            return rounds;
        });
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => Task.Run(() => LiveAsync(i))));
        await done.CancelAsync();
        Assert.True(await counting > 0);
    }

    [Fact]
    public async Task Of_many_who_write_the_next_entry_of_one_stream_one_wins()
    {
        var enterprise = await StartedAsync();
        var commits = Enumerable.Range(0, Writers).Select(i => enterprise.Save(i, Clock.Now)).ToList();

        var results = await Task.WhenAll(commits.Select(c => Task.Run(() => Store.WriteAsync(c))));

        Assert.Single(results, r => r == WriteResult.Written);
        Assert.Equal(Writers - 1, results.Count(r => r == WriteResult.Stale));
        Assert.Equal(3, (await Store.ReadJournalAsync(enterprise.Stream, 0)).Count);
    }

    [Fact]
    public async Task Of_many_who_are_proved_for_one_tax_code_at_once_one_wins()
    {
        var enterprises = Enumerable.Range(0, Writers).Select(_ => new SampleEnterprise(Guid.CreateVersion7())).ToList();
        foreach (var enterprise in enterprises)
        {
            await WriteAsync(enterprise, enterprise.Register(SampleEnterprise.TaxCodeOf(1), Clock.Now));
        }

        var results = await Task.WhenAll(enterprises.ConvertAll(e => e.Prove(Clock.Now)).Select(c => Task.Run(() => Store.WriteAsync(c))));

        Assert.Single(results, r => r == WriteResult.Written);
        Assert.Equal(Writers - 1, results.Count(r => r == WriteResult.TaxCodeTaken));
        Assert.Empty(await new CellRecount(Opened.Reads).RecountAsync());
    }

    /// <summary>Registers, answers and submits one enterprise; three communes and three levels share the cells.</summary>
    private async Task<int> LiveAsync(int number)
    {
        var enterprise = new SampleEnterprise(Guid.CreateVersion7());
        await WriteAsync(enterprise, enterprise.Register(SampleEnterprise.TaxCodeOf(number), Clock.Now, commune: number % 3));
        await WriteAsync(enterprise, enterprise.Prove(Clock.Now));
        await WriteAsync(enterprise, enterprise.Start(Clock.Now));
        await WriteAsync(enterprise, enterprise.Save(number, Clock.Now));
        await WriteAsync(enterprise, enterprise.SaveAll(3 + number % 3, Clock.Now));
        await WriteAsync(enterprise, enterprise.Submit(Clock.Now));
        return 6;
    }
}
