using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SanSangSo.Silo.Storage;

namespace SanSangSo.TestCommon.Web;

/// <summary>The tables of the store's model, for tests that do not know the store.</summary>
public static class StoreTables
{
    public static async Task<IReadOnlyList<string>> OfAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<StoreDb>>().CreateDbContextAsync();
        return [.. db.Model.GetEntityTypes().Select(t => t.GetTableName()!)];
    }

    /// <summary>Every row of every table, a line each: the table, then its columns and their values.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<StoreDb>>().CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        var rows = new List<string>();
        foreach (var table in db.Model.GetEntityTypes())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // the name is the model's
            command.CommandText = $"select * from {table.GetTableName()}";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var columns = Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetName(i)}={reader.GetValue(i)}");
                rows.Add($"{table.GetTableName()} {string.Join(' ', columns)}");
            }
        }

        return rows;
    }

    /// <summary>The names of all columns as code spells them: what an attacker would try as a field.</summary>
    public static IEnumerable<string> ColumnNames(IServiceProvider services)
    {
        using var db = services.GetRequiredService<IDbContextFactory<StoreDb>>().CreateDbContext();
        return [.. db.Model.GetEntityTypes().SelectMany(t => t.GetProperties()).Select(p => p.Name).Distinct(StringComparer.Ordinal)];
    }
}
