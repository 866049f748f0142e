using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Department.Platforms;

/// <summary>Adds a platform to the province's catalogue.</summary>
public sealed class NewModel(IGrainFactory grains, PersonContext person, IStringLocalizer<MigrationTexts> texts)
    : PlatformForm(grains, person, texts)
{
    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync() => PutAsync(code: null, expected: 0);
}
