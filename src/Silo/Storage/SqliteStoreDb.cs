using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SanSangSo.Silo.Storage;

/// <summary>The store on SQLite: ids are 32 hexadecimal digits in lower case, so that their order is PostgreSQL's.</summary>
internal sealed class SqliteStoreDb(DbContextOptions<SqliteStoreDb> options) : StoreDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Guid>().HaveConversion<IdText>();
    }

    private sealed class IdText() : ValueConverter<Guid, string>(
        id => id.ToString("N", CultureInfo.InvariantCulture), text => Guid.ParseExact(text, "N"));
}

internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteStoreDb>
{
    public SqliteStoreDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteStoreDb>()
            .UseSqlite("Data Source=design.db", o => o.MigrationsHistoryTable(StoreDb.HistoryTable)).Options);
}
