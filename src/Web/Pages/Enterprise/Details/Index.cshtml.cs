using Microsoft.Extensions.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Details;

/// <summary>The profile, each part with its change page.</summary>
public sealed class IndexModel(IGrainFactory grains, IStringLocalizer<EnterpriseTexts> texts)
    : EnterprisePageModel(grains, texts)
{
    public void OnGet()
    {
    }
}
