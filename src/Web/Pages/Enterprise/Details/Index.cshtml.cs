using Microsoft.Extensions.Localization;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Details;

/// <summary>The profile, each part with its change page.</summary>
public sealed class IndexModel(IGrainFactory grains, PersonContext person, IStringLocalizer<EnterpriseTexts> texts)
    : EnterprisePageModel(grains, person, texts)
{
    public void OnGet()
    {
    }
}
