namespace SanSangSo.Silo.Hosting;

/// <summary>
/// The business clock is a keyed <see cref="TimeProvider"/> that tests replace; the container's own stays the system's, because
/// Orleans lives by it.
/// </summary>
public static class Clock
{
    public const string Business = "business";

    public static long UnixNow(this TimeProvider clock) => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
