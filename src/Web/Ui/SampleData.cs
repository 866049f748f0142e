using SanSangSo.Assessments.Demo;

namespace SanSangSo.Web.Ui;

/// <summary>
/// Whether every page has to say that the data is made up: with <c>Demo:Enabled</c>, and for ever after in that store. What was found is
/// remembered, so that pages do not wait for the answer.
/// </summary>
public sealed class SampleData(IConfiguration configuration, IGrainFactory? grains = null)
{
    private const long AskAgainAfter = 60_000;
    private const long AskAgainAfterFailure = 5_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly bool _isDemo = configuration.GetValue<bool>("Demo:Enabled");
    private volatile bool _isPresent;
    private long _askAt = long.MinValue;

    public async ValueTask<bool> IsPresentAsync()
    {
        var asked = Volatile.Read(ref _askAt);
        var now = Environment.TickCount64;
        if (_isDemo || _isPresent || grains is null || now < asked
            || Interlocked.CompareExchange(ref _askAt, now + AskAgainAfter, asked) != asked)
        {
            return _isDemo || _isPresent;
        }

        try
        {
            _isPresent = await grains.GetGrain<IDemoDesk>(IDemoDesk.Key).IsSampleAsync().WaitAsync(Patience);
        }
        catch (Exception unanswered) when (unanswered is not OutOfMemoryException)
        {
            // Where no silo answers the page itself says so; the frame adds no failure of its own.
            Volatile.Write(ref _askAt, Environment.TickCount64 + AskAgainAfterFailure);
        }

        return _isPresent;
    }
}
