using Microsoft.Extensions.Time.Testing;

namespace SanSangSo.TestCommon;

/// <summary>The business clock of tests: stands still until it is moved. Begins on 24 November 2026, 10:00 in Asia/Ho_Chi_Minh.</summary>
public sealed class TestClock() : FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero))
{
    /// <summary>Unix milliseconds.</summary>
    public long Now => GetUtcNow().ToUnixTimeMilliseconds();
}
