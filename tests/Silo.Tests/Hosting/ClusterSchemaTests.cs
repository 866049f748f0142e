using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SanSangSo.Silo.Hosting;
using SanSangSo.TestCommon;
using Xunit;
using ClusterOptions = SanSangSo.Silo.Hosting.ClusterOptions;

namespace SanSangSo.Silo.Tests.Hosting;

/// <summary>Silos find each other by our own SQL.</summary>
public sealed class ClusterSchemaTests
{
    [Fact]
    public async Task Migrating_twice_changes_nothing_and_says_that_it_is_current()
    {
        var database = await PostgresServer.Instance.CreateStoreAsync();

        Assert.False(await ClusterSchema.IsCurrentAsync(database));
        await Task.WhenAll(ClusterSchema.MigrateAsync(database), ClusterSchema.MigrateAsync(database));
        Assert.True(await ClusterSchema.IsCurrentAsync(database));
        Assert.False(await HangfireStorage.IsPreparedAsync(database));
        await HangfireStorage.MigrateAsync(database);
        await HangfireStorage.MigrateAsync(database);
        Assert.True(await HangfireStorage.IsPreparedAsync(database));
    }

    [Fact]
    public async Task Two_silos_become_active_serve_a_client_and_leave_in_order()
    {
        var database = await PostgresServer.Instance.CreateStoreAsync();
        await ClusterSchema.MigrateAsync(database);
        using (var first = await StartSiloAsync(database))
        using (var second = await StartSiloAsync(database))
        {
            Assert.Equal(2, await CountAsync(database, status: 3));
            using var client = await StartClientAsync(database);
            var silos = new HashSet<string>(StringComparer.Ordinal);
            for (var key = 0; key < 2_000 && silos.Count < 2; key++)
            {
                silos.Add(await client.Services.GetRequiredService<IGrainFactory>().GetGrain<IEchoGrain>(key).WhereAsync());
            }

            Assert.Equal(2, silos.Count);
            await client.StopAsync();
            await second.StopAsync();
            await first.StopAsync();
        }

        Assert.Equal(2, await CountAsync(database, status: 6));
    }

    [Fact]
    public async Task Of_two_changes_that_saw_the_same_version_one_is_taken()
    {
        var database = await PostgresServer.Instance.CreateStoreAsync();
        await ClusterSchema.MigrateAsync(database);
        await using var source = NpgsqlDataSource.Create(ClusterSchema.ConnectionString(database));
        Assert.True(await RunAsync(source, "InsertMembershipVersionKey", generation: 0));
        Assert.False(await RunAsync(source, "InsertMembershipVersionKey", generation: 0));

        var taken = await Task.WhenAll(Enumerable.Range(1, 8).Select(g => RunAsync(source, "InsertMembershipKey", g)));

        Assert.Single(taken, t => t);
    }

    private static async Task<bool> RunAsync(NpgsqlDataSource source, string key, int generation)
    {
        await using var find = source.CreateCommand("select querytext from orleansquery where querykey = $1");
        find.Parameters.Add(new NpgsqlParameter { Value = key });
        await using var command = source.CreateCommand((string)(await find.ExecuteScalarAsync())!);
        (string Name, object Value)[] parameters =
        [
            ("DeploymentId", "test"), ("Address", "127.0.0.1"), ("Port", 1), ("Generation", generation), ("SiloName", "a"), ("HostName", "b"),
            ("Status", 1), ("ProxyPort", 2), ("StartTime", DateTime.UtcNow), ("IAmAliveTime", DateTime.UtcNow), ("Version", 0),
        ];
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<long> CountAsync(string database, int status)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("select count(*) from orleans.silo where status = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = status });
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<IHost> StartSiloAsync(string database)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        var (silo, gateway) = (Ports.FindFree(), Ports.FindFree());
        builder.UseOrleans(s => s.UseClustered(
            new ClusterOptions { SiloPort = silo, GatewayPort = gateway, AdvertisedAddress = "127.0.0.1" }, database));
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static async Task<IHost> StartClientAsync(string database)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.UseOrleansClient(c => c.UseClustered(new ClusterOptions(), database));
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
