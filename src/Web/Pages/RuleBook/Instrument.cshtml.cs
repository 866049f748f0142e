using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SanSangSo.Assessments.Instruments;

namespace SanSangSo.Web.Pages.RuleBook;

/// <summary>
/// The rule book of one version of an instrument, the last where none is named; where it has sectors, with the questions of the one that is
/// chosen.
/// </summary>
public sealed class InstrumentModel(Grains.Instruments instruments) : PageModel
{
    /// <summary>The whole instrument.</summary>
    public Instrument Whole { get; private set; } = null!;

    /// <summary>With the questions that the sector is asked.</summary>
    public Instrument Asked { get; private set; } = null!;

    public Sector? Sector { get; private set; }

    /// <summary>All published versions of it, the newest first.</summary>
    public IReadOnlyList<Instrument> Versions { get; private set; } = [];

    public string Sha256 { get; private set; } = "";

    public IActionResult OnGet(string instrument, int? version, string? sector)
    {
        Versions = [.. instruments.Catalogue.All.Where(i => i.Id == instrument).OrderByDescending(i => i.Version)];
        var found = version is { } number ? Versions.FirstOrDefault(i => i.Version == number) : Versions is [var latest, ..] ? latest : null;
        if (found is null || !ModelState.IsValid)
        {
            return NotFound();
        }

        Whole = found;
        Sector = found.Sector(sector) ?? found.Sectors.FirstOrDefault();
        if (sector is not null && Sector?.Id != sector)
        {
            return NotFound();
        }

        Asked = found.For(Sector?.Id);
        Sha256 = instruments.Catalogue.FindVersion(found.Id, found.Version)!.Sha256;
        return Page();
    }
}
