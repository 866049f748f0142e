using System.Globalization;
using SanSangSo.Silo.Storage;
using SanSangSo.TestCommon;

namespace SanSangSo.Load;

/// <summary>
/// The commit beside its limits, in one run: what 64 enterprises save at once on each database, against raw group commit and pgbench. Ends
/// with 1 where a ratio is under 0.5, a commit was not written (a deadlock), or a wait on SQLite is over 250 ms.
/// </summary>
internal static class CommitBenchmark
{
    private const double RatioMinimum = 0.5;
    private const double WaitMaximum = 250;
    private const int Rounds = 3;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var saves = arguments is ["--saves", var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 150;
        var now = new TestClock().Now;
        var warmUp = Workload.OfSaves(5, now);
        var load = Workload.OfSaves(saves, now);
        var lives = Workload.OfLives(Math.Max(1, saves / 10), now);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Workload.ClientCount} clients, {load.Count} saves a round, {Rounds} rounds, snapshot {load.Clients[0][^1].Snapshot.State.Length} characters"));

        await StoreAsync(Database.Sqlite, warmUp);
        await RawAsync(warmUp);
        var (raw, sqlite) = (new List<Measured>(), new List<Measured>());
        for (var i = 0; i < Rounds; i++)
        {
            raw.Add(await RawAsync(load));
            sqlite.Add(await StoreAsync(Database.Sqlite, load));
        }

        var sqliteLives = await StoreAsync(Database.Sqlite, lives);
        await StoreAsync(Database.Postgres, warmUp);
        var (pgbench, postgres) = (new List<double>(), new List<Measured>());
        var eventsLength = (int)load.Clients.SelectMany(c => c).Average(c => c.Entry.Events.Length);
        for (var i = 0; i < Rounds; i++)
        {
            pgbench.Add(await PgBench.RunAsync(seconds: 5, eventsLength));
            postgres.Add(await StoreAsync(Database.Postgres, load));
        }

        var postgresLives = await StoreAsync(Database.Postgres, lives);
        var limit = pgbench.Order().ElementAt(Rounds / 2);
        var (rawMiddle, sqliteMiddle, postgresMiddle) = (Measured.Middle(raw), Measured.Middle(sqlite), Measured.Middle(postgres));
        Console.WriteLine(rawMiddle.Line("SQLite, raw group commit"));
        Console.WriteLine(sqliteMiddle.Line("SQLite, store, saves"));
        Console.WriteLine(sqliteLives.Line("SQLite, store, sign-up to submit"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"PostgreSQL, pgbench",-34} {limit,8:F0} commits/s"));
        Console.WriteLine(postgresMiddle.Line("PostgreSQL, store, saves"));
        Console.WriteLine(postgresLives.Line("PostgreSQL, store, sign-up to submit"));

        var passed = Check("SQLite: saves / raw group commit", sqliteMiddle.PerSecond / rawMiddle.PerSecond, r => r >= RatioMinimum)
            & Check("PostgreSQL: saves / pgbench", postgresMiddle.PerSecond / limit, r => r >= RatioMinimum)
            & Check(
                "commits not written (deadlocks)",
                new[] { sqliteMiddle, sqliteLives, postgresMiddle, postgresLives }.Sum(m => m.NotWritten), n => n == 0)
            & Check("SQLite: longest wait, ms", Math.Max(sqliteMiddle.Maximum, sqliteLives.Maximum), w => w <= WaitMaximum);
        return passed ? 0 : 1;
    }

    private static async Task<Measured> StoreAsync(Database database, Workload load)
    {
        await using var opened = await StoreUnderTest.OpenAsync(database);
        return await Measured.RunAsync(load, async commit => await opened.Store.WriteAsync(commit) == WriteResult.Written);
    }

    private static async Task<Measured> RawAsync(Workload load)
    {
        using var file = await SqliteFile.CreateAsync();
        using var raw = new RawGroupCommit(file.Path);
        return await Measured.RunAsync(load, raw.WriteAsync);
    }

    private static bool Check(string what, double value, Func<double, bool> holds)
    {
        var passed = holds(value);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(passed ? "ok    " : "FAILED")} {what}: {value:F2}"));
        return passed;
    }
}
