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

    /// <summary>What is answered, with what this form says now.</summary>
    private Dictionary<string, Answer> Answers { get; set; } = [];

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

        var choices = Sheet.Questions.ToDictionary(q => q.Id, q => QuestionForm.Read(Request.Form, q), StringComparer.Ordinal);
        foreach (var (question, choice) in choices.Where(c => c.Value.Answer is not null))
        {
            Answers[question] = choice.Answer!.Value;
        }

        var faulty = choices.Values.Any(c => c.Fault is not null);
        var outcome = await SendAsync(e => e.SaveAsync(
            Caller, new SaveAnswers(Aid, FormOf(Caller.OperationId), faulty ? Sheet.Id : PlaceAfter(), PostedAnswers(choices))));
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
        if (conflicts.IsEmpty && !faulty && Go != Leave.Stay)
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
        Instrument = await InstrumentOfAsync(draft);
        Answers = AnswersOf(draft);
        var pages = QuestionPages.Of(Instrument, Answers);
        if (pages.Find(PillarId, SheetNumber) is not { } page)
        {
            // A page that another answer, or another sector, has taken away.
            return QuestionPages.Of(Instrument).Find(PillarId, SheetNumber) is null
                ? NotFound()
                : LocalRedirect(AssessmentLinks.Draft(Id, Aid));
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
            ModelState.AddModelError(view.Field, texts["Conflict.Summary", QuestionNumber.Of(view.Question.Id), view.Error!]);
        }

        return Page();
    }

    private QuestionView ViewOf(Question question, ImmutableArray<AnswerConflict> conflicts, bool isSaved)
    {
        var form = Request.HasFormContentType ? Request.Form : null;
        var stored = Draft.Answers.GetValueOrDefault(question.Id);
        var conflict = conflicts.FirstOrDefault(c => c.Question == question.Id);
        var choice = form is null ? PostedChoice.Nothing : QuestionForm.Read(form, question);
        // Where nothing was saved the form has still seen only what it had, so that the next try overwrites nothing of others.
        var seen = isSaved || form is null ? stored?.Answer : QuestionForm.SeenIn(form, question);
        var error = conflict is not null ? texts["Conflict.Both", Words(question, conflict.Stored), Words(question, conflict.Chosen)].Value
            : choice.Fault is not null ? texts[choice.Fault, choice.About].Value
            : null;
        var view = new QuestionView(question, seen, stored is { FromLast: true }, error) { Pairs = PairsOf(question) };
        return choice == PostedChoice.Nothing ? view.Filled(stored?.Answer) : view.Posted(form!);
    }

    private ImmutableArray<LinkPair> PairsOf(Question question) =>
        question.Kind == QuestionKind.Links && Answers.TryGetValue(question.LinksOf!, out var tools)
            ? [.. question.Pairs.Where(p => tools.Options.Contains(p.Pair.First) && tools.Options.Contains(p.Pair.Second))]
            : question.Pairs;

    private string Words(Question question, Answer answer) => AnswerWords.Of(question, answer, texts);

    private ImmutableArray<PostedAnswer> PostedAnswers(Dictionary<string, PostedChoice> choices) =>
    [
        .. from question in Sheet.Questions
           let chosen = choices[question.Id].Answer
           where chosen is not null
           select new PostedAnswer(question.Id, QuestionForm.SeenIn(Request.Form, question), chosen.Value),
    ];

    // The end of the id is random; its start is the time, and two forms shown within a minute would be taken for one.
    private static string FormOf(Guid operationId) => operationId.ToString("N", CultureInfo.InvariantCulture)[^FormLength..];

    private string PlaceAfter()
    {
        var pages = QuestionPages.Of(Instrument, Answers);
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
        var pages = QuestionPages.Of(Instrument, Answers);
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
