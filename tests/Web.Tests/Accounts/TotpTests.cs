using SanSangSo.Web.Accounts;

namespace SanSangSo.Web.Tests.Accounts;

public sealed class TotpTests
{
    // RFC 6238, appendix B, for SHA-1: the secret is "12345678901234567890"; of the eight digits the last six.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long second, string code) =>
        Assert.Equal(code, Totp.CodeAt(Key, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(second))));

    [Theory]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(-30, true)]
    [InlineData(60, false)]
    [InlineData(-60, false)]
    public void A_phone_s_clock_may_be_off_by_half_a_minute(int seconds, bool isTaken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111111);
        Assert.Equal(isTaken, Totp.Match(Key, " 050 471 ", now.AddSeconds(seconds)) is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("05047")]
    [InlineData("0504711")]
    [InlineData("٠٥٠٤٧١")]
    public void What_is_no_code_matches_nothing(string code) =>
        Assert.Null(Totp.Match(Key, code, DateTimeOffset.FromUnixTimeSeconds(1111111111)));
}
