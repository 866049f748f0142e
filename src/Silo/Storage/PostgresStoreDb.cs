using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using SanSangSo.Silo.Storage.Rows;

namespace SanSangSo.Silo.Storage;

/// <summary>The store on PostgreSQL, in a schema of its own.</summary>
internal sealed class PostgresStoreDb(DbContextOptions<PostgresStoreDb> options) : StoreDb(options)
{
    public const string Schema = "app";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        base.OnModelCreating(modelBuilder);

        // Compared by bytes, whatever the server's locale.
        modelBuilder.Entity<StoredEnterprise>().Property(e => e.SortKey).UseCollation("C");
    }
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresStoreDb>
{
    public PostgresStoreDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresStoreDb>()
            .UseNpgsql("Host=localhost", o => o.MigrationsHistoryTable(StoreDb.HistoryTable, PostgresStoreDb.Schema)).Options);
}
