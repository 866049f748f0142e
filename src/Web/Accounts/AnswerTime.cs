using System.Diagnostics;

namespace SanSangSo.Web.Accounts;

/// <summary>
/// Answers leave at whole steps of time after the question came, so that how long one took does not tell whether an address has
/// an account (a hash less, a row more).
/// </summary>
internal readonly struct AnswerTime
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(400);
    private readonly long _asked;

    private AnswerTime(long asked) => _asked = asked;

    public static AnswerTime Start() => new(Stopwatch.GetTimestamp());

    public Task EvenOutAsync()
    {
        var past = Stopwatch.GetElapsedTime(_asked).Ticks % Step.Ticks;
        return Task.Delay(TimeSpan.FromTicks(Step.Ticks - past));
    }
}
