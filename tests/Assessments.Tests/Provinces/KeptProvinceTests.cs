using SanSangSo.Assessments.Provinces;

namespace SanSangSo.Assessments.Tests.Provinces;

public sealed class KeptProvinceTests
{
    private static readonly ProvinceDetails Details = new(
        new LocalText("Lâm Đồng", "Lam Dong"), "Lâm Đồng", new LocalText("Sở Khoa học và Công nghệ", "Department of Science"), "so@lam-dong.test",
        "0263 1234567", "36 Trần Phú", "#7A1F3D");

    private static readonly ProvinceTarget Target = new(
        TargetGoal.UsingSmes, TargetComparison.MoreThan, 70, new DateOnly(2030, 12, 31), new LocalText("Quyết định 411", "Decision 411"));

    private static readonly Gen<ProvinceTarget> AnyTarget = Gen.Select(
        Gen.Enum<TargetGoal>(), Gen.Enum<TargetComparison>(), Gen.Int[1, 99], Gen.Int[2020, 2100],
        (goal, comparison, percent, year) => Target with { Goal = goal, Comparison = comparison, Percent = percent, Due = new DateOnly(year, 12, 31) });

    private static DecideContext Context(string code = "68") =>
        new(IProvinceGrain.KeyOf(code), Given.Morning, new Caller(Given.Owner, Given.Operation(1)), Given.Ink());

    private static ProvinceState Then(ProvinceState state, Decision<ProvinceEvent, ProvinceSaved> decision)
    {
        Assert.Null(decision.Refusal);
        var after = decision.Events.Aggregate(state, KeptProvince.Apply);
        Assert.Equal(after.Version, decision.Result!.Version);
        return after;
    }

    private static Decision<ProvinceEvent, ProvinceSaved> Describe(
        ProvinceState state, ProvinceDetails? details = null, bool inService = false, int? expected = null, string code = "68") =>
        KeptProvince.Describe(state, new DescribeProvince(code, expected ?? state.Version, details ?? Details, inService), Context(code));

    private static Decision<ProvinceEvent, ProvinceSaved> Set(ProvinceState state, string code, params ProvinceTarget[] targets) =>
        KeptProvince.SetTargets(state, new SetProvinceTargets(code, state.Version, [.. targets]), Context(code));

    [Fact]
    public void A_new_province_is_closed_until_it_is_opened_and_each_change_is_an_event()
    {
        var described = Then(ProvinceState.Empty, Describe(ProvinceState.Empty));
        Assert.False(KeptProvince.IsOpen(described, "68"));
        var opened = Describe(described, inService: true);
        Assert.Equal([typeof(ProvinceDescribed), typeof(ProvinceOpened)], opened.Events.Select(e => e.GetType()));
        var open = Then(described, opened);
        Assert.True(KeptProvince.IsOpen(open, "68"));
        Assert.IsType<ProvinceClosed>(Describe(open).Events[^1]);
        Assert.Single(Describe(open, inService: true).Events);
    }

    [Fact]
    public void What_comes_with_the_service_is_open_and_its_first_change_starts_at_version_0()
    {
        Assert.True(KeptProvince.IsOpen(ProvinceState.Empty, "56"));
        Assert.Single(Describe(ProvinceState.Empty, inService: true, code: "56").Events);
        Assert.Equal("56", Then(ProvinceState.Empty, Set(ProvinceState.Empty, "56")).Code);
        Assert.Equal(Refusals.NotFound, Set(ProvinceState.Empty, "68", Target).Refusal!.Code);
    }

    [Fact]
    public void A_change_from_an_older_version_is_refused()
    {
        var state = Then(ProvinceState.Empty, Describe(ProvinceState.Empty));
        Assert.Equal(ProvinceRefusals.Changed, Describe(state, expected: 0).Refusal!.Code);
        Assert.Equal(
            ProvinceRefusals.Changed, KeptProvince.SetTargets(state, new SetProvinceTargets("68", 0, [Target]), Context()).Refusal!.Code);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("5", false)]
    [InlineData("00", false)]
    [InlineData("a1", false)]
    [InlineData("056", false)]
    [InlineData("01", true)]
    [InlineData("96", true)]
    public void A_code_has_two_digits(string code, bool isOne) => Assert.Equal(isOne, ProvinceRules.IsCode(code));

    [Fact]
    public void What_is_wrong_is_named_by_its_field()
    {
        Assert.Empty(ProvinceRules.Faults(ProvinceRules.Clean(Details)));
        Assert.Empty(ProvinceRules.Faults(ProvinceRules.Clean(Details with { Mail = "", Phone = " ", Address = "" })));
        Assert.Equal(
            [
                new("Name.Vi", ProvinceRefusals.TextMissing), new("ShortName", ProvinceRefusals.TextTooLong),
                new("Mail", ProvinceRefusals.MailNotOne), new("Phone", ProvinceRefusals.PhoneNotOne),
                new("Colour", ProvinceRefusals.ColourTooLight),
            ],
            ProvinceRules.Faults(Details with
            {
                Name = new LocalText("", "Lam Dong"),
                ShortName = new string('a', ProvinceRules.ShortNameMaximum + 1),
                Mail = "so@khong",
                Phone = "số máy lẻ",
                Colour = "#5cc4cf",
            }));
        var refused = Describe(ProvinceState.Empty, Details with { Colour = "red" }).Refusal!;
        Assert.Equal((ProvinceRefusals.ColourNotOne, "Colour"), (refused.Code, Assert.Single(refused.About)));
    }

    [Theory]
    [InlineData("#000000", 21)]
    [InlineData("#ffffff", 1)]
    [InlineData("#777777", 4.478)]
    [InlineData("#767676", 4.542)]
    public void Contrast_with_white_is_that_of_the_guidelines(string colour, double ratio)
    {
        Assert.Equal(ratio, Contrast.WithWhite(colour), tolerance: 0.001);
        Assert.Equal(ratio >= 4.5, ProvinceRules.CanCarryText(colour));
    }

    [Fact]
    public void Darker_colours_never_carry_white_text_worse() => Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte, Gen.Byte).Sample((r, g, b, less) =>
        Contrast.WithWhite($"#{r:x2}{g:x2}{b:x2}")
            <= Contrast.WithWhite($"#{Math.Max(0, r - less):x2}{Math.Max(0, g - less):x2}{Math.Max(0, b - less):x2}"));

    [Fact]
    public void Targets_are_whole_and_none_is_there_twice()
    {
        Assert.Empty(ProvinceRules.Faults(Target));
        Assert.Equal([new("Percent", ProvinceRefusals.PercentNotOne)], ProvinceRules.Faults(Target with { Percent = 0 }));
        Assert.Equal([new("Percent", ProvinceRefusals.MoreThanAll)], ProvinceRules.Faults(Target with { Percent = 100 }));
        Assert.Empty(ProvinceRules.Faults(Target with { Percent = 100, Comparison = TargetComparison.AtLeast }));
        Assert.Equal([new("Due", ProvinceRefusals.DueNotOne)], ProvinceRules.Faults(Target with { Due = new DateOnly(1999, 1, 1) }));
        Assert.Equal([new("Source.En", ProvinceRefusals.TextMissing)], ProvinceRules.Faults(Target with { Source = new LocalText("411", "") }));
        Assert.Equal(ProvinceRefusals.TargetTwice, Set(ProvinceState.Empty, "56", Target, Target with { Percent = 80 }).Refusal!.Code);
        Assert.Equal(
            ProvinceRefusals.TooManyTargets,
            Set(ProvinceState.Empty, "56", [.. Enumerable.Range(2030, ProvinceRules.TargetsMaximum + 1)
                .Select(year => Target with { Due = new DateOnly(year, 12, 31) })]).Refusal!.Code);
    }

    [Theory]
    [InlineData(TargetComparison.MoreThan, 50, 50, 100, false)]
    [InlineData(TargetComparison.MoreThan, 50, 501, 1000, true)]
    [InlineData(TargetComparison.AtLeast, 50, 50, 100, true)]
    [InlineData(TargetComparison.AtLeast, 100, 12, 12, true)]
    [InlineData(TargetComparison.AtLeast, 1, 0, 0, false)]
    public void More_than_is_strict(TargetComparison comparison, int percent, int part, int whole, bool isMet) =>
        Assert.Equal(isMet, (Target with { Comparison = comparison, Percent = percent }).IsMet(part, whole));

    [Fact]
    public void The_due_day_itself_is_still_in_time()
    {
        Assert.False(Target.IsPast(new DateOnly(2030, 12, 31)));
        Assert.True(Target.IsPast(new DateOnly(2031, 1, 1)));
    }

    [Fact]
    public void The_row_shows_what_was_typed_in_order_and_any_order_of_typing_is_the_same() => AnyTarget.Array[0, 8].Sample(typed =>
    {
        var targets = typed.DistinctBy(t => (t.Goal, t.Due)).ToArray();
        var row = RowOf(targets);
        return row.SequenceEqual(RowOf([.. targets.Reverse()])) && row.ToHashSet().SetEquals(targets)
            && row.Zip(row.Skip(1)).All(pair => (pair.First.Goal, pair.First.Due).CompareTo((pair.Second.Goal, pair.Second.Due)) < 0);
    });

    [Fact]
    public void What_comes_with_the_service_could_be_kept_as_it_is_and_says_what_the_acts_say()
    {
        Assert.All(ProvinceDefaults.All, p =>
        {
            Assert.Empty(ProvinceRules.Faults(p.Details));
            Assert.All(p.Targets, t => Assert.Empty(ProvinceRules.Faults(t)));
            Assert.Null(ProvinceRules.Twice(p.Targets));
            Assert.True(p.TakesEnterprises);
        });
        Assert.Equal(
            [
                (TargetGoal.CompletedSmes, TargetComparison.MoreThan, 50, 2025), (TargetGoal.CompletedStateOwned, TargetComparison.AtLeast, 100, 2025),
                (TargetGoal.UsingSmes, TargetComparison.MoreThan, 50, 2025), (TargetGoal.UsingSmes, TargetComparison.MoreThan, 70, 2030),
            ],
            ProvinceDefaults.Find("56")!.Targets.Select(t => (t.Goal, t.Comparison, t.Percent, t.Due.Year)));
    }

    [Fact]
    public void Every_province_with_communes_comes_with_its_defaults() =>
        Assert.Equal(Catalogues.Provinces.Select(p => p.Code).Order(StringComparer.Ordinal), ProvinceDefaults.All.Select(p => p.Code));

    private static ImmutableArray<ProvinceTarget> RowOf(ProvinceTarget[] targets)
    {
        var context = Context("56");
        var decision = KeptProvince.SetTargets(ProvinceState.Empty, new SetProvinceTargets("56", 0, [.. targets]), context);
        var projection = ProvinceStream.Project(Then(ProvinceState.Empty, decision), decision.Events, context);
        return Assert.IsType<PutProvinceRow>(Assert.Single(projection.Rows)).Targets!.Value;
    }
}
