using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise;

/// <summary>
/// The size class in a sentence: which facts decided under which dated rule, or what is missing. A class belongs to a company alone;
/// households, co-operatives and branches are told that they are not counted.
/// </summary>
public sealed class SizeExplanation(Profile profile, IStringLocalizer<EnterpriseTexts> texts)
{
    private const int MillionsInBillion = 1000;

    public SizeRule Rule => Catalogues.SizeRule(profile.SizeRule)!;

    public DecreeGroup Group => Catalogues.BusinessLine(profile.BusinessLine)!.DecreeGroup;

    public SizeClass Class => profile.SizeClass;

    public bool IsClassed => profile.Form == LegalForm.Company;

    /// <summary>The class by its name alone: "Doanh nghiệp nhỏ", "Chưa xác định", or the form of who has no class.</summary>
    public string Name => texts[IsClassed ? $"Size.{Class}" : $"Form.{profile.Form}"];

    /// <summary>The class and why, in one sentence.</summary>
    public string Sentence =>
        !IsClassed ? texts[$"Size.NotClassed.{profile.Form}"]
        : profile.Size == SizeFacts.Nothing ? texts["Size.Unknown.Nothing"]
        : Class == SizeClass.Unknown ? texts["Size.Unknown.Why", Missing]
        : Deciding is [var one] ? texts["Size.Why.One", Name, one]
        : texts["Size.Why.Two", Name, Deciding[0], Deciding[1]];

    /// <summary>True where the enterprise can use everything here but is not counted as an SME.</summary>
    public bool IsOutside => !IsClassed || Class == SizeClass.Large;

    public string EmployeesRange(int band) => Range(band, limit => limit.Employees, Format.Number, "Size.Employees");

    public string RevenueRange(int band) => MoneyRange(band, limit => limit.Revenue);

    public string CapitalRange(int band) => MoneyRange(band, limit => limit.Capital);

    public string Money(long million) => million % MillionsInBillion == 0
        ? texts["Size.Billion", Format.Number(million / MillionsInBillion)]
        : texts["Size.Million", Format.Number(million)];

    private int? Employees => profile.Size.InsuredEmployeesTenths is { } tenths
        ? Rule.EmployeesBand(Group, tenths)
        : profile.Size.EmployeesBand;

    // The facts without which the class would not follow (Art. 5: employees, and revenue or capital).
    private string[] Deciding
    {
        get
        {
            var (facts, above) = (profile.Size, SizeRule.Bands - 1);
            if (Class == SizeClass.Large)
            {
                return Employees == above ? [EmployeesFact]
                    : facts.NoRevenueYet ? [CapitalFact]
                    : [RevenueFact, CapitalFact];
            }

            var byRevenue = !facts.NoRevenueYet && facts.RevenueBand is { } revenue && revenue <= (facts.CapitalBand ?? above);
            return [EmployeesFact, byRevenue ? RevenueFact : CapitalFact];
        }
    }

    private string Missing
    {
        get
        {
            var facts = profile.Size;
            var revenueOpen = facts is { RevenueBand: null, NoRevenueYet: false };
            var money = revenueOpen && facts.CapitalBand is null ? "Size.Missing.RevenueOrCapital"
                : revenueOpen && facts.CapitalBand > 0 ? "Size.Missing.Revenue"
                : facts.CapitalBand is null && (facts.NoRevenueYet || facts.RevenueBand > 0) ? "Size.Missing.Capital"
                : null;
            return (Employees, money) switch
            {
                (null, { } key) => texts["Size.Missing.Two", texts["Size.Missing.Employees"], texts[key]],
                (_, { } key) => texts[key],
                _ => texts["Size.Missing.Employees"],
            };
        }
    }

    private string EmployeesFact => profile.Size.InsuredEmployeesTenths is { } tenths
        ? texts["Size.Fact.EmployeesExact", Format.Number(tenths / 10.0), EmployeesRange(Employees!.Value)]
        : texts["Size.Fact.Employees", EmployeesRange(Employees!.Value)];

    private string RevenueFact => texts["Size.Fact.Revenue", RevenueRange(profile.Size.RevenueBand!.Value)];

    private string CapitalFact => texts[
        profile.Size.NoRevenueYet ? "Size.Fact.CapitalAlone" : "Size.Fact.Capital", CapitalRange(profile.Size.CapitalBand!.Value)];

    private string MoneyRange(int band, Func<SizeLimits, long> of) =>
        Rule.Groups[Group].All(limits => of(limits) % MillionsInBillion == 0)
            ? Range(band, limits => of(limits) / MillionsInBillion, Format.Number, "Size.Billions")
            : Range(band, of, Money, "Size.Money");

    private string Range(int band, Func<SizeLimits, long> of, Func<long, string> write, string words)
    {
        var limits = Rule.Groups[Group];
        return band == 0 ? texts[$"{words}.UpTo", write(of(limits[0]))]
            : band < limits.Length ? texts[$"{words}.Between", write(of(limits[band - 1])), write(of(limits[band]))]
            : texts[$"{words}.Above", write(of(limits[^1]))];
    }
}
