using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Migration;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Department.Platforms;

/// <summary>What an officer types of a platform.</summary>
public sealed class PlatformFields
{
    private const string DayFormat = "d/M/yyyy";

    public string? Name { get; set; }

    public List<string> Functions { get; set; } = [];

    public string? Source { get; set; }

    public string? Day { get; set; }

    public string? Published { get; set; }

    public static PlatformFields Of(Platform platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return new PlatformFields
        {
            Name = platform.Name,
            Functions = [.. platform.Functions],
            Source = platform.Source,
            Day = platform.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            Published = platform.Published,
        };
    }

    /// <summary>Null where the day is none; then that is at its field.</summary>
    public PlatformDetails? Read(ModelStateDictionary state, IStringLocalizer<MigrationTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(texts);
        if (!DateOnly.TryParseExact((Day ?? "").Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            state.AddModelError("Fields.Day", texts["Field.Day.Wrong"]);
            return null;
        }

        return new PlatformDetails(Name ?? "", [.. Functions], Source ?? "", day, Published ?? "");
    }

    /// <summary>Puts a refusal at the field it is about.</summary>
    public static void Refuse(Refusal refusal, ModelStateDictionary state, IStringLocalizer<MigrationTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(texts);
        state.AddModelError(refusal.About is [var field, ..] ? "Fields." + field : "", texts[$"refusal.{refusal.Code}"]);
    }
}
