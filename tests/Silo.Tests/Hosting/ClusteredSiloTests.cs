using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SanSangSo.Assessments.Notifications;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Storage;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.Hosting;

/// <summary>A whole host of the clustered profile, as its process builds it.</summary>
public sealed class ClusteredSiloTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sansangso-silo-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task It_refuses_to_start_unprepared_then_serves_and_wakes_what_is_due_by_its_own_jobs()
    {
        var database = await PostgresServer.Instance.CreateStoreAsync();
        using var host = Build(database);
        await Assert.ThrowsAsync<StartRefusedException>(() => SiloMigrations.RequireAsync(host.Services));
        await SiloMigrations.MigrateAsync(host.Services);
        await SiloMigrations.RequireAsync(host.Services);

        // Put there without a signal, so only a job can find it.
        await new SampleOutbox(host.Services.GetRequiredService<IStore>())
            .AddAsync(NoticeKinds.ConfirmAddress, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
        await host.StartAsync();

        var mails = Path.Combine(_folder.FullName, "mail");
        var patience = TimeProvider.System.GetTimestamp();
        while (!(Directory.Exists(mails) && Directory.GetFiles(mails, "*.eml").Length == 1))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(patience) < TimeSpan.FromSeconds(30), "No job delivered the mail.");
            await Task.Delay(100);
        }

        Assert.Equal(["mail", "nightly", "sweep"], await RecurringAsync(database));
        Assert.True((await host.Services.GetRequiredService<ISiloHealth>().CheckAsync()).Ready);
        await host.StopAsync();
    }

    private IHost Build(string database)
    {
        var builder = Host.CreateApplicationBuilder(
        [
            "--environment=Development", "--Cluster:Mode=Clustered", "--Storage:Provider=Postgres", $"--Storage:ConnectionString={database}",
            $"--Data:Folder={_folder.FullName}", "--Cluster:AdvertisedAddress=127.0.0.1", $"--Cluster:SiloPort={Ports.FindFree()}",
            $"--Cluster:GatewayPort={Ports.FindFree()}",
        ]);
        builder.Logging.ClearProviders();
        builder.AddSanSangSoSilo();
        return builder.Build();
    }

    private static async Task<string[]> RecurringAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("select array_agg(value order by value) from hangfire.set where key = 'recurring-jobs'");
        return (string[])(await command.ExecuteScalarAsync())!;
    }
}
