using Microsoft.Extensions.Hosting;
using Npgsql;

namespace SanSangSo.Silo.Storage;

/// <summary>Before anything writes: the data folder is this process's, and the database keeps what it acknowledges.</summary>
internal sealed class StoreStart(DataFolderLock folder, StoreWriters? writers = null) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (writers is not null)
        {
            await PostgresDurability.CheckAsync(writers.Source, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>The writing connections to PostgreSQL, apart from any other data source of the host.</summary>
internal sealed record StoreWriters(NpgsqlDataSource Source) : IAsyncDisposable, IDisposable
{
    public void Dispose() => Source.Dispose();

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}

/// <summary>The reading ones.</summary>
internal sealed record StoreReaders(NpgsqlDataSource Source) : IAsyncDisposable, IDisposable
{
    public void Dispose() => Source.Dispose();

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
