using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.Scoring;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Localization;

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

/// <summary>What the pages about assessments share: who asks, about which enterprise, and how a refusal is answered.</summary>
public abstract class AssessmentPage(IGrainFactory grains, PersonContext person) : PageModel
{
    /// <summary>The enterprise.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The draft, or the assessment that it became.</summary>
    [FromRoute]
    public Guid Aid { get; set; }

    [BindProperty]
    public Guid OperationId { get; set; }

    protected IGrainFactory Grains => grains;

    protected Guid PersonId => person.PersonId;

    protected Caller Caller => person.ByForm(OperationId);

    public static string Say(LocalText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.In(PageLanguage.Current);
    }

    protected Task<EnterpriseView?> ReadEnterpriseAsync() => grains.AskAsync(Id, (IEnterpriseProfile e) => e.GetAsync(PersonId));

    protected Task<Draft?> ReadDraftAsync() => grains.AskAsync(Id, (IEnterpriseAssessments e) => e.GetDraftAsync(PersonId, Aid));

    protected Task<SubmittedAssessment?> ReadSubmittedAsync() =>
        grains.AskAsync(Id, (IEnterpriseAssessments e) => e.GetSubmittedAsync(PersonId, Aid));

    protected Task<Outcome<T>> SendAsync<T>(Func<IEnterpriseAssessments, Task<Outcome<T>>> command)
        where T : class => grains.SendAsync(Id, command);

    /// <summary>No such draft: submitted meanwhile, so its result; else there is nothing here for this person.</summary>
    protected async Task<IActionResult> WithoutDraftAsync() =>
        await ReadSubmittedAsync() is null ? NotFound() : LocalRedirect(AssessmentLinks.Result(Id, Aid));

    /// <summary>The answer to a refusal that ends work on this draft; null for one that the page itself puts into words.</summary>
    protected IActionResult? EndOf(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return refusal.Code switch
        {
            Refusals.NotFound or MemberRefusals.ReadOnly or AssessmentRefusals.QuestionUnknown => NotFound(),
            AssessmentRefusals.DraftGone => LocalRedirect(AssessmentLinks.Index(Id, Happened.DraftGone)),
            AssessmentRefusals.AlreadySubmitted => LocalRedirect(AssessmentLinks.Result(Id, Aid, Happened.SubmittedElsewhere)),
            _ => null,
        };
    }

    protected Instruments Instruments => HttpContext.RequestServices.GetRequiredService<Instruments>();

    /// <summary>The questions that a draft asks this enterprise; its size is read only where questions differ by it.</summary>
    private protected async Task<Instrument> InstrumentOfAsync(Draft draft)
    {
        var whole = Instruments.Get(draft.Instrument, draft.Version);
        var size = whole.Questions.All(q => q.Sizes.IsEmpty)
            ? SizeClass.Unknown
            : (await ReadEnterpriseAsync())?.Profile?.SizeClass ?? SizeClass.Unknown;
        return whole.For(draft.Sector, size);
    }

    private protected static Dictionary<string, Answer> AnswersOf(Draft draft) =>
        draft.Answers.ToDictionary(a => a.Key, a => a.Value.Answer, StringComparer.Ordinal);
}

/// <summary>What has just happened, as a redirect tells the page it leads to; other values say nothing.</summary>
internal static class Happened
{
    public const string DraftGone = "draft-gone";
    public const string Discarded = "discarded";
    public const string AlreadyOpen = "already-open";
    public const string Submitted = "submitted";
    public const string SubmittedElsewhere = "submitted-elsewhere";
    public const string SectorChosen = "sector-chosen";
}
