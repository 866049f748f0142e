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
}
