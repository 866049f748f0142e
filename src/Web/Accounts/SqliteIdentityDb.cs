using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SanSangSo.Web.Accounts;

/// <summary>Credentials in a file of their own, so that they never wait for the store's one writer, nor it for them.</summary>
public sealed class SqliteIdentityDb(DbContextOptions<SqliteIdentityDb> options) : IdentityDb(options)
{
    public const string FileName = "identity.db";

    internal sealed class Designer : IDesignTimeDbContextFactory<SqliteIdentityDb>
    {
        public SqliteIdentityDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteIdentityDb>().UseSqlite("Data Source=:memory:").Options);
    }
}
