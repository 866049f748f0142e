using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Breaches;
using SanSangSo.Assessments.Commits;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Hosting;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>One breach: its facts, its history, and a form for each kind of entry. Nothing is taken back.</summary>
public sealed class BreachModel(
    IGrainFactory grains,
    PersonContext person,
    IStringLocalizer<AdminTexts> texts,
    [FromKeyedServices(BusinessClock.Key)] TimeProvider clock)
    : AdminPageModel(grains, person, texts)
{
    public BreachView Breach { get; private set; } = null!;

    [BindProperty]
    public BreachEntryKind? Entry { get; set; }

    [BindProperty]
    public string ReportDay { get; set; } = "";

    [BindProperty]
    public string ReportHour { get; set; } = "";

    [BindProperty]
    public string Authority { get; set; } = "";

    [BindProperty]
    public string Reference { get; set; } = "";

    [BindProperty]
    public string ToldDay { get; set; } = "";

    [BindProperty]
    public string ToldHour { get; set; } = "";

    [BindProperty]
    public string How { get; set; } = "";

    [BindProperty]
    public string Amendment { get; set; } = "";

    [BindProperty]
    public string Minutes { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Authority = Texts["Breach.Authority.Default"];
        return await FindAsync(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        if (Command(Caller) is not { } command)
        {
            return Page();
        }

        var outcome = await Grains.SendAsync(id, command);
        switch (outcome.Refusal)
        {
            case null:
                Done = "Done.BreachAdded";
                return RedirectToPage("/Admin/Breach", new { id });
            case { Code: BreachRefusals.Closed }:
                Done = "Done.BreachClosed";
                return RedirectToPage("/Admin/Breach", new { id });
            case { Code: BreachRefusals.BeforeDetection }:
                ModelState.AddModelError(
                    Entry == BreachEntryKind.Report ? nameof(ReportDay) : nameof(ToldDay), Texts["Moment.BeforeDetection"]);
                return Page();
            case { } refusal:
                return Refuse(refusal);
        }
    }

    // The command of the form that was sent; null where something in it is wrong and said at its field.
    private Func<IBreachGrain, Task<Outcome<BreachSaved>>>? Command(Caller caller)
    {
        switch (Entry)
        {
            case BreachEntryKind.Report:
                var reportedAt = CheckMoment(nameof(ReportDay), ReportDay, ReportHour, clock);
                CheckText(nameof(Authority), Authority, BreachRules.LineMaximum);
                CheckText(nameof(Reference), Reference, BreachRules.LineMaximum);
                return ModelState.IsValid ? b => b.ReportAsync(caller, new ReportBreach(reportedAt!.Value, Authority, Reference)) : null;
            case BreachEntryKind.Tell:
                var toldAt = CheckMoment(nameof(ToldDay), ToldDay, ToldHour, clock);
                CheckText(nameof(How), How, BreachRules.TextMaximum);
                return ModelState.IsValid ? b => b.TellAsync(caller, new TellBreachPeople(toldAt!.Value, How)) : null;
            case BreachEntryKind.Amend:
                CheckText(nameof(Amendment), Amendment, BreachRules.TextMaximum);
                return ModelState.IsValid ? b => b.AmendAsync(caller, new AmendBreach(Amendment)) : null;
            case BreachEntryKind.Close:
                CheckText(nameof(Minutes), Minutes, BreachRules.TextMaximum);
                return ModelState.IsValid ? b => b.CloseAsync(caller, new CloseBreach(Minutes)) : null;
            default:
                ModelState.AddModelError("", Texts["Breach.NoEntry"]);
                return null;
        }
    }

    private async Task<bool> FindAsync(Guid id)
    {
        var administrator = PersonId;
        if (await Grains.AskAsync(IBreachDesk.Key, (IBreachDesk desk) => desk.GetAsync(administrator, id)) is not { } found)
        {
            return false;
        }

        Breach = found;
        return true;
    }
}
