using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace SanSangSo.Silo.Storage;

/// <summary>Makes contexts that only read and track nothing.</summary>
internal sealed class ReadFactory(Func<StoreDb> create) : IDbContextFactory<StoreDb>
{
    public StoreDb CreateDbContext() => create();

    public static ReadFactory OfSqlite(string file)
    {
        var options = new DbContextOptionsBuilder<SqliteStoreDb>()
            .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly }.ToString())
            .AddInterceptors(new QueryOnly())
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options;
        return new ReadFactory(() => new SqliteStoreDb(options));
    }

    public static ReadFactory OfPostgres(NpgsqlDataSource source)
    {
        var options = new DbContextOptionsBuilder<PostgresStoreDb>()
            .UseNpgsql(source)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options;
        return new ReadFactory(() => new PostgresStoreDb(options));
    }

    /// <summary>The file is opened for reading; this refuses to write even where a later connection string would not.</summary>
    private sealed class QueryOnly : DbConnectionInterceptor
    {
        private const string Pragmas = "pragma query_only = 1; pragma busy_timeout = 5000;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
