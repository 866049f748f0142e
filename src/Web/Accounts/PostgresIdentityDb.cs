using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SanSangSo.Web.Accounts;

/// <summary>Credentials in the schema <c>identity</c> of the store's database, with a migration history of their own.</summary>
public sealed class PostgresIdentityDb(DbContextOptions<PostgresIdentityDb> options) : IdentityDb(options)
{
    public const string History = "migration_history";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.HasDefaultSchema(Schema);
        base.OnModelCreating(builder);
    }

    internal sealed class Designer : IDesignTimeDbContextFactory<PostgresIdentityDb>
    {
        public PostgresIdentityDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<PostgresIdentityDb>()
                .UseNpgsql("Host=localhost", npgsql => npgsql.MigrationsHistoryTable(History, Schema)).Options);
    }
}
