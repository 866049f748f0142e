using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Npgsql;

namespace SanSangSo.Silo.Hosting;

/// <summary>Where the alarm clock keeps its jobs: in memory, or in the schema <c>hangfire</c>. What is due never stands there.</summary>
internal static class HangfireStorage
{
    private const string Schema = "hangfire";

    public static JobStorage Create(SiloSettings settings) => settings.Clustered
        ? new PostgreSqlStorage(
            new NpgsqlConnectionFactory(ConnectionString(settings.Storage.ConnectionString), Options()),
            Options())
        : new InMemoryStorage();

    /// <summary>Creates or updates the schema; doing it again changes nothing.</summary>
    public static async Task MigrateAsync(string connectionString, CancellationToken cancellationToken = default)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        PostgreSqlObjectsInstaller.Install(connection, Schema);
    }

    public static async Task<bool> IsPreparedAsync(string connectionString, CancellationToken cancellationToken = default)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand("select to_regclass('hangfire.job') is not null");
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    // Jobs are never part of a business transaction; Npgsql would join one by itself, and Hangfire refuses the two to differ.
    private static string ConnectionString(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Enlist = false }.ConnectionString;

    // A killed worker's job is taken over after a minute; a living one keeps its job however long it takes. Without its storage
    // the clock fails loudly instead of pretending to run.
    private static PostgreSqlStorageOptions Options() => new()
    {
        SchemaName = Schema,
        PrepareSchemaIfNecessary = false,
        UseSlidingInvisibilityTimeout = true,
        InvisibilityTimeout = TimeSpan.FromSeconds(60),
        QueuePollInterval = TimeSpan.FromSeconds(1),
        EnableTransactionScopeEnlistment = false,
        AllowDegradedModeWithoutStorage = false,
    };
}
