using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace SanSangSo.Silo.Hosting;

/// <summary>The tables by which silos find each other, in the schema <c>orleans</c> of PostgreSQL.</summary>
public static class ClusterSchema
{
    private const string Schema = "orleans";
    private const string ScriptName = "orleans-clustering.sql";

    // Any number, as long as it is this schema's own: two migrations at once wait for each other.
    private const long MigrationLock = 7_232_019_056;

    /// <summary>Applies the script; doing it again changes nothing.</summary>
    public static async Task MigrateAsync(string connectionString, CancellationToken cancellationToken = default)
    {
        var script = Script();
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var wait = new NpgsqlCommand("select pg_advisory_xact_lock($1)", connection, transaction))
        {
            wait.Parameters.Add(new NpgsqlParameter { Value = MigrationLock });
            await wait.ExecuteNonQueryAsync(cancellationToken);
        }

        await using (var apply = new NpgsqlCommand(script, connection, transaction))
        {
            await apply.ExecuteNonQueryAsync(cancellationToken);
        }

        const string Note =
            "insert into orleans.applied_script (name, hash) values ($1, $2) on conflict (name) do update set hash = excluded.hash";
        await using (var note = new NpgsqlCommand(Note, connection, transaction))
        {
            note.Parameters.Add(new NpgsqlParameter { Value = ScriptName });
            note.Parameters.Add(new NpgsqlParameter { Value = HashOf(script) });
            await note.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Whether exactly this version's script is applied.</summary>
    public static async Task<bool> IsCurrentAsync(string connectionString, CancellationToken cancellationToken = default)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var exists = new NpgsqlCommand("select to_regclass('orleans.applied_script') is not null", connection);
        if (await exists.ExecuteScalarAsync(cancellationToken) is not true)
        {
            return false;
        }

        await using var read = new NpgsqlCommand("select hash from orleans.applied_script where name = $1", connection);
        read.Parameters.Add(new NpgsqlParameter { Value = ScriptName });
        return await read.ExecuteScalarAsync(cancellationToken) is string hash && hash == HashOf(Script());
    }

    /// <summary>The provider has no setting for a schema; the connection's search path is one.</summary>
    internal static string ConnectionString(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = Schema }.ConnectionString;

    private static string Script()
    {
        using var stream = typeof(ClusterSchema).Assembly.GetManifestResourceStream(ScriptName)
            ?? throw new InvalidOperationException($"The file {ScriptName} is not part of this build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string HashOf(string script) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
}
