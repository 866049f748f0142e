using System.Collections.Immutable;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>Decree 80/2021's two groups: agriculture, industry and construction; trade and services (Art. 5, 6).</summary>
public enum DecreeGroup
{
    Industry,
    Services,
}

/// <summary>Upper limits of one class, all inclusive. Employees: yearly average with social insurance; money in million đồng.</summary>
public sealed record SizeLimits(SizeClass Class, int Employees, long Revenue, long Capital);

/// <summary>
/// What the owner said of size. Bands count from 0 (within the micro limit of the own group) to 3 (above the medium limit);
/// null is "I don't know". <paramref name="InsuredEmployeesTenths"/> is the exact yearly average in tenths, where given.
/// <paramref name="NoRevenueYet"/>: operating less than a year or without revenue, so that capital alone decides (Art. 9).
/// </summary>
public sealed record SizeFacts(int? EmployeesBand, int? InsuredEmployeesTenths, int? RevenueBand, bool NoRevenueYet, int? CapitalBand)
{
    public static readonly SizeFacts Nothing = new(null, null, null, false, null);
}

/// <summary>
/// A dated rule for the size class: Decree 80/2021/NĐ-CP Art. 5 to 9, in force from 15 October 2021. The law is being revised, so the
/// rule is data; a class keeps the id of the rule that gave it.
/// </summary>
public sealed record SizeRule(
    string Id,
    DateOnly From,
    DateOnly? To,
    LocalText Source,
    LocalText Note,
    ImmutableDictionary<DecreeGroup, ImmutableArray<SizeLimits>> Groups)
{
    /// <summary>The number of bands a fact is asked in: micro, small, medium, above.</summary>
    public const int Bands = 4;

    /// <summary>The band of an exact yearly average, given in tenths: 10.0 is within a limit of 10, 10.1 is above it.</summary>
    public int EmployeesBand(DecreeGroup group, int tenths)
    {
        var limits = Groups[group];
        for (var band = 0; band < limits.Length; band++)
        {
            if (tenths <= limits[band].Employees * 10)
            {
                return band;
            }
        }

        return limits.Length;
    }

    /// <summary>
    /// The class, where every completion of what is not known leads to the same one; else <see cref="SizeClass.Unknown"/>.
    /// Condition of a class: employees AND (revenue OR capital), micro first, the first match wins (Art. 5).
    /// </summary>
    public SizeClass Classify(DecreeGroup group, SizeFacts facts)
    {
        var employees = facts.InsuredEmployeesTenths is { } tenths ? EmployeesBand(group, tenths) : facts.EmployeesBand;
        var classes = (
            from e in Possible(employees)
            from r in facts.NoRevenueYet ? [Bands - 1] : Possible(facts.RevenueBand)
            from c in Possible(facts.CapitalBand)
            select ClassOf(e, r, c)).Distinct().Take(2).ToArray();
        return classes is [var only] ? only : SizeClass.Unknown;
    }

    private static int[] Possible(int? band) => band is { } known ? [known] : [0, 1, 2, 3];

    private static SizeClass ClassOf(int employees, int revenue, int capital)
    {
        var money = Math.Min(revenue, capital);
        return Math.Max(employees, money) switch
        {
            0 => SizeClass.Micro,
            1 => SizeClass.Small,
            2 => SizeClass.Medium,
            _ => SizeClass.Large,
        };
    }
}
