using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using SanSangSo.TestCommon;

namespace SanSangSo.Load;

/// <summary>
/// The limit on PostgreSQL: pgbench inserts a journal row of the same size and adds to one cell, prepared, both statements in one round trip and
/// one transaction, with the same number of clients.
/// </summary>
internal static partial class PgBench
{
    private const int Cells = 300;

    public static async Task<double> RunAsync(int seconds, int eventsLength)
    {
        var connectionString = await PostgresServer.Instance.CreateStoreAsync();
        var database = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        await using (var connection = new NpgsqlConnection(connectionString))
        {
            await connection.OpenAsync();
            await using var fill = new NpgsqlCommand(
                """
                insert into app.cell (cell_key, province, commune, sector_group, size, ownership, on_register, active, using_claimed,
                    using_verified, completed_claimed, completed_verified, stale, n)
                select 'cell' || i, '56', '22366', 'A', 'Micro', 'Private', false, true, false, false, false, false, false, 0
                from generate_series(1, $1) i
                """,
                connection);
            fill.Parameters.Add(new NpgsqlParameter { Value = Cells });
            await fill.ExecuteNonQueryAsync();
        }

        NpgsqlConnection.ClearAllPools();
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, string.Create(CultureInfo.InvariantCulture, $"""
                \set cell random(1, {Cells})
                \startpipeline
                insert into app.journal values ('enterprise', gen_random_uuid(), 1, 0, gen_random_uuid(), gen_random_uuid(), repeat('c', 64), repeat('e', {eventsLength}), repeat('r', 40), repeat('p', 64), repeat('h', 64));
                update app.cell set n = n + 1 where cell_key = 'cell' || :cell;
                \endpipeline

                """));
            var output = Programs.Run(
                PostgresServer.Instance.Program("pgbench"), "-h", PostgresServer.Instance.Host, "-U", "postgres", "-n", "-M", "prepared",
                "-c", Workload.ClientCount.ToString(CultureInfo.InvariantCulture), "-j", "2",
                "-T", seconds.ToString(CultureInfo.InvariantCulture), "-f", script, database);
            return double.Parse(Tps().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
        }
        finally
        {
            File.Delete(script);
        }
    }

    [GeneratedRegex(@"tps = (?<tps>[0-9.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tps();
}
