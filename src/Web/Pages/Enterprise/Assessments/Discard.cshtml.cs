using Microsoft.AspNetCore.Mvc;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

/// <summary>Asks before a draft is thrown away, and throws it away.</summary>
public sealed class DiscardModel(IGrainFactory grains, PersonContext person) : AssessmentPage(grains, person)
{
    public Draft Draft { get; private set; } = null!;

    public int Answered => Draft.Answers.Count(a => !a.Value.FromLast);

    public bool NotSaved { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ReadDraftAsync() is not { } draft)
        {
            return await WithoutDraftAsync();
        }

        Draft = draft;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await SendAsync(e => e.DiscardAsync(Caller, new DiscardDraft(Aid)));
        if (outcome.Accepted || outcome.Refusal!.Code == AssessmentRefusals.DraftGone)
        {
            return LocalRedirect(AssessmentLinks.Index(Id, Happened.Discarded));
        }

        if (EndOf(outcome.Refusal) is { } end)
        {
            return end;
        }

        NotSaved = true;
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return await OnGetAsync();
    }
}
