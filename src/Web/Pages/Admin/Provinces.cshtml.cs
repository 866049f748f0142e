using System.Collections.Immutable;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Provinces;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;
using SanSangSo.Web.Ui;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>Every province: those that come with the service and those that administrators added.</summary>
public sealed class ProvincesModel(
    IGrainFactory grains, PersonContext person, ProvinceBook book, IStringLocalizer<AdminTexts> texts)
    : AdminPageModel(grains, person, texts)
{
    public ImmutableArray<ProvinceView> Provinces { get; private set; }

    public async Task OnGetAsync() => Provinces = await book.ListAsync();
}
