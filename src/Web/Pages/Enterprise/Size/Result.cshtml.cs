using Microsoft.Extensions.Localization;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Size;

/// <summary>The size class, what decided, and the rule behind it.</summary>
public sealed class ResultModel(IGrainFactory grains, PersonContext person, IStringLocalizer<EnterpriseTexts> texts)
    : EnterprisePageModel(grains, person, texts)
{
    public SizeExplanation Words => new(View.Profile, Texts);

    public void OnGet()
    {
    }
}
