using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Language;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;
using SanSangSo.Web.Ui;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>Every version of every instrument, and the way in for a new one: what the lint finds in a file is shown, and nothing of it kept.</summary>
[UploadLimit(FormMaximum)]
public sealed class InstrumentsModel(
    IGrainFactory grains, PersonContext person, PublishedInstruments published, IStringLocalizer<AdminTexts> texts,
    IStringLocalizer<InstrumentAdminTexts> own)
    : AdminPageModel(grains, person, texts)
{
    private const long FormMaximum = InstrumentLife.FileMaximum + (64 * 1024);

    [BindProperty]
    public IFormFile? Document { get; set; }

    [TempData(Key = UploadLimitAttribute.Exceeded)]
    public bool WasTooLong { get; set; }

    public InstrumentList List { get; private set; } = null!;

    public ImmutableArray<LintFinding> Findings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (WasTooLong)
        {
            ModelState.AddModelError(nameof(Document), own["Upload.TooLarge"]);
        }

        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Document is not { Length: > 0 } document)
        {
            return await WrongAsync("Upload.Missing");
        }

        if (document.Length > InstrumentLife.FileMaximum)
        {
            return await WrongAsync("Upload.TooLarge");
        }

        if (await ReadAsync(document) is not { } yaml)
        {
            return await WrongAsync("Upload.NotText");
        }

        await published.RefreshAsync();
        var report = InstrumentLint.Run(yaml);
        if (report.Instrument is { } read && published.Current.Find(read.Id, read.Version) is null && published.Current.FindLatest(read.Id) is { } latest)
        {
            report = InstrumentLint.Run(yaml, latest);
        }

        if (report.Instrument is not { } instrument)
        {
            Findings = report.Findings;
            return await WrongAsync("Upload.HasFindings");
        }

        var (caller, command) = (Caller, new UploadInstrument(yaml));
        var outcome = await Grains.SendAsync(InstrumentLife.StreamOf(instrument.Id), (IInstrumentGrain i) => i.UploadAsync(caller, command));
        switch (outcome.Refusal)
        {
            case null:
                Done = "Done.Uploaded";
                return RedirectToPage("/Admin/Instrument", new { instrument = instrument.Id, version = instrument.Version });
            case { Code: InstrumentRefusals.VersionTaken }:
                return await WrongAsync("Upload.VersionTaken", instrument.Id, instrument.Version);
            case { Code: InstrumentRefusals.VersionNotNext, About: [var next, ..] }:
                return await WrongAsync("Upload.VersionNotNext", instrument.Id, next);
            case { Code: InstrumentRefusals.TooLarge }:
                return await WrongAsync("Upload.TooLarge");
            case { Code: InstrumentRefusals.HasFindings }:
                return await WrongAsync("Upload.HasFindings");
            case { Code: SanSangSo.Assessments.Commits.Refusals.NotFound }:
                return NotFound();
            default:
                ModelState.AddModelError("", Texts["NotSaved"]);
                return await ShowAsync();
        }
    }

    private static async Task<string?> ReadAsync(IFormFile document)
    {
        using var reader = new StreamReader(document.OpenReadStream(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        try
        {
            return CleanText.Clean(await reader.ReadToEndAsync());
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private Task<IActionResult> WrongAsync(string key, params object[] about)
    {
        ModelState.AddModelError(nameof(Document), own[key, about]);
        return ShowAsync();
    }

    private async Task<IActionResult> ShowAsync()
    {
        var id = PersonId;
        if (await Grains.AskAsync(IInstrumentDesk.Key, (IInstrumentDesk desk) => desk.ListAsync(id)) is not { } list)
        {
            return NotFound();
        }

        List = list;
        return Page();
    }
}
