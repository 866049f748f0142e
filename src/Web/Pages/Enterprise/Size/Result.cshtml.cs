using Microsoft.Extensions.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Size;

/// <summary>The size class, what decided, and the rule behind it.</summary>
public sealed class ResultModel(IGrainFactory grains, IStringLocalizer<EnterpriseTexts> texts)
    : EnterprisePageModel(grains, texts)
{
    public SizeExplanation Words => new(View.Profile, Texts);

    public void OnGet()
    {
    }
}
