using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Provinces;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>A page about one province, as it is kept or comes with the service.</summary>
public abstract class ProvincePageModel(IGrainFactory grains, PersonContext person, IStringLocalizer<AdminTexts> texts)
    : AdminPageModel(grains, person, texts)
{
    public ProvinceView Kept { get; private set; } = null!;

    /// <summary>Reads <see cref="Kept"/>; false where there is no such province.</summary>
    protected async Task<bool> FindAsync(string code)
    {
        if (await Grains.AskAsync(IProvinceDesk.Key, (IProvinceDesk desk) => desk.FindAsync(code)) is not { } found)
        {
            return false;
        }

        Kept = found;
        return true;
    }
}
