using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Department;

/// <summary>The enterprises of the officer's province.</summary>
public sealed class EnterprisesModel(
    IGrainFactory grains, PersonContext person, PagePlaces places, DepartmentWords words, IStringLocalizer<DepartmentTexts> texts)
    : EnterpriseListModel(places, words, texts)
{
    public override string Here => "/Department/Enterprises";

    public override string OnePage => "/Department/Enterprise";

    protected override Province? FindProvince() => person.Office is { } office ? Catalogues.Province(office.Province) : null;

    protected override Task<EnterprisePage?> AskAsync(EnterpriseQuery query) => grains.AskAsync(
        IDepartmentDesk.KeyOf(Province.Code), (IDepartmentDesk desk) => desk.FindAsync(person.PersonId, query));
}
