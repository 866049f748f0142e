namespace SanSangSo.Silo.Hosting;

/// <summary>Runs health checks with a deadline and keeps their answer for a moment, so that asking often loads nothing.</summary>
internal sealed class HealthProbe(Func<CancellationToken, Task<SiloHealthReport>> check) : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _one = new(1);
    private (SiloHealthReport Report, long At)? _last;

    public async Task<SiloHealthReport> CheckAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_last is not { } last || TimeProvider.System.GetElapsedTime(last.At) > KeptFor)
            {
                last = (await check(cancellationToken), TimeProvider.System.GetTimestamp());
                _last = last;
            }

            return last.Report;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>True where the work ends well within a second.</summary>
    public static async Task<bool> WorksAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Deadline);
        try
        {
            // Some clients wait without looking at the token, so the deadline holds beside it.
            await Task.Run(() => work(deadline.Token), deadline.Token).WaitAsync(Deadline, cancellationToken);
            return true;
        }
#pragma warning disable CA1031 // Whatever is wrong, the answer is that it does not work.
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    public void Dispose() => _one.Dispose();
}
