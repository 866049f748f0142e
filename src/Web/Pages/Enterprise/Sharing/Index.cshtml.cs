using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Sharing;

/// <summary>Who may see what of the enterprise, and who has: owners let the department read the answers, or ask it for help.</summary>
public sealed class IndexModel(IGrainFactory grains, PersonContext person, IStringLocalizer<EnterpriseTexts> texts)
    : EnterprisePageModel(grains, person, texts)
{
    [BindProperty]
    public bool? Shared { get; set; }

    /// <summary>The version of the text that the owner had before the eyes.</summary>
    [BindProperty]
    public int TextVersion { get; set; }

    [BindProperty]
    public string About { get; set; } = "";

    [BindProperty]
    public Guid CaseId { get; set; }

    public SharingView Sharing { get; private set; } = null!;

    public bool HasNewText => Sharing.SharedText is { } agreed && agreed != SharingTexts.Current.Version;

    public bool MayOpenCase => IsOwner && Sharing.Represented
        && Sharing.Cases.Count(c => c.ClosedAt is null) < SanSangSo.Assessments.Enterprises.Enterprise.OpenCasesMaximum;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostSwitchAsync() => Shared is { } shared
        ? End(await SendAsync(e => e.SwitchAsync(Caller, new SwitchSharing(shared, TextVersion))), shared ? "Done.Shared" : "Done.Unshared")
        : Page();

    public async Task<IActionResult> OnPostOpenAsync() =>
        End(await SendAsync(e => e.OpenCaseAsync(Caller, new OpenCase(About))), "Done.CaseOpened");

    public async Task<IActionResult> OnPostCloseAsync()
    {
        var outcome = await SendAsync(e => e.CloseCaseAsync(Caller, new CloseCase(CaseId, Answer: null)));
        return outcome.Refusal?.Code == SharingRefusals.CaseGone ? Back("Done.CaseGone") : End(outcome, "Done.CaseClosed");
    }

    protected override async Task<bool> PrepareAsync()
    {
        if (await Grains.AskAsync(Id, (IEnterpriseSharing e) => e.GetSharingAsync(PersonId)) is not { } sharing)
        {
            return false;
        }

        Sharing = sharing;
        return true;
    }

    private Task<Outcome<SharingSaved>> SendAsync(Func<IEnterpriseSharing, Task<Outcome<SharingSaved>>> command) =>
        Grains.SendAsync(Id, command);

    private IActionResult End(Outcome<SharingSaved> outcome, string done)
    {
        if (outcome.Refusal is not { } refusal)
        {
            return Back(done);
        }

        if (refusal.Code is SharingRefusals.TextNeeded or SharingRefusals.TextTooLong)
        {
            ModelState.AddModelError(nameof(About), Texts[$"refusal.{refusal.Code}"]);
            return Page();
        }

        return Refuse(refusal);
    }

    private LocalRedirectResult Back(string done)
    {
        Done = done;
        return LocalRedirect(EnterpriseLinks.Sharing(Id));
    }
}
