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
    }
}
