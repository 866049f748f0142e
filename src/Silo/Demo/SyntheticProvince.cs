using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.People;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Silo.Demo;

/// <summary>
/// Plausible enterprises of Khánh Hòa that do not exist: number <paramref name="seed"/> makes the same ones always, each by its index
/// alone, with a past that ends before <paramref name="now"/> (Unix milliseconds). Tax codes are valid in form, but of sequences
/// not given out (companies) and of a century that no one is born in (households), so that none is anybody's.
/// </summary>
internal sealed class SyntheticProvince(long now, int seed = 56)
{
    /// <summary>Its firms have a history, and this is the instrument of those years.</summary>
    public const string Instrument = "vn-dbi-2021";

    public const string Code = "56";

    /// <summary>The first enterprises belong to the demo owner: one assessed twice, one with an open draft, one fresh.</summary>
    public const int OfDemoOwner = 3;

    private const long Minute = 60_000;
    private const long Day = 24 * 60 * Minute;

    // Where the people are; every other unit weighs 1. Trường Sa has no enterprise in the sample.
    private static readonly FrozenDictionary<string, int> Weights = new Dictionary<string, int>
    {
        ["22366"] = 16, ["22333"] = 10, ["22390"] = 8, ["22402"] = 10, ["22420"] = 6, ["22411"] = 3, ["22423"] = 3, ["22432"] = 2,
        ["22453"] = 3, ["22489"] = 3, ["22528"] = 5, ["22561"] = 2, ["22591"] = 2, ["22651"] = 5, ["22759"] = 9, ["22780"] = 5,
        ["22738"] = 4, ["22741"] = 4, ["22834"] = 4, ["22852"] = 2, ["22870"] = 3, ["22897"] = 2, ["22909"] = 2, ["22736"] = 0,
    }.ToFrozenDictionary();

    public static Guid IdOf(int index) => DerivedId.From("demo", "enterprise", index);

    public IEnumerable<SyntheticEnterprise> Take(int count) => Enumerable.Range(0, count).Select(At);

    public SyntheticEnterprise At(int index)
    {
        var draw = Draw.For(seed, index);
        var enterprise = index < OfDemoOwner ? Owned(index, draw) : Other(index, draw);
        return enterprise;
    }

    private SyntheticEnterprise Owned(int index, Draw draw)
    {
        var registeredAt = now - ((index == 0 ? 190 : index == 1 ? 9 : 2) * Day);
        return index switch
        {
            0 => Make(
                index, registeredAt, Company(index, "22366", "Công ty TNHH Khách sạn Sóng Xanh", "55", Ownership.Private),
                new SizeFacts(1, 245, 1, false, 1),
                [
                    Assess(draw, 34, registeredAt + (20 * Minute)),
                    Assess(draw, 52, now - (3 * Day)),
                ],
                null),
            1 => Make(
                index, registeredAt, Company(index, "22528", "Công ty TNHH Nước mắm Bình Minh", "10", Ownership.Private),
                new SizeFacts(0, null, 0, false, null), [], Half(draw, 40, registeredAt + Day, pillars: 3)),
            _ => Make(index, registeredAt, Household(index, "22759", "Quán ốc Cô Ba", "56"), null, [], null),
        };
    }

    private SyntheticEnterprise Other(int index, Draw draw)
    {
        var registeredAt = now - (draw.Between(1, 300) * Day) - (draw.Below(9 * 60) * Minute);
        var stateOwned = index - OfDemoOwner < SyntheticTrades.StateOwned.Length ? SyntheticTrades.StateOwned[index - OfDemoOwner] : default;
        var trade = draw.Pick(SyntheticTrades.All, t => t.Weight);
        var commune = Commune(draw, stateOwned.Name is null ? trade.Place : TradePlace.City);
        var form = draw.Below(100);
        RegisterEnterprise register;
        if (stateOwned.Name is not null)
        {
            register = Company(index, commune, stateOwned.Name, stateOwned.Line, stateOwned.OfProvince ? Ownership.StateOfProvince : Ownership.StateOfCentre);
        }
        else if (form < 22 && trade.HouseholdWords.Length > 0)
        {
            register = Household(index, commune, HouseholdName(draw, trade), trade.Line);
        }
        else if (form < 26)
        {
            register = Cooperative(index, commune, draw, trade);
        }
        else if (form < 30)
        {
            register = Branch(index, commune, $"{CompanyName(draw, trade)} – Chi nhánh {CommuneName(commune)}", trade.Line);
        }
        else
        {
            register = Company(index, commune, CompanyName(draw, trade), trade.Line, Ownership.Private, draw.Chance(22), draw.Chance(18), draw.Chance(1));
        }

        var band = SizeBand(draw, stateOwned.Name is not null);
        var size = register.Details.Form == LegalForm.Company && draw.Chance(90) ? Size(draw, band) : null;
        var maturity = Math.Clamp(trade.Maturity - 6 + (band * 9) + (register.Details.Form == LegalForm.Household ? -10 : 0) + draw.Around(17), 2, 97);
        var assessedAt = registeredAt + (draw.Between(5, 600) * Minute);
        if (draw.Chance(45))
        {
            var first = Assess(draw, maturity, assessedAt);
            var again = now - first.SubmittedAt > 130 * Day && draw.Chance(30);
            return Make(
                index, registeredAt, register, size,
                again ? [first, Assess(draw, Math.Min(97, maturity + draw.Between(-2, 14)), first.SubmittedAt + (draw.Between(100, 125) * Day))] : [first],
                null);
        }

        return Make(index, registeredAt, register, size, [], draw.Chance(9) ? Half(draw, maturity, assessedAt, draw.Between(1, 5)) : null);
    }

    private static SyntheticEnterprise Make(
        int index, long registeredAt, RegisterEnterprise register, SizeFacts? size, ImmutableArray<SyntheticAssessment> assessments, SyntheticDraft? draft) =>
        new(
            index, IdOf(index), index < OfDemoOwner ? DemoAccounts.Owner.Id : Caller.System, registeredAt, register, size, assessments, draft);

    private static SyntheticAssessment Assess(Draw draw, int maturity, long startedAt) =>
        new(startedAt, startedAt + (draw.Between(9, 40) * Minute), Answers(draw, maturity, int.MaxValue));

    private static SyntheticDraft Half(Draw draw, int maturity, long startedAt, int pillars) =>
        new(startedAt, startedAt + (draw.Between(3, 15) * Minute), Answers(draw, maturity, pillars));

    /// <summary>Answers around a maturity of 0 to 100; pillars differ, customers and operations come first in most firms, data last.</summary>
    private static ImmutableArray<GivenAnswer> Answers(Draw draw, int maturity, int pillars)
    {
        int[] lean = [8, -2, 2, 5, -3, -8];
        var answers = ImmutableArray.CreateBuilder<GivenAnswer>();
        foreach (var (pillar, place) in InstrumentCatalogue.BuiltIn.Latest(Instrument).Pillars.Select((p, i) => (p, i)).Take(pillars))
        {
            var level = maturity + lean[place % lean.Length] + draw.Around(6);
            foreach (var question in pillar.Questions)
            {
                var option = Math.Clamp((level + draw.Around(16) + 10) / 20, 0, 5);
                answers.Add(new GivenAnswer(question.Id, option <= 1 && draw.Chance(9) ? Answer.DontKnow : Answer.Of(option)));
            }
        }

        return answers.ToImmutable();
    }

    private static string Commune(Draw draw, TradePlace place) =>
        draw.Pick(Catalogues.Province(Code)!.Communes, c =>
        {
            var weight = Weights.GetValueOrDefault(c.Code, 1);
            return place switch
            {
                TradePlace.City => weight * weight,
                TradePlace.Country => Math.Min(weight, 3),
                TradePlace.Anywhere => weight,
                _ => throw new ArgumentOutOfRangeException(nameof(place)),
            };
        }).Code;

    private static string CommuneName(string code)
    {
        var name = Catalogues.Province(Code)!.Commune(code)!.Name.Vi;
        return name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    }

    private static string Brand(Draw draw) => $"{draw.Pick(SyntheticTrades.BrandFirst)} {draw.Pick(SyntheticTrades.BrandSecond)}";

    private static string CompanyName(Draw draw, Trade trade)
    {
        var kind = draw.Below(100) switch
        {
            < 58 => "Công ty TNHH",
            < 76 => "Công ty TNHH Một thành viên",
            < 92 => "Công ty Cổ phần",
            _ => "Doanh nghiệp tư nhân",
        };
        return $"{kind} {draw.Pick(trade.CompanyWords)} {Brand(draw)}";
    }

    private static string HouseholdName(Draw draw, Trade trade) =>
        $"{draw.Pick(trade.HouseholdWords)} {(draw.Chance(60) ? draw.Pick(SyntheticTrades.Persons) : Brand(draw))}";

    private static int SizeBand(Draw draw, bool stateOwned) => draw.Below(100) switch
    {
        _ when stateOwned => draw.Between(2, 3),
        < 63 => 0,
        < 90 => 1,
        < 97 => 2,
        _ => 3,
    };

    private static SizeFacts Size(Draw draw, int band) => draw.Below(100) switch
    {
        < 70 => new SizeFacts(band, null, band, false, draw.Chance(70) ? band : null),
        < 85 => new SizeFacts(band, null, null, false, band),
        < 93 => new SizeFacts(band, null, null, true, band),
        _ => new SizeFacts(band, null, null, false, null),
    };

    private static RegisterEnterprise Company(
        int index, string commune, string name, string line, Ownership ownership, bool women = false, bool workers = false, bool social = false) =>
        Register(TenDigits(commune, index), name, commune, line, LegalForm.Company, ownership, women, workers, social);

    private static RegisterEnterprise Cooperative(int index, string commune, Draw draw, Trade trade) => Register(
        TenDigits(commune, index), $"Hợp tác xã {draw.Pick(SyntheticTrades.Cooperatives)} {CommuneName(commune)} {draw.Between(1, 9)}", commune,
        trade.Place == TradePlace.Country ? trade.Line : "01", LegalForm.Cooperative, Ownership.Private);

    private static RegisterEnterprise Branch(int index, string commune, string name, string line) => Register(
        $"{TenDigits(commune, index)}{1 + (index % 20):000}", name, commune, line, LegalForm.Branch, Ownership.Private);

    // 056 is Khánh Hòa's number; the next digit tells century and sex, and 9 is a woman born after 2300.
    private static RegisterEnterprise Household(int index, string commune, string name, string line) => Register(
        $"0569{index % 100:00}{index:000000}", name, commune, line, LegalForm.Household, Ownership.Private);

    private static RegisterEnterprise Register(
        string digits, string name, string commune, string line, LegalForm form, Ownership ownership,
        bool women = false, bool workers = false, bool social = false) =>
        new(Code, TaxCode.Parse(digits), new ProfileDetails(name, commune, line, form, ownership, women, workers, social));

    /// <summary>42 is the range of the old Khánh Hòa, 45 of Ninh Thuận; sequences from 9,500,000 on, two a number so that one has a check digit.</summary>
    private static string TenDigits(string commune, int index)
    {
        var range = string.CompareOrdinal(commune, "22738") >= 0 ? "45" : "42";
        var nine = range + (9_500_000 + (index * 2)).ToString(CultureInfo.InvariantCulture);
        if (TaxCode.CheckDigit(nine) is { } digit)
        {
            return $"{nine}{digit}";
        }

        // Two neighbours differ by 5 in the weighted sum, so they are never both without a check digit.
        nine = range + (9_500_000 + (index * 2) + 1).ToString(CultureInfo.InvariantCulture);
        return $"{nine}{TaxCode.CheckDigit(nine)!.Value}";
    }
}
