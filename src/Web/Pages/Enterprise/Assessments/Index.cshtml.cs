using Microsoft.AspNetCore.Mvc;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Web.Accounts;

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

/// <summary>All assessments of an enterprise, the open draft, and the way to a new one.</summary>
public sealed class IndexModel(IGrainFactory grains, PersonContext person) : AssessmentPage(grains, person)
{
    [FromQuery]
    public string? Happened { get; set; }

    [BindProperty]
    public bool FromLast { get; set; }

    public EnterpriseView Enterprise { get; private set; } = null!;

    /// <summary>The id of the instrument to begin with, as the pressed form posts it; the default one where it says nothing.</summary>
    [BindProperty]
    public string? Chosen { get; set; }

    /// <summary>What is offered, the default first.</summary>
    public IReadOnlyList<OfferedInstrument> Offered =>
    [
        .. from instrument in Instruments.Catalogue.Offered
           let id = instrument.Id
           orderby id != InstrumentCatalogue.Default
           let sector = Enterprise.Profile is { } profile ? instrument.SectorOf(profile.BusinessLine)?.Id : null
           select new OfferedInstrument(instrument, instrument.For(sector), Enterprise.Submitted.LastOrDefault()?.Instrument == id),
    ];

    /// <summary>Past assessments, newest first, those of one instrument together: their levels are on one ladder.</summary>
    public IEnumerable<IGrouping<string, Submitted>> PastByInstrument => Enterprise.Submitted.Reverse().GroupBy(s => s.Instrument);

    /// <summary>A viewer neither begins nor continues an assessment.</summary>
    public bool MayEdit => Enterprise.Role != MemberRole.Viewer;

    public bool NotSaved { get; private set; }

    /// <summary>Whether anything was ever handed in.</summary>
    public bool HasLast => !Enterprise.Submitted.IsEmpty;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ReadEnterpriseAsync() is not { } enterprise)
        {
            return NotFound();
        }

        Enterprise = enterprise;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await SendAsync(e => e.StartAsync(Caller, new StartDraft(Chosen ?? InstrumentCatalogue.Default, FromLast)));
        if (outcome.Value is { } opened)
        {
            return LocalRedirect(AssessmentLinks.Draft(Id, opened.DraftId));
        }

        if (outcome.Refusal is { Code: AssessmentRefusals.DraftOpen, About: [var open, ..] } && Guid.TryParse(open, out var draft))
        {
            return LocalRedirect(AssessmentLinks.Draft(Id, draft) + "?happened=" + Assessments.Happened.AlreadyOpen);
        }

        if (outcome.Refusal!.Code == AssessmentRefusals.InstrumentUnknown)
        {
            return NotFound();
        }

        NotSaved = outcome.Refusal.Code == Refusals.NotSaved;
        if (EndOf(outcome.Refusal) is { } end)
        {
            return end;
        }

        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return await OnGetAsync();
    }
}

/// <summary>
/// An instrument that a new assessment can be made with, what of it this enterprise is asked, and whether the last assessment's answers can
/// be taken over: question ids mean something within one instrument only.
/// </summary>
public sealed record OfferedInstrument(Instrument Instrument, Instrument Asked, bool HasLast)
{
    public int Questions => Asked.Questions.Count();
}
