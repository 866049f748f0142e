using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>The questions as a respondent of one sector is asked them; nothing can be answered, nothing is saved.</summary>
public sealed class InstrumentPreviewModel(IGrainFactory grains, PersonContext person, IStringLocalizer<AdminTexts> texts)
    : InstrumentVersionPage(grains, person, texts)
{
    [BindProperty(SupportsGet = true)]
    public string? Sector { get; set; }

    public Instrument Whole => Version!;

    public Instrument Asked => Whole.For(Sector);

    public IEnumerable<SelectListItem> Sectors => Whole.Sectors.Select(s => new SelectListItem(s.Name.In(PageLanguage.Current), s.Id));

    public IActionResult OnGet()
    {
        if (Version is not { } version)
        {
            return NotFound();
        }

        Sector = (version.Sector(Sector) ?? version.Sectors.FirstOrDefault())?.Id;
        return Page();
    }
}
