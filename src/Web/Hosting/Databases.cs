using Microsoft.EntityFrameworkCore;
using SanSangSo.Silo.Hosting;
using SanSangSo.Web.Accounts;

namespace SanSangSo.Web.Hosting;

/// <summary>All databases of the service: the store, the credentials, and in the clustered profile the tables of Orleans and Hangfire.</summary>
internal static class Databases
{
    /// <summary>The embedded profile brings its databases up to date by itself; a clustered process refuses to start before that is done.</summary>
    /// <exception cref="StartRefusedException">Migrations are pending, or a database cannot be reached.</exception>
    public static async Task PrepareAsync(IServiceProvider services)
    {
        if (!services.GetRequiredService<SiloSettings>().Clustered)
        {
            await MigrateAsync(services);
            return;
        }

        await SiloMigrations.RequireAsync(services);
        await using var scope = services.CreateAsyncScope();
        if ((await scope.ServiceProvider.GetRequiredService<IdentityDb>().Database.GetPendingMigrationsAsync()).Any())
        {
            throw new StartRefusedException(
                "The service does not start: the database of credentials is not prepared for this version; run the command 'migrate' first.");
        }
    }

    /// <exception cref="StartRefusedException">A database cannot be reached.</exception>
    public static async Task MigrateAsync(IServiceProvider services)
    {
        await SiloMigrations.MigrateAsync(services);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IdentityDb>().Database.MigrateAsync();
    }
}
