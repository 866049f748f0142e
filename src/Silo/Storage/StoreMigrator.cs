using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace SanSangSo.Silo.Storage;

/// <summary>Prepares the store: its tables, and the values that are made once.</summary>
public sealed class StoreMigrator
{
    private readonly Func<StoreDb> _createWritable;

    internal StoreMigrator(Func<StoreDb> createWritable) => _createWritable = createWritable;

    /// <summary>Brings the store to this version; doing it twice, or in two processes at once, is harmless.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        await using var db = _createWritable();
        if (db.Database.IsSqlite())
        {
            await ClearStuckLockAsync(db, cancellationToken);
        }

        await db.Database.MigrateAsync(cancellationToken);
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await db.Database.ExecuteSqlRawAsync(
            db.Database.IsNpgsql()
                ? "insert into app.setting (name, value) values ({0}, {1}) on conflict (name) do nothing"
                : "insert into setting (name, value) values ({0}, {1}) on conflict (name) do nothing",
            [SettingNames.TaxCodeKey, key],
            cancellationToken);
    }

    public async Task<bool> HasPendingMigrationsAsync(CancellationToken cancellationToken = default)
    {
        await using var db = _createWritable();
        return (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
    }

    // A process that died while it migrated leaves its lock row behind. The lock of the data folder says that nobody else migrates.
    private static async Task ClearStuckLockAsync(StoreDb db, CancellationToken cancellationToken)
    {
        var locked = await db.Database
            .SqlQuery<long>($"select count(*) as \"Value\" from sqlite_master where name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken);
        if (locked > 0)
        {
            await db.Database.ExecuteSqlAsync($"delete from \"__EFMigrationsLock\"", cancellationToken);
        }
    }
}
