using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Hosting;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>One version: what differs from the one before, and what can be done with it. Each act asks for a recent proof.</summary>
public sealed class InstrumentModel(
    IGrainFactory grains,
    PersonContext person,
    PublishedInstruments published,
    IStringLocalizer<AdminTexts> texts,
    IStringLocalizer<InstrumentAdminTexts> own,
    [FromKeyedServices(BusinessClock.Key)] TimeProvider clock)
    : InstrumentVersionPage(grains, person, texts)
{
    /// <summary>Of the file that was looked at.</summary>
    [BindProperty]
    public string Sha256 { get; set; } = "";

    /// <summary>The version before; null for the first.</summary>
    public Instrument? Previous => published.Current.Find(Row.Instrument, Row.Version - 1);

    public InstrumentDiff? Diff => Version is { } version && Previous is { } previous ? InstrumentDiff.Between(previous, version) : null;

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostPublishAsync()
    {
        var (caller, command) = (Caller, new PublishInstrument(Row.Version, Sha256));
        return ActAsync(i => i.PublishAsync(caller, command), "Done.Published");
    }

    public async Task<IActionResult> OnPostDiscardAsync()
    {
        var (caller, command) = (Caller, new DiscardInstrument(Row.Version, Sha256));
        return await ActAsync(i => i.DiscardAsync(caller, command), "Done.Discarded");
    }

    public Task<IActionResult> OnPostRetireAsync()
    {
        var (caller, command) = (Caller, new RetireInstrument(Row.Instrument, Row.Version));
        return ActAsync(i => i.RetireAsync(caller, command), "Done.Retired");
    }

    private async Task<IActionResult> ActAsync(Func<IInstrumentGrain, Task<Outcome<InstrumentSaved>>> command, string done)
    {
        if (!await RecentProof.IsProvedAsync(HttpContext, clock))
        {
            return RecentProof.Ask(HttpContext);
        }

        var outcome = await Grains.SendAsync(InstrumentLife.StreamOf(Row.Instrument), command);
        await published.RefreshAsync();
        switch (outcome.Refusal)
        {
            case null:
                Done = done;
                return done == "Done.Discarded"
                    ? RedirectToPage("/Admin/Instruments")
                    : RedirectToPage("/Admin/Instrument", new { instrument = Row.Instrument, version = Row.Version });
            case
            {
                Code: InstrumentRefusals.UploadGone or InstrumentRefusals.VersionTaken or InstrumentRefusals.VersionNotNext
                or InstrumentRefusals.HasFindings or InstrumentRefusals.Needed or InstrumentRefusals.NotPublished
            } refusal:
                ModelState.AddModelError("", own["refusal." + refusal.Code]);
                return Page();
            case { } refusal:
                return Refuse(refusal);
        }
    }
}
