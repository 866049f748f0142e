using SanSangSo.Assessments.Commits;
using SanSangSo.Silo.Storage;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.Storage;

/// <summary>A test class that runs once on each database, with a store of its own for every test.</summary>
public abstract class StoreTests(Database database) : IAsyncLifetime
{
    private StoreUnderTest? _opened;

    protected static readonly CancellationToken None = CancellationToken.None;

    protected TestClock Clock { get; } = new();

    protected Database Database => database;

    private protected StoreUnderTest Opened => _opened!;

    private protected Store Store => Opened.Store;

    public async ValueTask InitializeAsync() => _opened = await StoreUnderTest.OpenAsync(database);

    public async ValueTask DisposeAsync()
    {
        await Opened.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Writes what must succeed.</summary>
    private protected async Task WriteAsync(SampleEnterprise enterprise, Commit commit)
    {
        Assert.Equal(WriteResult.Written, await Store.WriteAsync(commit));
        enterprise.Written();
    }

    /// <summary>A registered enterprise with an open draft: version 2.</summary>
    private protected async Task<SampleEnterprise> StartedAsync(int number = 1)
    {
        var enterprise = new SampleEnterprise(Guid.CreateVersion7());
        await WriteAsync(enterprise, enterprise.Register(SampleEnterprise.TaxCodeOf(number), Clock.Now));
        await WriteAsync(enterprise, enterprise.Start(Clock.Now));
        return enterprise;
    }
}
