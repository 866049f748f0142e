using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Storage;
using SanSangSo.Silo.Upkeep;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.Upkeep;

public sealed class LookSweepTests
{
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Looks_go_after_twelve_months_in_as_many_portions_as_it_takes(Database database)
    {
        await using var store = await StoreUnderTest.OpenAsync(database);
        var clock = new TestClock();
        var since = LookRetention.KeptSince(clock.Now);
        var kept = LookAt(since);
        foreach (var some in Enumerable.Range(1, LookSweep.Portion + 1).Select(before => LookAt(since - before)).Append(kept).Chunk(50))
        {
            await Task.WhenAll(some.Select(look => store.Store.RunAsync(RowScript.Of(look, store.TaxCodes), CancellationToken.None)));
        }

        await new LookSweep(store.Store, clock).RunAsync();

        await using var after = store.Reads.CreateDbContext();
        Assert.Equal(kept.Id, Assert.Single(await after.AccessLog.ToListAsync()).Id);
    }

    private static AddAccessLogRow LookAt(long at) =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), LookKinds.Levels, at);
}
