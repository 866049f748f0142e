using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>Roles in the reader's language.</summary>
public sealed class StaffWords(IStringLocalizer<AdminTexts> texts)
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
    public string Whole(StaffOffer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return offer is { Agency: { } agency, Province: { } province }
            ? texts["Role.Of", Role(offer), agency, Province(province)]
            : Role(offer);
    }

    public static string Province(string code) => Catalogues.Province(code)?.Name.In(PageLanguage.Current) ?? code;
}
