namespace SanSangSo.Silo;

internal static class SiloHost
{
    public static Task Main() => Task.CompletedTask;
}
