using SanSangSo.Assessments.Migration;

namespace SanSangSo.Assessments.Tests.Migration;

public sealed class KeptPlatformTests
{
    private static readonly PlatformDetails Details = new("Sổ Biển", ["traceability", "none"], "Trang của nhà cung cấp", Boards.Today, "https://sobien.vn");

    private static Decision<PlatformEvent, PlatformSaved> Put(
        PlatformDetails details, string? code = null, int expected = 0, PlatformsState? state = null) =>
        KeptPlatforms.Put(state ?? PlatformsState.Empty, new PutPlatform("56", code, expected, details), Boards.Platforms, Given.Context(Given.Officer));

    [Fact]
    public void A_new_platform_gets_a_code_of_its_province_and_known_functions_only()
    {
        var kept = Assert.IsType<PlatformKept>(Assert.Single(Put(Details).Events));

        Assert.Matches("^56-[0-9a-f]{12}$", kept.Code);
        Assert.Equal(["traceability"], kept.Functions);
    }

    [Theory]
    [InlineData("", "s", "", PlatformRefusals.NameMissing)]
    [InlineData("SAPO", "s", "", PlatformRefusals.NameTaken)]
    [InlineData("A", "", "", PlatformRefusals.SourceMissing)]
    [InlineData("A", "s", "http://a.vn", PlatformRefusals.AddressNotOne)]
    [InlineData("A", "s", "a.vn", PlatformRefusals.AddressNotOne)]
    [InlineData("A", "s", "", null)]
    public void A_platform_is_whole_or_refused(string name, string source, string published, string? refusal) => Assert.Equal(
        refusal, Put(Details with { Name = name, Source = source, Published = published }).Refusal?.Code);

    [Fact]
    public void Bounds_are_kept()
    {
        Assert.Equal(PlatformRefusals.TextTooLong, Put(Details with { Name = new string('a', 101) }).Refusal!.Code);
        Assert.Equal(PlatformRefusals.TextTooLong, Put(Details with { Source = new string('a', 301) }).Refusal!.Code);
        Assert.Equal(PlatformRefusals.FunctionsMissing, Put(Details with { Functions = ["none"] }).Refusal!.Code);
        Assert.Equal(PlatformRefusals.DayFuture, Put(Details with { Day = Boards.Today.AddDays(1) }).Refusal!.Code);
    }

    [Fact]
    public void A_change_is_made_from_what_is_there_now()
    {
        var state = KeptPlatforms.Apply(PlatformsState.Empty, new PlatformRetired("sapo"));

        Assert.Equal(PlatformRefusals.Unknown, Put(Details, "none").Refusal!.Code);
        Assert.Equal(PlatformRefusals.Changed, Put(Details, "sapo", expected: 0, state).Refusal!.Code);
        Assert.Equal(2, Put(Details with { Name = "Sapo" }, "sapo", expected: 1, state).Result!.Version);
    }

    [Fact]
    public void Retired_is_offered_no_more_and_can_come_back()
    {
        var retired = KeptPlatforms.Retire(PlatformsState.Empty, new RetirePlatform("56", "sapo", 0, Retired: true), Boards.Platforms);
        var state = KeptPlatforms.Apply(PlatformsState.Empty, Assert.Single(retired.Events));

        Assert.Equal(new KeptPlatform(1, IsRetired: true), state.Kept["sapo"]);
        var without = new PlatformCatalogue([.. Boards.Platforms.Platforms.Select(p => p.Code == "sapo" ? p with { IsRetired = true } : p)]);
        Assert.DoesNotContain(without.For("sales"), p => p.Code == "sapo");
        Assert.Empty(KeptPlatforms.Retire(state, new RetirePlatform("56", "sapo", 1, Retired: true), without).Events);
        Assert.IsType<PlatformBroughtBack>(
            Assert.Single(KeptPlatforms.Retire(state, new RetirePlatform("56", "sapo", 1, Retired: false), without).Events));
    }
}
