using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Silo.Storage;

namespace SanSangSo.TestCommon;

/// <summary>The two databases that every storage test runs on.</summary>
public enum Database
{
    Sqlite,
    Postgres,
}

/// <summary>A prepared, empty store of its own, with a back door for what the store itself would never do.</summary>
internal sealed class StoreUnderTest : IAsyncDisposable
{
    private readonly Func<Task<DbConnection>> _openBackDoor;
    private readonly Func<ValueTask> _close;

    private StoreUnderTest(
        Store store, IDbContextFactory<StoreDb> reads, TaxCodeHasher taxCodes, Func<StoreDb> writable, Func<Task<DbConnection>> openBackDoor,
        Func<ValueTask> close)
    {
        (Store, Reads, TaxCodes, Writable) = (store, reads, taxCodes, writable);
        (_openBackDoor, _close) = (openBackDoor, close);
    }

    public Store Store { get; }

    public IDbContextFactory<StoreDb> Reads { get; }

    public TaxCodeHasher TaxCodes { get; }

    public Func<StoreDb> Writable { get; }

    public static Task<StoreUnderTest> OpenAsync(Database database) =>
        database == Database.Sqlite ? OpenSqliteAsync() : OpenPostgresAsync();

    /// <summary>Runs SQL past the store: tampering, erasing, broken triggers.</summary>
    public async Task<int> ExecuteAsync(string sql)
    {
        await using var connection = await _openBackDoor();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>The file of the database, with its log beside it; null on PostgreSQL.</summary>
    public string? File { get; private init; }

    /// <summary>Every value of every row of every table, as text.</summary>
    public async Task<IReadOnlyList<string>> ReadEverythingAsync()
    {
        await using var db = Reads.CreateDbContext();
        await using var connection = await _openBackDoor();
        var values = new List<string>();
        foreach (var table in db.Model.GetEntityTypes())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"select * from {(table.GetSchema() is { } schema ? schema + "." : "")}{table.GetTableName()}";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                values.AddRange(Enumerable.Range(0, reader.FieldCount).Select(i =>
                    Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture) ?? ""));
            }
        }

        return values;
    }

    public async Task<long> CountAsync(string sql)
    {
        await using var connection = await _openBackDoor();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    public ValueTask DisposeAsync() => _close();

    private static async Task<StoreUnderTest> OpenSqliteAsync()
    {
        var file = await SqliteFile.CreateAsync();
        var reads = ReadFactory.OfSqlite(file.Path);
        var taxCodes = new TaxCodeHasher(() => StoreServices.ReadTaxCodeKey(reads));
        var store = new SqliteStore(file.Path, reads, taxCodes);
        return new StoreUnderTest(
            store, reads, taxCodes, () => StoreServices.WritableSqlite(file.Path),
            async () =>
            {
                var connection = new SqliteConnection($"Data Source={file.Path};Pooling=false");
                await connection.OpenAsync();
                return connection;
            },
            () =>
            {
                store.Dispose();
                file.Dispose();
                return ValueTask.CompletedTask;
            })
        {
            File = file.Path,
        };
    }

    private static async Task<StoreUnderTest> OpenPostgresAsync()
    {
        var connectionString = await PostgresServer.Instance.CreateStoreAsync();
        var (writers, readers) = (PostgresSources.OfWriters(connectionString), PostgresSources.OfReaders(connectionString));
        var reads = ReadFactory.OfPostgres(readers);
        var taxCodes = new TaxCodeHasher(() => StoreServices.ReadTaxCodeKey(reads));
        return new StoreUnderTest(
            new PostgresStore(writers, reads, taxCodes), reads, taxCodes, () => StoreServices.WritablePostgres(connectionString),
            async () => await writers.OpenConnectionAsync(),
            async () =>
            {
                await writers.DisposeAsync();
                await readers.DisposeAsync();
            });
    }
}
