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
public sealed class LetterModel(
    IGrainFactory grains,
    PersonContext person,
    SiteAddress site,
    [FromKeyedServices(BusinessClock.Key)] TimeProvider clock,
    IStringLocalizer<DepartmentTexts> texts) : ClaimPageModel(grains, person, texts)
{
    /// <summary>Null where no letter could be made; without its code where the form was sent twice.</summary>
    public IssuedCode? Issued { get; private set; }

    public string Agency => Person.Office!.Agency;

    public long Today => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Where the code is entered.</summary>
    public string Where => site.LinkTo("/enterprise");

    public IActionResult OnGet() => RedirectToPage("/Department/Claims/Claim", new { id = Id });

    public async Task<IActionResult> OnPostAsync()
    {
        // Before the code is made: a letter that could not be shown would be lost.
        if (!await OpenAsync())
        {
            return NotFound();
        }

        var (caller, command, language) = (Caller, new IssueProofCode(ClaimId, Email: null), PageLanguage.Current);
        var outcome = await Grains.SendAsync(Id, (IEnterpriseProof e) => e.IssueCodeAsync(caller, command, language));
        if (outcome.Refusal is { } refusal)
        {
            return await RefuseAsync(refusal);
        }

        Issued = outcome.Value;
        return Page();
    }
}
