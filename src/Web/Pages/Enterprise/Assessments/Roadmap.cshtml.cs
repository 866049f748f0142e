using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Roadmaps;
using SanSangSo.Assessments.Scoring;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Pages.Enterprise.Plans;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

/// <summary>
/// The way from an assessment to the next level: the cheapest set of actions, all others by points for effort, trying out, and choosing a plan.
/// Trying saves nothing.
/// </summary>
public sealed class RoadmapModel(IGrainFactory grains, PersonContext person, IStringLocalizer<RoadmapTexts> texts)
    : AssessmentPage(grains, person)
{
    /// <summary>Actions in view before the rest is folded away.</summary>
    public const int InView = 10;

    private readonly IGrainFactory _grains = grains;

    /// <summary>The keys of the ticked actions.</summary>
    [BindProperty]
    public List<string?> Steps { get; set; } = [];

    public EnterpriseView Enterprise { get; private set; } = null!;

    public SubmittedAssessment Submitted { get; private set; } = null!;

    /// <summary>The questions that were asked.</summary>
    public Instrument Asked { get; private set; } = null!;

    public IReadOnlyDictionary<string, Answer> Answers { get; private set; } = null!;

    public ImmutableArray<Step> All { get; private set; } = [];

    public Plan? Cheapest { get; private set; }

    /// <summary>The score after the ticked actions, and what they cost together; null where nothing was tried.</summary>
    public (ScoreReceipt After, Cost Cost, int Count)? Tried { get; private set; }

    public int WeekMillion { get; private set; }

    public bool HasPlan { get; private set; }

    public bool IsLast => Enterprise.Submitted[^1].Id == Submitted.Id;

    public bool MayChoose => Enterprise.Role != MemberRole.Viewer && IsLast && !HasPlan;

    public bool IsHighest => Submitted.Receipt.Level == Asked.HighestLevel;

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ?? Page();

    /// <summary>The language button posts here too: what was ticked stays.</summary>
    public async Task<IActionResult> OnPostAsync() => await LoadAsync() ?? Page();

    public async Task<IActionResult> OnPostTryAsync()
    {
        if (await LoadAsync() is { } missing)
        {
            return missing;
        }

        Try();
        return Page();
    }

    public async Task<IActionResult> OnPostChooseAsync()
    {
        if (await LoadAsync() is { } missing)
        {
            return missing;
        }

        var outcome = await _grains.SendAsync(Id, (IEnterprisePlan e) => e.ChoosePlanAsync(Caller, new ChoosePlan(Aid, [.. Steps.OfType<string>().Where(s => s.Length > 0)])));
        if (outcome.Refusal is not { } refusal)
        {
            return LocalRedirect(EnterpriseLinks.Plan(Id) + "?happened=" + PlanHappened.Chosen);
        }

        if (refusal.Code is Refusals.NotFound or MemberRefusals.ReadOnly)
        {
            return NotFound();
        }

        ModelState.AddModelError("", texts[$"refusal.{refusal.Code}"]);
        return Page();
    }

    public bool IsTicked(Step step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return HttpMethods.IsPost(Request.Method)
            ? Steps.Contains(step.Key, StringComparer.Ordinal)
            : Cheapest?.Steps.Any(s => s.Key == step.Key) == true;
    }

    private async Task<IActionResult?> LoadAsync()
    {
        if (await ReadEnterpriseAsync() is not { } enterprise || await ReadSubmittedAsync() is not { } submitted)
        {
            return NotFound();
        }

        (Enterprise, Submitted) = (enterprise, submitted);
        var instrument = Instruments.Get(submitted.Instrument, submitted.InstrumentVersion);
        var size = submitted.Profile.SizeClass;
        Asked = instrument.For(submitted.Sector, size);
        Answers = Roadmap.AnswersOf(submitted);
        HasPlan = await _grains.AskAsync(Id, (IEnterprisePlan e) => e.GetPlanAsync(PersonId)) is not null;
        if (ImprovementBook.Of(submitted.Instrument) is { } book)
        {
            WeekMillion = book.WeekMillion;
            Cheapest = Planner.Cheapest(instrument, submitted.Sector, size, Answers, book);
            // A step that the planner takes in one go stands for the shorter ones at its place.
            var own = Cheapest?.Steps ?? [];
            All = [.. own, .. Roadmap.Of(instrument, submitted.Sector, size, Answers, book).Where(s => own.All(o => o.Place != s.Place))];
        }

        return null;
    }

    private void Try()
    {
        var ticked = All.Where(s => Steps.Contains(s.Key, StringComparer.Ordinal)).ToList();
        Tried = (
            Scorer.Score(
                Instruments.Get(Submitted.Instrument, Submitted.InstrumentVersion),
                Roadmap.After(Asked, Answers, ticked.Select(s => (s.Place, s.To))),
                Submitted.Sector,
                Submitted.Profile.SizeClass),
            ticked.Aggregate(Cost.None, (sum, s) => sum + s.Cost),
            ticked.Count);
    }
}
