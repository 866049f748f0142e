using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.TestingHost;
using SanSangSo.Assessments.Files;
using SanSangSo.Silo.Breaches;
using SanSangSo.Silo.Files;
using SanSangSo.Silo.FollowUps;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Notifications;
using SanSangSo.Silo.Storage;

namespace SanSangSo.TestCommon;

/// <summary>
/// Silos in this process with the real grains over one real store, under a clock that tests move. Nothing runs by itself: tests call
/// <see cref="Sweep"/> and <see cref="Delivery"/> when they want them.
/// </summary>
internal sealed class SiloCluster : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;
    private readonly ServiceProvider _delivery;
    private readonly DirectoryInfo _folder;

    private SiloCluster(InProcessTestCluster cluster, StoreUnderTest store, TestClock clock, ServiceProvider delivery, DirectoryInfo folder) =>
        (_cluster, Store, Clock, _delivery, _folder) = (cluster, store, clock, delivery, folder);

    public IGrainFactory Grains => _cluster.Client;

    public InProcessTestCluster Silos => _cluster;

    public StoreUnderTest Store { get; }

    public TestClock Clock { get; }

    /// <summary>All that the silos logged, a line each.</summary>
    public KeptLog Log { get; private init; } = null!;

    public FollowUpSweep Sweep => _delivery.GetRequiredService<FollowUpSweep>();

    /// <summary>What reminds administrators of breaches.</summary>
    public BreachSweep BreachSweep => _delivery.GetRequiredService<BreachSweep>();

    public MailDelivery Delivery => _delivery.GetRequiredService<MailDelivery>();

    /// <summary>Uploaded files, and what takes them away when their end has come.</summary>
    public IFileStore Files => _delivery.GetRequiredService<IFileStore>();

    public FileSweep FileSweep => _delivery.GetRequiredService<FileSweep>();

    /// <summary>Where the files lie.</summary>
    public string FilesFolder => Path.Combine(_folder.FullName, "files");

    /// <summary>The mails that were delivered.</summary>
    public IReadOnlyList<FileInfo> Mails =>
        Directory.Exists(Settings(_folder).PickupFolder) ? new DirectoryInfo(Settings(_folder).PickupFolder).GetFiles("*.eml") : [];

    public static async Task<SiloCluster> StartAsync(Database database, short silos = 2)
    {
        var folder = Directory.CreateTempSubdirectory("sansangso-silos-");
        var store = await StoreUnderTest.OpenAsync(database);
        var clock = new TestClock();
        var log = new KeptLog();
        var builder = new InProcessTestClusterBuilder(silos);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddDomainSerializer();
            AddFloor(silo.Services, store, clock, folder);
            silo.Services.AddSingleton<IOutboxSignal, NoSignal>();
            silo.Services.AddLogging(logging => logging.AddProvider(log));
        });
        builder.ConfigureClient(client => client.Services.AddDomainSerializer());
        var cluster = builder.Build();
        await cluster.DeployAsync();

        var services = new ServiceCollection().AddLogging(logging => logging.AddProvider(log));
        AddFloor(services, store, clock, folder);
        services.AddSingleton<IGrainFactory>(cluster.Client);
        services.AddDelivery();
        return new SiloCluster(cluster, store, clock, services.BuildServiceProvider(), folder) { Log = log };
    }

    public async ValueTask DisposeAsync()
    {
        await _delivery.DisposeAsync();
        await _cluster.DisposeAsync();
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    // The store is the test's own and outlives the silos; its lock on a folder would keep the second silo out.
    private static void AddFloor(IServiceCollection services, StoreUnderTest store, TestClock clock, DirectoryInfo folder)
    {
        services.AddStore(Configuration(folder));
        services.AddSingleton(store.Store);
        services.AddSingleton(store.Reads);
        services.AddSingleton(store.TaxCodes);
        services.AddSingleton(Settings(folder));
        services.AddKeyedSingleton<TimeProvider>(SanSangSo.Silo.Hosting.Clock.Business, clock);
    }

    private static SiloSettings Settings(DirectoryInfo folder) => SiloSettings.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("Data:Folder", (string?)folder.FullName)])
            .Build(),
        "Development");

    private static IConfiguration Configuration(DirectoryInfo folder) => new ConfigurationBuilder()
        .AddInMemoryCollection(
        [
            KeyValuePair.Create("Data:Folder", (string?)folder.FullName),
            KeyValuePair.Create("Cluster:Mode", (string?)"Clustered"),
        ])
        .Build();

    private sealed class NoSignal : IOutboxSignal
    {
        public void Raise()
        {
            // Tests deliver when they want to.
        }
    }
}
