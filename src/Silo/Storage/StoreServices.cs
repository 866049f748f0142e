using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using SanSangSo.Assessments.Files;
using SanSangSo.Silo.Files;
using SanSangSo.Silo.Hosting;

namespace SanSangSo.Silo.Storage;

/// <summary>Puts the store into a host.</summary>
public static class StoreServices
{
    /// <summary>
    /// <see cref="IStore"/>, <see cref="IDueStore"/>, <see cref="StoreMigrator"/>, settings, and the contexts that read.
    /// Keys: <c>Storage:Provider</c>, <c>Storage:ConnectionString</c>, <c>Data:Folder</c>, <c>Cluster:Mode</c>.
    /// </summary>
    /// <exception cref="StartRefusedException">The configuration is wrong.</exception>
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        var location = StoreLocation.Read(configuration);
        services.AddSingleton(location);
        services.AddSingleton<DataFolderLock>();
        if (location.Provider == StorageProvider.Sqlite)
        {
            services.AddSqlite(location);
        }
        else
        {
            services.AddPostgres(location);
        }

        services.AddHostedService<StoreStart>();
        services.AddSingleton(s => new TaxCodeHasher(() => ReadTaxCodeKey(s.GetRequiredService<IDbContextFactory<StoreDb>>())));
        services.AddSingleton<Enterprises.IEnterpriseReads, Enterprises.EnterpriseReads>();
        services.AddSingleton<Instruments.InstrumentShelf>();
        services.AddSingleton<People.IPersonReads, People.PersonReads>();
        services.AddSingleton<IStore>(s => s.GetRequiredService<Store>());
        services.AddSingleton<IDueStore>(s => s.GetRequiredService<Store>());
        services.AddSingleton<IFileRows>(s => s.GetRequiredService<Store>());
        services.AddSingleton<IAddressRows>(s => s.GetRequiredService<Store>());
        services.AddSingleton<IStoreSettings>(s => s.GetRequiredService<Store>());
        services.AddSingleton<IFileStore>(_ => new FolderFileStore(Path.Combine(location.DataFolder, "files")));
        services.AddSingleton<CellRecount>();
        services.AddSingleton<JournalVerifier>();
        services.AddSingleton<JournalAnchors>();
        return services;
    }

    // Whatever opens the file has the folder's lock first, and lets go of it last.
    private static void AddSqlite(this IServiceCollection services, StoreLocation location)
    {
        services.AddSingleton<IDbContextFactory<StoreDb>>(s =>
        {
            s.GetRequiredService<DataFolderLock>();
            return ReadFactory.OfSqlite(location.SqliteFile);
        });
        services.AddSingleton<Store>(s => new SqliteStore(
            location.SqliteFile, s.GetRequiredService<IDbContextFactory<StoreDb>>(), s.GetRequiredService<TaxCodeHasher>()));
        services.AddSingleton(s =>
        {
            s.GetRequiredService<DataFolderLock>();
            return new StoreMigrator(() => WritableSqlite(location.SqliteFile));
        });
    }

    private static void AddPostgres(this IServiceCollection services, StoreLocation location)
    {
        services.AddSingleton(_ => new StoreWriters(PostgresSources.OfWriters(location.ConnectionString)));
        services.AddSingleton(_ => new StoreReaders(PostgresSources.OfReaders(location.ConnectionString)));
        services.AddSingleton<IDbContextFactory<StoreDb>>(s => ReadFactory.OfPostgres(s.GetRequiredService<StoreReaders>().Source));
        services.AddSingleton<Store>(s => new PostgresStore(
            s.GetRequiredService<StoreWriters>().Source, s.GetRequiredService<IDbContextFactory<StoreDb>>(),
            s.GetRequiredService<TaxCodeHasher>()));
        services.AddSingleton(_ => new StoreMigrator(() => WritablePostgres(location.ConnectionString)));
    }

    internal static SqliteStoreDb WritableSqlite(string file) => new(new DbContextOptionsBuilder<SqliteStoreDb>()
        .UseSqlite(
            new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString(),
            o => o.MigrationsHistoryTable(StoreDb.HistoryTable))
        .Options);

    internal static PostgresStoreDb WritablePostgres(string connectionString) => new(new DbContextOptionsBuilder<PostgresStoreDb>()
        .UseNpgsql(connectionString, o => o.MigrationsHistoryTable(StoreDb.HistoryTable, PostgresStoreDb.Schema))
        .Options);

    internal static string ReadTaxCodeKey(IDbContextFactory<StoreDb> reads) => ReadKey(reads, SettingNames.TaxCodeKey);

    internal static string ReadKey(IDbContextFactory<StoreDb> reads, string name)
    {
        using var db = reads.CreateDbContext();
        return db.Settings.Where(s => s.Name == name).Select(s => s.Value).SingleOrDefault()
            ?? throw new StartRefusedException("The store is not prepared: run 'migrate' first.");
    }
}
