using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SanSangSo.Assessments.Commits;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Storage;
using SanSangSo.TestCommon;
using Xunit;
using StreamId = SanSangSo.Assessments.Commits.StreamId;

namespace SanSangSo.Silo.Tests.Storage;

public sealed class StoreServicesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sansangso-host-");

    [Fact]
    public async Task An_empty_folder_becomes_a_store()
    {
        await using var services = Build(("Data:Folder", _folder.FullName));
        await services.GetRequiredService<StoreMigrator>().MigrateAsync();
        await StartAsync(services);

        Assert.Null(await services.GetRequiredService<IStore>().ReadSnapshotAsync(StreamId.Person(Guid.CreateVersion7())));
        Assert.Same(services.GetRequiredService<IStore>(), services.GetRequiredService<IDueStore>());
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "store.db")));
    }

    [Fact]
    public async Task A_second_process_on_the_same_folder_is_refused_until_the_first_ends()
    {
        await using (var first = Build(("Data:Folder", _folder.FullName)))
        {
            await StartAsync(first);
            await using var second = Build(("Data:Folder", _folder.FullName));
            var refused = await Assert.ThrowsAsync<StartRefusedException>(() => StartAsync(second));
            Assert.Contains(_folder.FullName, refused.Message, StringComparison.Ordinal);
        }

        await using var next = Build(("Data:Folder", _folder.FullName));
        await StartAsync(next);
    }

    [Fact]
    public void PostgreSQL_without_an_address_is_refused() =>
        Assert.Throws<StartRefusedException>(() => Build(("Storage:Provider", "Postgres")));

    [Fact]
    public async Task An_empty_database_becomes_a_store_on_PostgreSQL()
    {
        var connectionString = await PostgresServer.Instance.CreateDatabaseAsync();
        await using var services = BuildPostgres(connectionString);
        var migrator = services.GetRequiredService<StoreMigrator>();
        Assert.True(await migrator.HasPendingMigrationsAsync());
        await migrator.MigrateAsync();
        await StartAsync(services);

        Assert.False(await migrator.HasPendingMigrationsAsync());
        Assert.Null(await services.GetRequiredService<IStoreSettings>().GetAsync(SettingNames.Demo));
    }

    [Fact]
    public async Task A_PostgreSQL_that_would_lose_acknowledged_answers_is_refused()
    {
        var connectionString = await PostgresServer.Instance.CreateDatabaseAsync();
        await using var services = BuildPostgres(connectionString + ";Options=-c synchronous_commit=off");
        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => StartAsync(services));
        Assert.Contains("synchronous_commit", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_leaves_the_outcome_unknown()
    {
        await using var services = BuildPostgres("Host=/nowhere;Username=nobody;Database=none");
        var id = Guid.CreateVersion7();
        var entry = JournalEntry.Chain(StreamId.Person(id), 1, 0, Caller.BySystem(id), "", "[]", "{}", JournalEntry.Genesis);
        Assert.Equal(
            WriteResult.Unknown,
            await services.GetRequiredService<IStore>().WriteAsync(new Commit(entry, new Snapshot(1, 1, "{}", entry.Hash, "[]"), [], [], [], [], [])));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private ServiceProvider BuildPostgres(string connectionString) => Build(
        ("Data:Folder", _folder.FullName), ("Storage:Provider", "Postgres"), ("Storage:ConnectionString", connectionString),
        ("Cluster:Mode", "Clustered"));

    private static ServiceProvider Build(params IEnumerable<(string Key, string Value)> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)))
            .Build();
        return new ServiceCollection().AddStore(configuration).BuildServiceProvider();
    }

    private static async Task StartAsync(IServiceProvider services)
    {
        foreach (var service in services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }
    }
}
