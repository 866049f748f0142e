using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Pages.Enterprise.Proof;
using SanSangSo.Web.Resources;
using SanSangSo.Web.Ui;

namespace SanSangSo.Web.Pages.Enterprise.Assessments.External;

/// <summary>An owner or editor writes down what another tool said.</summary>
[UploadLimit(FormMaximum)]
public sealed class NewModel(IGrainFactory grains, PersonContext person, ProofDocuments documents, IStringLocalizer<CompareTexts> texts)
    : AssessmentPage(grains, person)
{
    private const long FormMaximum = 6 * 1024 * 1024;

    [BindProperty]
    public string Tool { get; set; } = "";

    /// <summary>d/M/yyyy.</summary>
    [BindProperty]
    public string Day { get; set; } = "";

    [BindProperty]
    public string Level { get; set; } = "";

    [BindProperty]
    public IFormFile? Document { get; set; }

    [TempData(Key = UploadLimitAttribute.Exceeded)]
    public bool WasTooLong { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await MayEditAsync())
        {
            return NotFound();
        }

        if (WasTooLong)
        {
            ModelState.AddModelError(nameof(Document), texts["Document.TooLarge"]);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await MayEditAsync())
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Tool))
        {
            ModelState.AddModelError(nameof(Tool), texts[ExternalResultRefusals.ToolMissing]);
        }

        if (string.IsNullOrWhiteSpace(Level))
        {
            ModelState.AddModelError(nameof(Level), texts[ExternalResultRefusals.LevelMissing]);
        }

        foreach (var (field, text) in new[] { (nameof(Tool), Tool), (nameof(Level), Level) })
        {
            if (text.Trim().Length > SanSangSo.Assessments.Enterprises.Enterprise.ExternalTextMaximum)
            {
                ModelState.AddModelError(field, texts[ExternalResultRefusals.TextTooLong]);
            }
        }

        if (!DateOnly.TryParseExact(Day.Trim(), "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            ModelState.AddModelError(nameof(Day), texts["external-day-missing"]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var (kept, fault) = Document is { } document ? await documents.KeepAsync([document], HttpContext.RequestAborted) : ([], null);
        if (fault is not null)
        {
            ModelState.AddModelError(nameof(Document), texts[$"Document.{fault.Code}"]);
            return Page();
        }

        var (caller, command) = (Caller, new RecordExternalResult(Tool, day, Level, kept.FirstOrDefault()));
        var outcome = await Grains.SendAsync(Id, (IEnterpriseExternalResults e) => e.RecordAsync(caller, command));
        if (outcome.Accepted)
        {
            return LocalRedirect(AssessmentLinks.Index(Id));
        }

        // What may have been saved after all keeps its file; otherwise it is cleared away within a day.
        if (outcome.Refusal!.Code != Refusals.NotSaved)
        {
            documents.Delete(kept);
        }

        if (EndOf(outcome.Refusal) is { } end)
        {
            return end;
        }

        ModelState.AddModelError(
            outcome.Refusal.Code is ExternalResultRefusals.InFuture or ExternalResultRefusals.TooOld ? nameof(Day) : "",
            texts[outcome.Refusal.Code == Refusals.NotSaved ? "External.NotSaved" : outcome.Refusal.Code]);
        return Page();
    }

    private async Task<bool> MayEditAsync() => await ReadEnterpriseAsync() is { Role: not MemberRole.Viewer };
}
