using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Hosting;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Department.Claims;

/// <summary>The letter with its code, made by a post and shown this once: the code is kept nowhere.</summary>
public sealed class LetterModel : ClaimPageModel
{
    private readonly SiteAddress _site;
    private readonly TimeProvider _clock;

    public LetterModel(
        IGrainFactory grains, PersonContext person, IServiceProvider services, IStringLocalizer<DepartmentTexts> texts)
        : base(grains, person, texts)
    {
        ArgumentNullException.ThrowIfNull(services);
        _site = services.GetRequiredService<SiteAddress>();
        _clock = services.GetRequiredKeyedService<TimeProvider>(BusinessClock.Key);
    }

    public IssuedCode Issued { get; private set; } = null!;

    public string Agency => Person.Office!.Agency;

    public long Today => _clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Where the code is entered.</summary>
    public string Where => _site.LinkTo("/enterprise");

    public IActionResult OnGet() => RedirectToPage("/Department/Claims/Claim", new { id = Id });

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await OpenAsync())
        {
            return NotFound();
        }

        var (caller, command, language) = (Caller, new IssueProofCode(ClaimId, Email: null), PageLanguage.Current);
        var outcome = await Grains.SendAsync(Id, (IEnterpriseProof e) => e.IssueCodeAsync(caller, command, language));
        if (outcome.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        Issued = outcome.Value!;
        return Page();
    }

    protected override Task<bool> PrepareAsync() => Task.FromResult(true);
}
