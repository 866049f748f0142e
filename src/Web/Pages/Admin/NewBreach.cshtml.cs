using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Breaches;
using SanSangSo.Assessments.Commits;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Hosting;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>Begins an entry of the breach register.</summary>
public sealed class NewBreachModel(
    IGrainFactory grains,
    PersonContext person,
    IStringLocalizer<AdminTexts> texts,
    [FromKeyedServices(BusinessClock.Key)] TimeProvider clock)
    : AdminPageModel(grains, person, texts)
{
    [BindProperty]
    public string Day { get; set; } = "";

    [BindProperty]
    public string Hour { get; set; } = "";

    [BindProperty]
    public string Nature { get; set; } = "";

    [BindProperty]
    public string Data { get; set; } = "";

    /// <summary>A whole number; empty where nobody knows yet.</summary>
    [BindProperty]
    public string People { get; set; } = "";

    [BindProperty]
    public string Contact { get; set; } = "";

    [BindProperty]
    public string Consequences { get; set; } = "";

    [BindProperty]
    public string Measures { get; set; } = "";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var detectedAt = CheckMoment(nameof(Day), Day, Hour, clock);
        int? people = int.TryParse(People, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (People.Length > 0 && people is null or < 1 or > BreachRules.PeopleMaximum)
        {
            ModelState.AddModelError(nameof(People), Texts["Breach.People.NotOne"]);
        }

        CheckText(nameof(Nature), Nature, BreachRules.TextMaximum);
        CheckText(nameof(Data), Data, BreachRules.TextMaximum);
        CheckText(nameof(Contact), Contact, BreachRules.TextMaximum);
        CheckText(nameof(Consequences), Consequences, BreachRules.TextMaximum);
        CheckText(nameof(Measures), Measures, BreachRules.TextMaximum);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var (caller, command) = (Caller, new NoteBreach(detectedAt!.Value, Nature, Data, people, Contact, Consequences, Measures));
        // The same form sent twice is one entry.
        var id = DerivedId.From("breach", PersonId, caller.OperationId);
        var outcome = await Grains.SendAsync(id, (IBreachGrain b) => b.NoteAsync(caller, command));
        if (outcome.Refusal is { Code: not BreachRefusals.AlreadyNoted } refusal)
        {
            return Refuse(refusal);
        }

        Done = "Done.BreachNoted";
        return RedirectToPage("/Admin/Breach", new { id });
    }
}
