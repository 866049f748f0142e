using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Resources;
using SanSangSo.Web.Ui;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>Roles in the reader's language.</summary>
public sealed class StaffWords(IStringLocalizer<AdminTexts> texts, ProvinceBook provinces)
{
    /// <summary>The role alone; a head of an agency is called so.</summary>
    public string Role(StaffOffer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return offer.Head ? texts["Role.Head"] : Role(offer.Role);
    }

    public string Role(StaffRole role) => texts[$"Role.{role}"];

    public string Hint(StaffRole role) => texts[$"Role.{role}.Hint"];

    /// <summary>The role with agency and province where it has them.</summary>
    public async Task<string> WholeAsync(StaffOffer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return offer is { Agency: { } agency, Province: { } province }
            ? texts["Role.Of", Role(offer), agency, await ProvinceAsync(province)]
            : Role(offer);
    }

    public async Task<string> ProvinceAsync(string code) =>
        (await provinces.FindAsync(code))?.Details.Name.In(PageLanguage.Current) ?? code;
}
