using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.Provinces;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Department;

/// <summary>Codes of figures and filters in the reader's language.</summary>
public sealed class DepartmentWords(IStringLocalizer<DepartmentTexts> texts, Instruments instruments)
{
    public string Say(LocalText text) => text.In(PageLanguage.Current);

    public string Commune(Province province, string code) => province.Commune(code) is { } commune ? Say(commune.Name) : code;

    public string SectorGroup(string id) => Catalogues.SectorGroup(id) is { } group ? Say(group.Name) : id;

    public string Line(string code) => Catalogues.BusinessLine(code) is { } line ? $"{code} – {Say(line.Name)}" : code;

    public string Size(SizeGroup size) => texts[$"Size.{size}"];

    public string Ownership(Ownership ownership) => texts[$"Ownership.{ownership}"];

    public string Instrument(string id) => Say(instruments.Latest(id).Name);

    /// <summary>The name alone: "Hình thành".</summary>
    public string LevelName(string instrument, int level) => Say(instruments.Latest(instrument).Level(level).Name);

    /// <summary>A row of a breakdown by the name of what it counts.</summary>
    public string Row(Province province, BreakdownRow row) => row.By switch
    {
        Breakdown.Commune => Commune(province, row.Code),
        Breakdown.SectorGroup => SectorGroup(row.Code),
        Breakdown.Size => Size(Enum.Parse<SizeGroup>(row.Code)),
        _ => throw new ArgumentOutOfRangeException(nameof(row)),
    };

    /// <summary>"trên 50%" where it is strict, "đạt 100%" where all is meant.</summary>
    public string Needed(ProvinceTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var key = target.Comparison == TargetComparison.MoreThan ? "Targets.MoreThan" : target.Percent == 100 ? "Targets.All" : "Targets.AtLeast";
        return texts[key, Format.Percent(target.Percent / 100.0)];
    }

    /// <summary>The year where it is its last day that counts.</summary>
    public string Due(ProvinceTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.Due is { Month: 12, Day: 31 } ? texts["Targets.Year", target.Due.Year] : Format.Day(target.Due);
    }

    /// <summary>A share of what there is; of nothing there is none.</summary>
    public static string Share(int part, int whole) => whole == 0 ? "–" : Format.Percent((double)part / whole);
}
