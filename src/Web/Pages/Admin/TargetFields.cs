using System.Globalization;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.Provinces;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>One target as the form has it; one of which nothing was filled in, or which is taken away, is none.</summary>
public sealed class TargetFields
{
    private const string DayFormat = "d/M/yyyy";

    public TargetGoal? Goal { get; set; }

    public TargetComparison? Comparison { get; set; }

    /// <summary>A whole number; a percent sign may follow.</summary>
    public string Percent { get; set; } = "";

    /// <summary>A day, or a year for its last day.</summary>
    public string Due { get; set; } = "";

    public string SourceVi { get; set; } = "";

    public string SourceEn { get; set; } = "";

    public bool Remove { get; set; }

    public bool IsNone => Remove || (Goal is null && Percent.Length == 0 && Due.Length == 0 && SourceVi.Length == 0 && SourceEn.Length == 0);

    /// <summary>What is not a number, a day or a choice is one that the rules refuse at that field.</summary>
    public ProvinceTarget Target => ProvinceRules.Clean(new ProvinceTarget(
        Goal ?? (TargetGoal)(-1),
        Comparison ?? (TargetComparison)(-1),
        int.TryParse(Percent.TrimEnd('%', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) ? percent : 0,
        ReadDue(Due) ?? DateOnly.MinValue,
        new LocalText(SourceVi, SourceEn)));

    public static TargetFields Of(ProvinceTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new TargetFields
        {
            Goal = target.Goal,
            Comparison = target.Comparison,
            Percent = target.Percent.ToString(CultureInfo.InvariantCulture),
            Due = target.Due.ToString(DayFormat, CultureInfo.InvariantCulture),
            SourceVi = target.Source.Vi,
            SourceEn = target.Source.En,
        };
    }

    private static DateOnly? ReadDue(string text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : DateOnly.TryParseExact("31/12/" + text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var end) ? end
        : null;
}
