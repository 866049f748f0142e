using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Provinces;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;
using SanSangSo.Web.Ui;

namespace SanSangSo.Web.Pages.Department;

/// <summary>The enterprises of the officer's province.</summary>
public sealed class EnterprisesModel(
    IGrainFactory grains,
    PersonContext person,
    ProvinceBook provinces,
    PagePlaces places,
    DepartmentWords words,
    IStringLocalizer<DepartmentTexts> texts)
    : EnterpriseListModel(places, words, texts)
{
    public override string Here => "/Department/Enterprises";

    public override string OnePage => "/Department/Enterprise";

    protected override async Task<ProvinceView?> FindProvinceAsync()
    {
        var province = person.Office is { } office ? await provinces.FindAsync(office.Province) : null;
        ViewData[AccentStyle.ViewDataKey] = province;
        return province;
    }

    protected override Task<EnterprisePage?> AskAsync(EnterpriseQuery query) => grains.AskAsync(
        IDepartmentDesk.KeyOf(Province.Code), (IDepartmentDesk desk) => desk.FindAsync(person.PersonId, query));
}
