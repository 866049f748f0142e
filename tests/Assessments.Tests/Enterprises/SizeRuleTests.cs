namespace SanSangSo.Assessments.Tests.Enterprises;

public sealed class SizeRuleTests
{
    private static readonly SizeRule Rule = Catalogues.SizeRuleOn(new DateOnly(2026, 10, 5));

    private static readonly Gen<int?> Band = Gen.Int[-1, 3].Select(band => band < 0 ? (int?)null : band);

    private static readonly Gen<SizeFacts> AnyFacts = Gen.Select(Band, Gen.Int[-500, 2_500], Band, Gen.Bool, Band)
        .Select((employees, tenths, revenue, none, capital) =>
            new SizeFacts(employees, tenths < 0 ? null : tenths, revenue, none, capital));

    [Theory]
    [InlineData(DecreeGroup.Industry, SizeClass.Micro, 10, 3_000, 3_000)]
    [InlineData(DecreeGroup.Industry, SizeClass.Small, 100, 50_000, 20_000)]
    [InlineData(DecreeGroup.Industry, SizeClass.Medium, 200, 200_000, 100_000)]
    [InlineData(DecreeGroup.Services, SizeClass.Micro, 10, 10_000, 3_000)]
    [InlineData(DecreeGroup.Services, SizeClass.Small, 50, 100_000, 50_000)]
    [InlineData(DecreeGroup.Services, SizeClass.Medium, 100, 300_000, 100_000)]
    public void The_limits_are_those_of_the_decree(DecreeGroup group, SizeClass size, int employees, long revenue, long capital) =>
        Assert.Equal(new SizeLimits(size, employees, revenue, capital), Rule.Groups[group].Single(l => l.Class == size));

    [Theory]
    [InlineData(DecreeGroup.Industry, 0, SizeClass.Micro)]
    [InlineData(DecreeGroup.Industry, 100, SizeClass.Micro)]
    [InlineData(DecreeGroup.Industry, 101, SizeClass.Small)]
    [InlineData(DecreeGroup.Industry, 1000, SizeClass.Small)]
    [InlineData(DecreeGroup.Industry, 1001, SizeClass.Medium)]
    [InlineData(DecreeGroup.Industry, 2000, SizeClass.Medium)]
    [InlineData(DecreeGroup.Industry, 2001, SizeClass.Large)]
    [InlineData(DecreeGroup.Services, 100, SizeClass.Micro)]
    [InlineData(DecreeGroup.Services, 101, SizeClass.Small)]
    [InlineData(DecreeGroup.Services, 500, SizeClass.Small)]
    [InlineData(DecreeGroup.Services, 501, SizeClass.Medium)]
    [InlineData(DecreeGroup.Services, 1000, SizeClass.Medium)]
    [InlineData(DecreeGroup.Services, 1001, SizeClass.Large)]
    public void With_little_money_the_employees_decide_from_both_sides_of_every_limit(DecreeGroup group, int tenths, SizeClass size) =>
        Assert.Equal(size, Rule.Classify(group, new SizeFacts(null, tenths, 0, NoRevenueYet: false, 0)));

    [Theory]
    [InlineData(0, 3, SizeClass.Micro)]
    [InlineData(3, 0, SizeClass.Micro)]
    [InlineData(1, 3, SizeClass.Small)]
    [InlineData(3, 1, SizeClass.Small)]
    [InlineData(3, 2, SizeClass.Medium)]
    [InlineData(2, 3, SizeClass.Medium)]
    [InlineData(3, 3, SizeClass.Large)]
    public void Revenue_or_capital_within_the_limit_is_enough(int revenue, int capital, SizeClass size) =>
        Assert.All([DecreeGroup.Industry, DecreeGroup.Services], group =>
            Assert.Equal(size, Rule.Classify(group, new SizeFacts(0, null, revenue, NoRevenueYet: false, capital))));

    [Theory]
    [InlineData(0, SizeClass.Micro)]
    [InlineData(1, SizeClass.Small)]
    [InlineData(2, SizeClass.Medium)]
    [InlineData(3, SizeClass.Large)]
    public void Without_revenue_yet_capital_alone_decides(int capital, SizeClass size) =>
        Assert.Equal(size, Rule.Classify(DecreeGroup.Services, new SizeFacts(0, null, RevenueBand: 0, NoRevenueYet: true, capital)));

    [Fact]
    public void Without_revenue_yet_and_without_capital_the_class_is_unknown() =>
        Assert.Equal(SizeClass.Unknown, Rule.Classify(DecreeGroup.Services, new SizeFacts(0, null, 0, NoRevenueYet: true, null)));

    [Fact]
    public void Nothing_known_is_no_guess() => Assert.Equal(SizeClass.Unknown, Rule.Classify(DecreeGroup.Industry, SizeFacts.Nothing));

    [Fact]
    public void More_employees_than_medium_is_large_whatever_the_money()
    {
        Assert.Equal(SizeClass.Large, Rule.Classify(DecreeGroup.Industry, SizeFacts.Nothing with { InsuredEmployeesTenths = 2001 }));
        Assert.Equal(SizeClass.Unknown, Rule.Classify(DecreeGroup.Industry, SizeFacts.Nothing with { InsuredEmployeesTenths = 2000 }));
    }

    [Fact]
    public void A_class_is_given_only_where_every_completion_of_the_unknown_agrees() =>
        Gen.Select(Gen.Enum<DecreeGroup>(), AnyFacts).Sample(
            (group, facts) =>
            {
                var classes = Completions(group, facts).Select(c => ByTheDecree(group, c.Employees, c.Revenue, c.Capital)).Distinct().ToArray();
                Assert.Equal(classes is [var only] ? only : SizeClass.Unknown, Rule.Classify(group, facts));
            },
            iter: 5_000);

    [Fact]
    public void The_decree_is_not_in_force_before_its_day() =>
        Assert.Throws<InvalidOperationException>(() => Catalogues.SizeRuleOn(new DateOnly(2021, 10, 14)));

    [Theory]
    [InlineData(LegalForm.Company, SizeClass.Small, SizeGroup.Small)]
    [InlineData(LegalForm.Company, SizeClass.Large, SizeGroup.Large)]
    [InlineData(LegalForm.Company, SizeClass.Unknown, SizeGroup.Unknown)]
    [InlineData(LegalForm.Household, SizeClass.Micro, SizeGroup.Household)]
    [InlineData(LegalForm.Cooperative, SizeClass.Micro, SizeGroup.Cooperative)]
    [InlineData(LegalForm.Branch, SizeClass.Medium, SizeGroup.Branch)]
    public void Only_companies_are_grouped_by_their_class(LegalForm form, SizeClass size, SizeGroup group) =>
        Assert.Equal(group, SizeGroups.Of(form, size));

    // The decree as it is written, on numbers: employees in tenths, money in million đồng.
    private static SizeClass ByTheDecree(DecreeGroup group, int employees, long? revenue, long capital)
    {
        foreach (var limits in Rule.Groups[group])
        {
            if (employees <= limits.Employees * 10 && ((revenue is { } r && r <= limits.Revenue) || capital <= limits.Capital))
            {
                return limits.Class;
            }
        }

        return SizeClass.Large;
    }

    private static IEnumerable<(int Employees, long? Revenue, long Capital)> Completions(DecreeGroup group, SizeFacts facts)
    {
        var limits = Rule.Groups[group];
        int[] employees = [.. limits.Select(l => l.Employees * 10), (limits[^1].Employees * 10) + 1];
        long[] revenue = [.. limits.Select(l => l.Revenue), limits[^1].Revenue + 1];
        long[] capital = [.. limits.Select(l => l.Capital), limits[^1].Capital + 1];
        return
            from e in facts.InsuredEmployeesTenths is { } exact ? [exact] : facts.EmployeesBand is { } band ? [employees[band]] : employees
            from r in facts.NoRevenueYet ? [null] : (facts.RevenueBand is { } rb ? [revenue[rb]] : revenue).Select(r => (long?)r)
            from c in facts.CapitalBand is { } cb ? [capital[cb]] : capital
            select (e, r, c);
    }
}
