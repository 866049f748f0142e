using System.Globalization;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Language;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

internal static class SavedWords
{
    /// <summary>"Đã lưu 10:42", with the day where that was not today; null for a draft that was never saved.</summary>
    public static string? Of(Draft draft, TimeProvider clock, IStringLocalizer<AssessmentTexts> texts)
    {
        if (draft.SavedAt == draft.StartedAt && draft.Place.Length == 0)
        {
            return null;
        }

        var time = LocalDay.At(draft.SavedAt).ToString("HH:mm", CultureInfo.InvariantCulture);
        return LocalDay.DayOf(draft.SavedAt) == LocalDay.DayOf(clock.GetUtcNow().ToUnixTimeMilliseconds())
            ? texts["Saved", time]
            : texts["Saved.OtherDay", time, Format.Day(draft.SavedAt)];
    }
}
