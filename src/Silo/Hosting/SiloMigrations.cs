using Npgsql;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.Hosting;

/// <summary>Prepares, or asks for, everything a silo needs in its databases: the store, the cluster's tables, the jobs' schema.</summary>
public static class SiloMigrations
{
    /// <summary>Brings everything to this version; doing it again, or in two processes at once, is harmless.</summary>
    /// <param name="services">Of a host that has the store.</param>
    /// <exception cref="StartRefusedException">The database cannot be reached or does not let us.</exception>
    public static Task MigrateAsync(IServiceProvider services, CancellationToken cancellationToken = default) => ReachAsync(async () =>
    {
        await services.GetRequiredService<StoreMigrator>().MigrateAsync(cancellationToken);
        var settings = services.GetRequiredService<SiloSettings>();
        if (settings.Clustered)
        {
            await ClusterSchema.MigrateAsync(settings.Storage.ConnectionString, cancellationToken);
            await HangfireStorage.MigrateAsync(settings.Storage.ConnectionString, cancellationToken);
        }
    });

    /// <exception cref="StartRefusedException">Something is not prepared for this version.</exception>
    public static Task RequireAsync(IServiceProvider services, CancellationToken cancellationToken = default) => ReachAsync(async () =>
    {
        var settings = services.GetRequiredService<SiloSettings>();
        var pending = await services.GetRequiredService<StoreMigrator>().HasPendingMigrationsAsync(cancellationToken)
            || (settings.Clustered && !await IsClusterPreparedAsync(settings.Storage.ConnectionString, cancellationToken));
        if (pending)
        {
            throw new StartRefusedException(
                "The service does not start: the database is not prepared for this version; run the command 'migrate' first.");
        }
    });

    private static async Task<bool> IsClusterPreparedAsync(string connectionString, CancellationToken cancellationToken) =>
        await ClusterSchema.IsCurrentAsync(connectionString, cancellationToken)
        && await HangfireStorage.IsPreparedAsync(connectionString, cancellationToken);

    private static async Task ReachAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (NpgsqlException e)
        {
            throw new StartRefusedException($"The service does not start: PostgreSQL says: {e.Message}", e);
        }
    }
}
