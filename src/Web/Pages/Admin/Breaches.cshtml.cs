using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Breaches;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>The register of personal data breaches.</summary>
public sealed class BreachesModel(IGrainFactory grains, PersonContext person, IStringLocalizer<AdminTexts> texts)
    : AdminPageModel(grains, person, texts)
{
    public BreachList Register { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var id = PersonId;
        if (await Grains.AskAsync(IBreachDesk.Key, (IBreachDesk desk) => desk.ListAsync(id)) is not { } register)
        {
            return NotFound();
        }

        Register = register;
        return Page();
    }
}
