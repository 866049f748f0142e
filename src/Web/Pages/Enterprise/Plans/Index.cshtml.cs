using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.Roadmaps;
using SanSangSo.Assessments.Scoring;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Hosting;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Plans;

/// <summary>The plan that the enterprise follows: who does what until when, how far it is, and what the next assessment shows of it.</summary>
public sealed class IndexModel(
    IGrainFactory grains,
    PersonContext person,
    IStringLocalizer<EnterpriseTexts> enterpriseTexts,
    IStringLocalizer<RoadmapTexts> texts,
    Instruments instruments,
    [FromKeyedServices(BusinessClock.Key)] TimeProvider clock) : EnterprisePageModel(grains, person, enterpriseTexts)
{
    private const string DayFormat = "d/M/yyyy";

    [FromQuery]
    public string? Happened { get; set; }

    [BindProperty]
    public Guid PlanId { get; set; }

    /// <summary>The steps as they were typed, in the order of the plan.</summary>
    [BindProperty]
    public List<StepFields> Steps { get; set; } = [];

    public ChosenPlan? Plan { get; private set; }

    /// <summary>The questions that were asked.</summary>
    public Instrument? Asked { get; private set; }

    public ImprovementBook? Book { get; private set; }

    public IReadOnlyList<MemberShown> Members { get; private set; } = [];

    /// <summary>The first assessment after the plan was chosen, by the same instrument and sector; null until there is one.</summary>
    public SubmittedAssessment? After { get; private set; }

    public SubmittedAssessment? Before { get; private set; }

    public DateOnly Today => LocalDay.DayOf(clock.GetUtcNow().ToUnixTimeMilliseconds());

    public int DoneCount => Plan!.Steps.Count(s => s.State == PlanStepState.Done);

    public void OnGet() => Fill();

    public async Task<IActionResult> OnPostAsync()
    {
        // The address may still tell of the time before.
        Happened = null;
        if (Plan is null || Plan.Id != PlanId)
        {
            return LocalRedirect(EnterpriseLinks.Plan(Id) + "?happened=" + PlanHappened.Gone);
        }

        var steps = Read();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        return End(await Grains.SendAsync(Id, (IEnterprisePlan e) => e.SavePlanAsync(Caller, new SavePlan(PlanId, [.. steps]))), PlanHappened.Saved);
    }

    public async Task<IActionResult> OnPostEndAsync()
    {
        Happened = null;
        return End(await Grains.SendAsync(Id, (IEnterprisePlan e) => e.EndPlanAsync(Caller, new EndPlan(PlanId))), PlanHappened.Ended);
    }

    /// <summary>Whether the assessment after the plan has what a step leads to, and the points more in its question.</summary>
    public (bool Reached, Fraction Points) PaidOff(PlanStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (After is null || Before is null || StepKeys.Parse(step.Key) is not { } parsed)
        {
            return (false, 0);
        }

        var line = (SubmittedAssessment a) => a.Receipt.Lines.Where(l => l.Question == parsed.Place.Question).Select(l => l.Points).FirstOrDefault();
        return (Roadmap.IsReached(Asked!, Roadmap.AnswersOf(After), parsed.Place, parsed.To), Fraction.Max(0, line(After) - line(Before)));
    }

    public Improvement? ImprovementOf(PlanStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return StepKeys.Parse(step.Key) is { } parsed ? Book?.Find(parsed.Place, Plan!.Sector) : null;
    }

    public bool IsOverdue(PlanStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Due < Today && (step.State is PlanStepState.ToDo or PlanStepState.Doing);
    }

    protected override async Task<bool> PrepareAsync()
    {
        Plan = await Grains.AskAsync(Id, (IEnterprisePlan e) => e.GetPlanAsync(PersonId));
        if (Plan is not { } plan)
        {
            return true;
        }

        Members = [.. (await Grains.AskAsync(Id, (IEnterpriseMembers e) => e.GetMembersAsync(PersonId)))?.Members ?? []];
        Book = ImprovementBook.Of(plan.Instrument);
        Before = await ReadAsync(plan.AssessmentId);
        Asked = instruments.Get(plan.Instrument, plan.Version).For(plan.Sector, Before?.Profile.SizeClass ?? SizeClass.Unknown);
        var next = View.Submitted.SkipWhile(s => s.Id != plan.AssessmentId).Skip(1).FirstOrDefault(s => s.Instrument == plan.Instrument);
        After = next is null ? null : await ReadAsync(next.Id);
        if (After?.Sector != plan.Sector)
        {
            After = null;
        }

        return true;
    }

    private Task<SubmittedAssessment?> ReadAsync(Guid assessment) =>
        Grains.AskAsync(Id, (IEnterpriseAssessments e) => e.GetSubmittedAsync(PersonId, assessment));

    private void Fill() => Steps =
    [
        .. (Plan?.Steps ?? []).Select(s => new StepFields
        {
            Key = s.Key,
            State = s.State,
            Owner = s.OwnerId?.ToString() ?? "",
            Due = s.Due?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "",
        }),
    ];

    private List<PlanStep> Read()
    {
        var steps = new List<PlanStep>();
        for (var i = 0; i < Steps.Count; i++)
        {
            var typed = Steps[i];
            DateOnly? due = null;
            if (!string.IsNullOrWhiteSpace(typed.Due))
            {
                if (DateOnly.TryParseExact(typed.Due.Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    due = day;
                }
                else
                {
                    ModelState.AddModelError($"Steps[{i}].Due", texts["Plan.Due.Wrong"]);
                }
            }

            Guid? owner = Guid.TryParse(typed.Owner, out var member) ? member : null;
            steps.Add(new PlanStep(typed.Key ?? "", typed.State, owner, due));
        }

        return steps;
    }

    private IActionResult End(Outcome<PlanSaved> outcome, string happened)
    {
        switch (outcome.Refusal?.Code)
        {
            case null:
                return LocalRedirect(EnterpriseLinks.Plan(Id) + "?happened=" + happened);
            case Refusals.NotFound or MemberRefusals.ReadOnly:
                return NotFound();
            case PlanRefusals.PlanGone:
                return LocalRedirect(EnterpriseLinks.Plan(Id) + "?happened=" + PlanHappened.Gone);
            default:
                ModelState.AddModelError("", texts[$"refusal.{outcome.Refusal.Code}"]);
                return Page();
        }
    }
}

/// <summary>One step as its fields show it.</summary>
public sealed class StepFields
{
    public string? Key { get; set; }

    public PlanStepState State { get; set; }

    /// <summary>A member's id; empty for nobody.</summary>
    public string? Owner { get; set; }

    public string? Due { get; set; }
}
