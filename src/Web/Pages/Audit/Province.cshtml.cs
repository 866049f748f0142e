using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Provinces;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Pages.Department;
using SanSangSo.Web.Resources;
using SanSangSo.Web.Ui;

namespace SanSangSo.Web.Pages.Audit;

/// <summary>The enterprises of any province, for auditors.</summary>
public sealed class ProvinceModel(
    IGrainFactory grains,
    PersonContext person,
    ProvinceBook provinces,
    PagePlaces places,
    DepartmentWords words,
    IStringLocalizer<DepartmentTexts> texts)
    : EnterpriseListModel(places, words, texts)
{
    /// <summary>The province's code.</summary>
    [FromRoute(Name = "province")]
    public string Code { get; set; } = "";

    public override string Here => "/Audit/Province";

    public override string OnePage => "/Audit/Enterprise";

    public override IDictionary<string, string> Place => new Dictionary<string, string>(StringComparer.Ordinal) { ["province"] = Code };

    protected override Task<ProvinceView?> FindProvinceAsync() => provinces.FindAsync(Code);

    protected override Task<EnterprisePage?> AskAsync(EnterpriseQuery query)
    {
        // Made here, once, so that a call that is tried again is the same reading.
        var operation = Guid.CreateVersion7();
        return grains.AskAsync(
            IInspectionDesk.Key, (IInspectionDesk desk) => desk.FindAsync(person.PersonId, operation, Province.Code, query));
    }
}
