using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace SanSangSo.Silo.Storage;

/// <summary>Prepares the store: its tables, and the values that are made once.</summary>
public sealed class StoreMigrator
{
    private static readonly string[] Keys = [SettingNames.TaxCodeKey, SettingNames.CommandKey];

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
        foreach (var name in Keys)
        {
            await db.Database.ExecuteSqlRawAsync(
                db.Database.IsNpgsql()
                    ? "insert into app.setting (name, value) values ({0}, {1}) on conflict (name) do nothing"
                    : "insert into setting (name, value) values ({0}, {1}) on conflict (name) do nothing",
                [name, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))],
                cancellationToken);
        }
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
