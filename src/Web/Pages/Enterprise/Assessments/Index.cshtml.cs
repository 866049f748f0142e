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

    public Instrument Instrument => Instruments.Latest(InstrumentCatalogue.Default);

    /// <summary>A viewer neither begins nor continues an assessment.</summary>
    public bool MayEdit => Enterprise.Role != MemberRole.Viewer;

    public bool NotSaved { get; private set; }

    /// <summary>Whether there are answers that a new draft can start from.</summary>
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
        var outcome = await SendAsync(e => e.StartAsync(Caller, new StartDraft(Instrument.Id, FromLast)));
        if (outcome.Value is { } opened)
        {
            return LocalRedirect(AssessmentLinks.Draft(Id, opened.DraftId));
        }

        if (outcome.Refusal is { Code: AssessmentRefusals.DraftOpen, About: [var open, ..] } && Guid.TryParse(open, out var draft))
        {
            return LocalRedirect(AssessmentLinks.Draft(Id, draft) + "?happened=" + Assessments.Happened.AlreadyOpen);
        }

        NotSaved = outcome.Refusal!.Code == Refusals.NotSaved;
        if (EndOf(outcome.Refusal) is { } end)
        {
            return end;
        }

        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return await OnGetAsync();
    }
}
