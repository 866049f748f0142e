using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Storage;
using SanSangSo.Silo.Upkeep;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.Upkeep;

public sealed class NightlyUpkeepTests : IAsyncLifetime
{
    private readonly TestClock _clock = new();

    private SqliteFile _file = null!;
    private ServiceProvider _services = null!;

    private NightlyUpkeep Upkeep => _services.GetRequiredService<NightlyUpkeep>();

    public async ValueTask InitializeAsync()
    {
        _file = await SqliteFile.CreateAsync();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("Data:Folder", (string?)_file.Folder)]).Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddStore(configuration)
            .AddUpkeep()
            .AddKeyedSingleton<TimeProvider>(Clock.Business, _clock)
            .BuildServiceProvider();
        var enterprise = new SampleEnterprise(Guid.CreateVersion7());
        var store = _services.GetRequiredService<IStore>();
        Assert.Equal(WriteResult.Written, await store.WriteAsync(enterprise.Register(SampleEnterprise.TaxCodeOf(1), _clock.Now)));
        enterprise.Written();
        Assert.Equal(WriteResult.Written, await store.WriteAsync(enterprise.Prove(_clock.Now)));
        enterprise.Written();
        Assert.Equal(WriteResult.Written, await store.WriteAsync(enterprise.Start(_clock.Now)));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _file.Dispose();
    }

    [Fact]
    public async Task A_store_that_holds_is_anchored_and_its_log_emptied()
    {
        Assert.Equal(0, await Upkeep.RunAsync());
        Assert.Equal(0, await Upkeep.RunAsync());

        Assert.Single(Directory.GetFiles(Path.Combine(_file.Folder, "anchors")));
        Assert.Equal(0, new FileInfo(_file.Path + "-wal").Length);
    }

    [Theory]
    [InlineData("update journal set events = replace(events, '56', '57') where sequence = 1")]
    [InlineData("delete from journal where sequence = 2")]
    [InlineData("update snapshot set state = replace(state, '56', '57')")]
    [InlineData("update cell set n = n + 1")]
    public async Task What_was_changed_past_the_store_is_found(string tampering)
    {
        Assert.Equal(0, await Upkeep.RunAsync());
        await ExecuteAsync(tampering);

        Assert.NotEqual(0, await Upkeep.RunAsync());
    }

    [Fact]
    public async Task A_changed_anchor_is_found()
    {
        await Upkeep.RunAsync();
        await File.AppendAllTextAsync(Directory.GetFiles(Path.Combine(_file.Folder, "anchors"))[0], "more");

        Assert.Equal(1, await Upkeep.RunAsync());
        var kept = await _services.GetRequiredService<IStoreSettings>().GetAsync(SettingNames.Upkeep);
        Assert.Equal(new UpkeepResult(_clock.Now, 1), UpkeepResult.Read(kept!));
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_file.Path};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync());
    }
}
