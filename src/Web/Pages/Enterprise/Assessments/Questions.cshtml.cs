using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Scoring;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Hosting;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

/// <summary>
/// One page of questions. Every way off it is a submit of its form and saves first: next, back, the list of pillars, the way to
/// the check page, signing out, the other language.
/// </summary>
public sealed class QuestionsModel(
    IGrainFactory grains,
    PersonContext person,
    IStringLocalizer<AssessmentTexts> texts,
    [FromKeyedServices(BusinessClock.Key)] TimeProvider clock) : AssessmentPage(grains, person)
{
    public const string Chosen = "q-";
    public const string Seen = "seen-";

    private const int FormLength = 8;

    [FromRoute(Name = "pillar")]
    public string PillarId { get; set; } = "";

    [FromRoute(Name = "sheet")]
    public int SheetNumber { get; set; }

    /// <summary>"check" when one came from the check page.</summary>
    [FromQuery]
    public string? Return { get; set; }

    [FromQuery]
    public string? Question { get; set; }

    [BindProperty]
    public string? Go { get; set; }

    public Draft Draft { get; private set; } = null!;

    public Instrument Instrument { get; private set; } = null!;

    public QuestionPage Sheet { get; private set; } = null!;

    public int SheetCount { get; private set; }

    public bool IsFirst => Sheet.Number == 1;

    public bool ToCheck => Return == AssessmentLinks.ToCheck;

    public IReadOnlyList<QuestionView> Views { get; private set; } = [];

    /// <summary>When the draft was last saved, in words; null before the first time.</summary>
    public string? Saved => SavedWords.Of(Draft, clock, texts);

    public async Task<IActionResult> OnGetAsync()
    {
        // The language button posts the form too, and this handler then runs in the place of the other.
        if (HttpMethods.IsPost(Request.Method))
        {
            Go = Leave.Stay;
            return await OnPostAsync();
        }

        return await LoadAsync() ?? Show([]);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync() is { } missing)
        {
            return missing;
        }

        var outcome = await SendAsync(e => e.SaveAsync(
            Caller, new SaveAnswers(Aid, FormOf(Caller.OperationId), PlaceAfter(), PostedAnswers())));
        if (outcome.Refusal is { } refusal)
        {
            if (EndOf(refusal) is { } end)
            {
                return end;
            }

            ModelState.AddModelError("", texts["NotSaved.Kept"]);
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Show([], isSaved: false);
        }

        if (Go == Leave.Silently)
        {
            return new NoContentResult();
        }

        var conflicts = outcome.Value!.Conflicts;
        if (conflicts.IsEmpty && Go != Leave.Stay)
        {
            return Target();
        }

        Draft = await ReadDraftAsync() ?? Draft;
        return Show(conflicts);
    }

    private async Task<IActionResult?> LoadAsync()
    {
        if (await ReadDraftAsync() is not { } draft)
        {
            // A draft that ended while the page was open: the command says how, for the reader has just typed something.
            return HttpMethods.IsPost(Request.Method) ? await EndedAsync() : await WithoutDraftAsync();
        }

        Draft = draft;
        Instrument = InstrumentOf(draft);
        var pages = QuestionPages.Of(Instrument);
        if (pages.Find(PillarId, SheetNumber) is not { } page)
        {
            return NotFound();
        }

        Sheet = page;
        SheetCount = pages.All.Length;
        return null;
    }

    private async Task<IActionResult> EndedAsync()
    {
        var outcome = await SendAsync(e => e.SaveAsync(Caller, new SaveAnswers(Aid, FormOf(Caller.OperationId), "", [])));
        return outcome.Refusal is { } refusal && EndOf(refusal) is { } end ? end : NotFound();
    }

    private PageResult Show(ImmutableArray<AnswerConflict> conflicts, bool isSaved = true)
    {
        Views = [.. Sheet.Questions.Select(question => ViewOf(question, conflicts, isSaved))];
        foreach (var view in Views.Where(v => v.Error is not null))
        {
            ModelState.AddModelError(Chosen + view.Question.Id, texts["Conflict.Summary", view.Question.Id, view.Error!]);
        }

        return Page();
    }

    private QuestionView ViewOf(Question question, ImmutableArray<AnswerConflict> conflicts, bool isSaved)
    {
        var stored = Draft.Answers.GetValueOrDefault(question.Id);
        var conflict = conflicts.FirstOrDefault(c => c.Question == question.Id);
        // Where nothing was saved the form has still seen only what it had, so that the next try overwrites nothing of others.
        var seen = isSaved ? stored?.Answer : PostedValue(Seen, question);
        var chosen = PostedValue(Chosen, question) ?? stored?.Answer;
        return new QuestionView(
            question,
            chosen,
            seen,
            stored is { FromLast: true },
            conflict is null ? null : texts["Conflict.Both", Words(question, conflict.Stored), Words(question, conflict.Chosen)].Value);
    }

    private string Words(Question question, Answer answer) => AnswerWords.Of(question, answer, texts);

    private Answer? PostedValue(string field, Question question) =>
        Request.HasFormContentType && Answer.TryParse(Request.Form[field + question.Id], out var answer) ? answer : null;

    private ImmutableArray<PostedAnswer> PostedAnswers() =>
    [
        .. from question in Sheet.Questions
           let chosen = PostedValue(Chosen, question)
           where chosen is not null
           select new PostedAnswer(question.Id, PostedValue(Seen, question), chosen.Value),
    ];

    // The end of the id is random; its start is the time, and two forms shown within a minute would be taken for one.
    private static string FormOf(Guid operationId) => operationId.ToString("N", CultureInfo.InvariantCulture)[^FormLength..];

    private string PlaceAfter()
    {
        var pages = QuestionPages.Of(Instrument);
        return Go switch
        {
            Leave.Stay or Leave.Silently or Leave.ToTasks or Leave.SignOut or Leave.Home => Sheet.Id,
            Leave.ToCheck => AssessmentLinks.ToCheck,
            _ when ToCheck => AssessmentLinks.ToCheck,
            Leave.Back => (pages.Before(Sheet) ?? Sheet).Id,
            _ => pages.After(Sheet)?.Id ?? AssessmentLinks.ToCheck,
        };
    }

    private LocalRedirectResult Target()
    {
        var pages = QuestionPages.Of(Instrument);
        return Go switch
        {
            Leave.ToTasks => LocalRedirect(AssessmentLinks.Draft(Id, Aid)),
            Leave.Home => LocalRedirect("~/"),
            // Kept as a post, with the token of this form: signing out is done in one place only.
            Leave.SignOut => LocalRedirectPreserveMethod("~/account/sign-out"),
            _ when ToCheck => LocalRedirect(
                pages.Asking(Question ?? "") is null ? AssessmentLinks.Check(Id, Aid) : AssessmentLinks.Check(Id, Aid, Question!)),
            Leave.Back => LocalRedirect(
                pages.Before(Sheet) is { } before ? AssessmentLinks.Page(Id, Aid, before) : AssessmentLinks.Draft(Id, Aid)),
            Leave.ToCheck => LocalRedirect(AssessmentLinks.Check(Id, Aid)),
            _ => LocalRedirect(pages.After(Sheet) is { } next ? AssessmentLinks.Page(Id, Aid, next) : AssessmentLinks.Check(Id, Aid)),
        };
    }
}

/// <summary>The ways off a question page, as its buttons post them in <c>Go</c>; none of them is the way on.</summary>
public static class Leave
{
    public const string Back = "back";
    public const string ToTasks = "tasks";
    public const string ToCheck = "check";
    public const string Home = "home";
    public const string SignOut = "sign-out";

    /// <summary>Saves and shows the page again.</summary>
    public const string Stay = "stay";

    /// <summary>Saves while the browser is already leaving, without an answer to show.</summary>
    public const string Silently = "silently";
}

/// <summary>
/// A question as the page shows it: what is chosen, what the form has seen stored, whether it is only taken over from the last time,
/// and what is wrong.
/// </summary>
public sealed record QuestionView(Question Question, Answer? Chosen, Answer? Seen, bool FromLast, string? Error);
