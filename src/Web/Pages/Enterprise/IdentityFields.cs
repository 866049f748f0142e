using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Language;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise;

/// <summary>Name and commune, as the form has them.</summary>
public sealed class IdentityFields
{
    public string Name { get; set; } = "";

    public string Commune { get; set; } = "";

    /// <summary>
    /// The communes in groups of wards, communes and special zones, each in Vietnamese order. The kind stands behind the name, so that
    /// typing the name's first letters finds it.
    /// </summary>
    public static IEnumerable<SelectListItem> Communes(Province province, IStringLocalizer<EnterpriseTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(province);
        ArgumentNullException.ThrowIfNull(texts);
        return from kind in new[] { "ward", "commune", "special-zone" }
               let word = texts[$"Commune.{kind}"].Value
               let groupName = texts[$"Commune.{kind}.Group"].Value
               let @group = new SelectListGroup { Name = groupName }
               from commune in province.Communes
               where commune.Kind == kind
               let bare = BareName(commune, word)
               orderby kind == "ward" ? 0 : kind == "commune" ? 1 : 2, VietFold.SortKey(bare)
               select new SelectListItem(
                   PageLanguage.Current == Languages.English ? commune.Name.En : $"{bare} ({word.ToLower(PageLanguage.Vietnamese)})",
                   commune.Code)
               { Group = @group };
    }

    public void Check(ModelStateDictionary state, string prefix, Province province, IStringLocalizer<EnterpriseTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(province);
        ArgumentNullException.ThrowIfNull(texts);
        var wrongName = Name.Length == 0 ? ProfileRefusals.NameMissing
            : Name.Length > ProfileRefusals.NameMaximum ? ProfileRefusals.NameTooLong
            : null;
        if (wrongName is not null)
        {
            state.AddModelError($"{prefix}.{nameof(Name)}", texts[$"refusal.{wrongName}"]);
        }

        if (province.Commune(Commune) is null)
        {
            state.AddModelError($"{prefix}.{nameof(Commune)}", texts[$"refusal.{ProfileRefusals.CommuneUnknown}"]);
        }
    }

    private static string BareName(Commune commune, string word) =>
        commune.Name.Vi.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? commune.Name.Vi[(word.Length + 1)..] : commune.Name.Vi;
}
