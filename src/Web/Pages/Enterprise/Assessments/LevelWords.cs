using System.Globalization;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Scoring;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

/// <summary>Puts into sentences what holds a level back and what the next one still asks for.</summary>
public sealed class LevelWords(LevelExplanation explanation, IStringLocalizer<AssessmentTexts> texts)
{
    private const int Cents = 100;

    private readonly LevelExplanation _it = explanation;

    /// <summary>Why it is this level and not a higher one.</summary>
    public string Why => _it switch
    {
        { NextLevel: null } => texts["Why.Highest"],
        { HeldBackByPillars: true } => texts[
            (_it.LevelByPoints == _it.NextLevel, _it.PillarsHave) switch
            {
                (true, 0) => "Why.Pillars.None",
                (true, 1) => "Why.Pillars.One",
                (true, _) => "Why.Pillars",
                (false, 0) => "Why.PillarsFar.None",
                (false, 1) => "Why.PillarsFar.One",
                (false, _) => "Why.PillarsFar",
            },
            _it.LevelByPoints, Word(_it.PillarsHave), _it.PillarLevelNeed, Word(_it.PillarsNeed), _it.NextLevel!],
        _ when PillarsMissing > 0 => texts["Why.PointsAndPillars", _it.NextLevel!],
        _ => texts[_it.PillarsNeed == 0 ? "Why.PointsOnly" : "Why.Points", _it.NextLevel!],
    };

    /// <summary>Points: how many are missing, or that there are enough. Null where there is no next level.</summary>
    public string? Points => _it.NextLevel is null ? null
        : RoundedUp(_it.PointsMissing) switch
        {
            var points when points == 0 => texts["Missing.Points.None"].Value,
            var points when points == 1 => texts["Missing.Points.One"].Value,
            var points => texts["Missing.Points", points].Value,
        };

    /// <summary>Pillars: how many more must reach which level, or that there are enough. Null where the next level asks for none.</summary>
    public string? Pillars => _it.NextLevel is null || _it.PillarsNeed == 0 ? null
        : PillarsMissing == 0 ? texts["Missing.Pillars.None"].Value
        : texts["Missing.Pillars", Word(_it.PillarsNeed), _it.PillarLevelNeed, Word(_it.PillarsHave), Word(PillarsMissing)].Value;

    public int PillarsMissing => Math.Max(0, _it.PillarsNeed - _it.PillarsHave);

    // To two decimals, upwards: a score is shown cut off, and who adds what is said to be missing must arrive.
    private static Fraction RoundedUp(Fraction points) => new(-(0 - (points * Cents)).Floor, Cents);

    // Instruments have a handful of pillars; beyond that a figure reads as well as a word.
    private string Word(int number) =>
        number is >= 0 and <= 6 ? texts["Word." + number.ToString(CultureInfo.InvariantCulture)] : number.ToString(CultureInfo.InvariantCulture);
}
