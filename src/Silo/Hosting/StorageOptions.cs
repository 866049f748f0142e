using Microsoft.Data.Sqlite;
using Npgsql;

namespace SanSangSo.Silo.Hosting;

public enum StorageProvider
{
    Sqlite,
    Postgres,
}

/// <summary>Section <c>Storage</c>: where the facts are.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>Needed for PostgreSQL. Empty with SQLite means <c>store.db</c> in the data folder.</summary>
    public string ConnectionString { get; set; } = "";

    internal IEnumerable<string> Problems()
    {
        if (Provider == StorageProvider.Postgres && string.IsNullOrWhiteSpace(ConnectionString))
        {
            yield return "Storage:ConnectionString is missing; PostgreSQL needs one.";
        }
        else if (!IsReadable())
        {
            yield return $"Storage:ConnectionString is not one that {Provider} understands.";
        }
    }

    private bool IsReadable()
    {
        try
        {
            return Provider == StorageProvider.Postgres
                ? new NpgsqlConnectionStringBuilder(ConnectionString) is { Host: not null, Database: not null }
                : new SqliteConnectionStringBuilder(ConnectionString).ConnectionString is not null;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }
}
