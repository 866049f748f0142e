using Npgsql;

namespace SanSangSo.Silo.Storage;

/// <summary>The pools of connections to PostgreSQL: few that write, some that can only read.</summary>
internal static class PostgresSources
{
    // More writers at once only wait for each other's locks and for the disk.
    private const int WritersMaximum = 16;
    private const int ReadersMaximum = 20;
    private const int DeadlineSeconds = 5;

    public static NpgsqlDataSource OfWriters(string connectionString) => Create(connectionString, WritersMaximum, "");

    /// <summary>Reads only, and no statement longer than five seconds.</summary>
    public static NpgsqlDataSource OfReaders(string connectionString) => Create(
        connectionString, ReadersMaximum, $"-c default_transaction_read_only=on -c statement_timeout={DeadlineSeconds}s");

    private static NpgsqlDataSource Create(string connectionString, int poolMaximum, string options)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString)
        {
            SearchPath = $"{PostgresStoreDb.Schema},public",
            MaxPoolSize = poolMaximum,
            Timeout = DeadlineSeconds,
            CommandTimeout = DeadlineSeconds,
            // Every text is a constant of the scripts, so each connection soon has all of them prepared.
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
        };
        if (options.Length > 0)
        {
            builder.Options = $"{builder.Options} {options}".Trim();
        }

        return new NpgsqlDataSourceBuilder(builder.ToString()).Build();
    }
}
