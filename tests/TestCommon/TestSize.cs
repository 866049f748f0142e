namespace SanSangSo.TestCommon;

/// <summary>The same tests in two gears: quick by default, the full sizes with <c>infra/test --full</c>.</summary>
public static class TestSize
{
    public static bool Full { get; } = Environment.GetEnvironmentVariable("SANSANGSO_FULL") == "1";

    public static int Of(int quick, int full) => Full ? full : quick;
}
