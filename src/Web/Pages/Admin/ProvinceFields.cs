using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.Provinces;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>How a province is called and shown, as the form has it.</summary>
public sealed class ProvinceFields
{
    public string NameVi { get; set; } = "";

    public string NameEn { get; set; } = "";

    public string ShortName { get; set; } = "";

    public string DepartmentVi { get; set; } = "";

    public string DepartmentEn { get; set; } = "";

    public string Mail { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Address { get; set; } = "";

    /// <summary><c>#rrggbb</c>.</summary>
    public string Colour { get; set; } = "";

    public bool InService { get; set; }

    public ProvinceDetails Details => ProvinceRules.Clean(new ProvinceDetails(
        new LocalText(NameVi, NameEn), ShortName, new LocalText(DepartmentVi, DepartmentEn), Mail, Phone, Address, Colour));

    public static ProvinceFields Of(ProvinceView province)
    {
        ArgumentNullException.ThrowIfNull(province);
        var details = province.Details;
        return new ProvinceFields
        {
            NameVi = details.Name.Vi,
            NameEn = details.Name.En,
            ShortName = details.ShortName,
            DepartmentVi = details.Department.Vi,
            DepartmentEn = details.Department.En,
            Mail = details.Mail,
            Phone = details.Phone,
            Address = details.Address,
            Colour = details.Colour,
            InService = province.InService,
        };
    }

    /// <summary>Says at each field what the rules have against it.</summary>
    public void Check(ModelStateDictionary modelState, string prefix, IStringLocalizer<AdminTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(modelState);
        ArgumentNullException.ThrowIfNull(texts);
        foreach (var fault in ProvinceRules.Faults(Details))
        {
            modelState.AddModelError($"{prefix}.{NameOf(fault.Field)}", texts[$"refusal.{fault.Code}"]);
        }
    }

    // "Name.Vi" of the rules is NameVi of the form.
    private static string NameOf(string field) => field.Replace(".", "", StringComparison.Ordinal);
}
