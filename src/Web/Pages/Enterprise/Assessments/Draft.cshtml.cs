using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Hosting;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

/// <summary>The pillars of an open draft, each with how far it is.</summary>
public sealed class DraftModel(
    IGrainFactory grains,
    PersonContext person,
    IStringLocalizer<AssessmentTexts> texts,
    [FromKeyedServices(BusinessClock.Key)] TimeProvider clock) : AssessmentPage(grains, person)
{
    [FromQuery]
    public string? Happened { get; set; }

    public Draft Draft { get; private set; } = null!;

    public Instrument Instrument { get; private set; } = null!;

    /// <summary>The sector whose questions are asked; null where the instrument has no sectors.</summary>
    public Sector? Sector => Instrument.Sector(Draft.Sector);

    /// <summary>The sector to go over to, as the form posts it.</summary>
    [BindProperty]
    public string? Other { get; set; }

    public bool NotSaved { get; private set; }

    public IReadOnlyList<PillarProgress> Pillars { get; private set; } = [];

    /// <summary>When the draft was last saved, in words; null before the first time.</summary>
    public string? Saved => SavedWords.Of(Draft, clock, texts);

    public int Answered => Pillars.Sum(p => p.Confirmed);

    public int All => Pillars.Sum(p => p.All);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ReadDraftAsync() is not { } draft)
        {
            return await WithoutDraftAsync();
        }

        Draft = draft;
        Instrument = await InstrumentOfAsync(draft);
        var pages = QuestionPages.Of(Instrument, AnswersOf(draft));
        Pillars = [.. Instrument.Pillars.Select(pillar => PillarProgress.Of(pillar, pages, draft)).OfType<PillarProgress>()];
        Other ??= draft.Sector;
        return Page();
    }

    /// <summary>The questions of another sector from now on.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await SendAsync(e => e.ChooseSectorAsync(Caller, new ChooseSector(Aid, Other ?? "")));
        if (outcome.Value is not null)
        {
            return LocalRedirect(AssessmentLinks.Draft(Id, Aid, Assessments.Happened.SectorChosen));
        }

        if (EndOf(outcome.Refusal!) is { } end)
        {
            return end;
        }

        // The address may still tell of the time before.
        Happened = null;
        if (outcome.Refusal!.Code == AssessmentRefusals.SectorUnknown)
        {
            ModelState.AddModelError(nameof(Other), texts["Sector.Unknown"]);
        }
        else
        {
            NotSaved = true;
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }

        return await OnGetAsync();
    }
}

/// <summary>How many of a pillar's questions are answered, how many answers of the last time wait for a yes, and where to go on.</summary>
public sealed record PillarProgress(Pillar Pillar, int Confirmed, int Carried, int All, QuestionPage Next)
{
    public bool Done => Confirmed == All;

    public bool Started => Confirmed > 0;

    /// <summary>Null where nothing of the pillar is asked after the answers so far.</summary>
    public static PillarProgress? Of(Pillar pillar, QuestionPages pages, Draft draft)
    {
        ArgumentNullException.ThrowIfNull(pillar);
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(draft);
        var answers = pages.All.Where(p => p.Pillar.Id == pillar.Id).SelectMany(p => p.Questions)
            .Select(q => draft.Answers.GetValueOrDefault(q.Id)).ToList();
        return pages.FirstOpen(pillar.Id, q => draft.Answers.GetValueOrDefault(q) is { FromLast: false }) is { } next
            ? new PillarProgress(
                pillar, answers.Count(a => a is { FromLast: false }), answers.Count(a => a is { FromLast: true }), answers.Count, next)
            : null;
    }
}
