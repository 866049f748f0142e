using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SanSangSo.Silo.Storage;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.Storage;

public sealed class SchemaTestsOnSqlite() : SchemaTests(Database.Sqlite);

public sealed class SchemaTestsOnPostgres() : SchemaTests(Database.Postgres);

public abstract class SchemaTests(Database database) : StoreTests(database)
{
    private static readonly Type[] Portable = [typeof(string), typeof(long), typeof(int), typeof(bool), typeof(Guid), typeof(DateOnly)];

    [Fact]
    public void Every_column_is_of_a_type_that_both_databases_keep_alike()
    {
        using var db = Opened.Writable();
        foreach (var property in Properties(db))
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            var place = $"{property.DeclaringType.ShortName()}.{property.Name}";
            Assert.True(type.IsEnum || Portable.Contains(type), $"{place} is a {type.Name}.");
            var stored = property.FindRelationalTypeMapping()!.Converter?.ProviderClrType ?? type;
            Assert.True(!type.IsEnum || stored == typeof(string), $"{place} keeps a word as {stored.Name}.");
            Assert.True(type != typeof(Guid) || stored == (Database == Database.Sqlite ? typeof(string) : typeof(Guid)), place);
        }
    }

    [Fact]
    public void Every_column_is_named_in_lower_case()
    {
        using var db = Opened.Writable();
        Assert.All(Properties(db), p => Assert.Matches("^[a-z][a-z0-9_]*$", p.GetColumnName()));
    }

    [Fact]
    public void The_migrations_make_the_model()
    {
        using var db = Opened.Writable();
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Preparing_a_prepared_store_changes_nothing()
    {
        var key = await Store.GetAsync(SettingNames.TaxCodeKey);
        var migrator = new StoreMigrator(Opened.Writable);
        Assert.False(await migrator.HasPendingMigrationsAsync());

        await migrator.MigrateAsync();

        Assert.Equal(key, await Store.GetAsync(SettingNames.TaxCodeKey));
        Assert.Equal(64, key!.Length);
    }

    [Fact]
    public async Task A_context_that_reads_cannot_write()
    {
        await using var db = Opened.Reads.CreateDbContext();
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(
            () => db.Settings.ExecuteUpdateAsync(s => s.SetProperty(r => r.Value, "x")));
    }

    [Fact]
    public async Task Names_come_in_Vietnamese_order_page_by_page()
    {
        string[] names = ["Dũng", "Đức", "An", "Ăn", "Ân", "Ông", "Bà", "Ba", "Bá", "An", "Ơn", "Út"];
        for (var i = 0; i < names.Length; i++)
        {
            var enterprise = new SampleEnterprise(Guid.CreateVersion7());
            await WriteAsync(enterprise, enterprise.Register(SampleEnterprise.TaxCodeOf(i), Clock.Now, names[i]));
        }

        var read = new List<string>();
        await using var db = Opened.Reads.CreateDbContext();
        var (key, id) = ("", Guid.Empty);
        while (true)
        {
            // The database compares, by bytes.
#pragma warning disable CA1309, CA1310, MA0001
            var page = await db.Enterprises
                .Where(e => e.Province == "56" && (string.Compare(e.SortKey, key) > 0 || (e.SortKey == key && e.Id > id)))
                .OrderBy(e => e.SortKey).ThenBy(e => e.Id)
                .Take(5)
                .ToListAsync();
#pragma warning restore CA1309, CA1310, MA0001
            if (page.Count == 0)
            {
                break;
            }

            read.AddRange(page.Select(e => e.Name));
            (key, id) = (page[^1].SortKey, page[^1].Id);
        }

        Assert.Equal(["An", "An", "Ăn", "Ân", "Ba", "Bà", "Bá", "Dũng", "Đức", "Ông", "Ơn", "Út"], read);
    }

    private static IEnumerable<IProperty> Properties(StoreDb db) => db.Model.GetEntityTypes().SelectMany(t => t.GetProperties());
}
