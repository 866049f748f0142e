using Npgsql;
using SanSangSo.Silo.Hosting;

namespace SanSangSo.Silo.Storage;

/// <summary>Whether the server keeps what it has acknowledged.</summary>
internal static class PostgresDurability
{
    private static readonly string[] Settings = ["fsync", "synchronous_commit", "full_page_writes"];

    /// <exception cref="StartRefusedException">A crash of this server could lose acknowledged answers.</exception>
    public static async Task CheckAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("select name from pg_settings where name = any($1) and setting = 'off' order by name");
        command.Parameters.Add(new NpgsqlParameter { Value = Settings });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var off = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            off.Add(reader.GetString(0));
        }

        if (off.Count > 0)
        {
            throw new StartRefusedException(
                $"PostgreSQL would lose acknowledged answers in a crash: turn on {string.Join(", ", off)}.");
        }
    }
}
