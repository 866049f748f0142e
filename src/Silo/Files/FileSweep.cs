using SanSangSo.Assessments.Files;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.Files;

/// <summary>
/// Takes away the files whose end has come: first the bytes, then the row that speaks of them, so that what breaks off is found again.
/// </summary>
internal sealed class FileSweep(IFileRows store, IFileStore files, [FromKeyedServices(Clock.Business)] TimeProvider clock)
{
    private const int Take = 200;

    // An upload whose form was never accepted; a person takes minutes, not a day.
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        while (await store.ReadErasedFilesAsync(clock.UnixNow(), Take, cancellationToken) is { Count: > 0 } erased)
        {
            foreach (var id in erased)
            {
                files.Delete(id);
                await store.RemoveErasedFileAsync(id, cancellationToken);
            }
        }
    }

    /// <summary>Removes uploads that no commit speaks of.</summary>
    public async Task RemoveAbandonedAsync(CancellationToken cancellationToken = default)
    {
        foreach (var some in files.OlderThan(Abandoned).Chunk(Take))
        {
            foreach (var id in await store.FindUnknownFilesAsync(some, cancellationToken))
            {
                files.Delete(id);
            }
        }
    }
}
