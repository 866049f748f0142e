using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using SanSangSo.Silo.Hosting;

namespace SanSangSo.Silo.Storage;

/// <summary>Where the store lies. <paramref name="Exclusive"/>: this process alone works on the data folder.</summary>
internal sealed record StoreLocation(StorageProvider Provider, string ConnectionString, string DataFolder, bool Exclusive)
{
    /// <summary>The SQLite file: <c>store.db</c> in the data folder, where no connection string names another.</summary>
    public string SqliteFile => ConnectionString.Length > 0
        ? Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionString).DataSource)
        : Path.Combine(DataFolder, "store.db");

    /// <exception cref="StartRefusedException">The configuration is wrong.</exception>
    public static StoreLocation Read(IConfiguration configuration)
    {
        var storage = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        var data = configuration.GetSection(DataOptions.Section).Get<DataOptions>() ?? new DataOptions();
        var cluster = configuration.GetSection(ClusterOptions.Section).Get<ClusterOptions>() ?? new ClusterOptions();
        var problems = storage.Problems().Concat(data.Problems()).ToList();
        return problems.Count == 0
            ? new StoreLocation(storage.Provider, storage.ConnectionString, data.FullPath, cluster.Mode != ClusterMode.Clustered)
            : throw new StartRefusedException("The service does not start: " + string.Join(' ', problems));
    }
}
