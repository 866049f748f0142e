using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

/// <summary>All answers before they are handed in, each with a way to change it and back; then the declaration and the submission.</summary>
public sealed class CheckModel(IGrainFactory grains, PersonContext person, ShownPrompts shown, IStringLocalizer<AssessmentTexts> texts)
    : AssessmentPage(grains, person)
{
    [BindProperty]
    public bool DeclaredTrue { get; set; }

    public Draft Draft { get; private set; } = null!;

    public Instrument Instrument { get; private set; } = null!;

    public QuestionPages Pages { get; private set; } = null!;

    /// <summary>Questions without an answer, and those whose answer is only taken over from the last time, in order.</summary>
    public ImmutableArray<Question> Open { get; private set; } = [];

    /// <summary>
    /// What may have been chosen by mistake. Said once for the same answers, when the page is opened; it holds nothing up.
    /// </summary>
    public ImmutableArray<AnswerPrompt> Prompts { get; private set; } = [];

    private CheckedDraft Here => new(PersonId, Id, Aid);

    /// <summary>A prompt in words.</summary>
    public string Words(AnswerPrompt prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        return prompt.Kind switch
        {
            PromptKind.SameThroughout => texts["Prompt.SameThroughout", Say(Instrument.Pillar(prompt.Pillar!)!.Name), prompt.Number],
            PromptKind.LinksWithoutTools => texts["Prompt.LinksWithoutTools", QuestionNumber.Of(prompt.Questions[0])],
            PromptKind.RowsOpen => texts["Prompt.RowsOpen", QuestionNumber.Of(prompt.Questions[0]), prompt.Number],
            _ => Say(prompt.Text!),
        };
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ReadDraftAsync() is not { } draft)
        {
            return await WithoutDraftAsync();
        }

        Draft = draft;
        Instrument = await InstrumentOfAsync(draft);
        var answers = AnswersOf(draft);
        Pages = QuestionPages.Of(Instrument, answers);
        Open = [.. Pages.All.SelectMany(p => p.Questions).Where(q => draft.Answers.GetValueOrDefault(q.Id) is null or { FromLast: true })];
        Prompts = HttpMethods.IsGet(Request.Method)
            ? shown.Show(HttpContext, Here, AnswerPrompts.Of(Instrument, answers, draft.Sector), answers)
            : [];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await SendAsync(e => e.SubmitAsync(Caller, new SubmitDraft(Aid, DeclaredTrue)));
        if (outcome.Value is { } closed)
        {
            ShownPrompts.Forget(HttpContext, Here);
            return LocalRedirect(AssessmentLinks.Result(Id, closed.AssessmentId, Happened.Submitted));
        }

        switch (outcome.Refusal!.Code)
        {
            case AssessmentRefusals.AlreadySubmitted:
                return LocalRedirect(AssessmentLinks.Result(Id, Aid));
            case AssessmentRefusals.Unanswered:
                // The list on the page names and links them; the summary says why nothing was handed in.
                ModelState.AddModelError("open", texts["Check.Unanswered", outcome.Refusal.About.Length]);
                break;
            case AssessmentRefusals.NotDeclared:
                ModelState.AddModelError(nameof(DeclaredTrue), texts["Check.NotDeclared"]);
                break;
            default:
                if (EndOf(outcome.Refusal) is { } end)
                {
                    return end;
                }

                ModelState.AddModelError("", texts["Check.NotSaved"]);
                Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                break;
        }

        return await OnGetAsync();
    }
}
