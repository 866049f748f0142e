using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Department.Claims;

/// <summary>What an officer needs to decide who speaks for an enterprise, and the ways to.</summary>
public sealed class ClaimModel(IGrainFactory grains, PersonContext person, AccountLimits limits, IStringLocalizer<DepartmentTexts> texts)
    : ClaimPageModel(grains, person, texts)
{
    /// <summary>The contact address that the province holds.</summary>
    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty]
    public bool? Accept { get; set; }

    [BindProperty]
    public string Reason { get; set; } = "";

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnPostAsync()
    {
        if (Accept is not { } accept)
        {
            ModelState.AddModelError(nameof(Accept), Texts["Claim.Decide.Missing"]);
            return ShowAsync();
        }

        var (caller, command) = (Caller, new DecideProof(ClaimId, accept, Reason));
        return DecideAsync(
            e => e.DecideAsync(caller, command),
            accept ? "Done.Accepted" : "Done.Declined",
            code => code is ProofRefusals.ReasonNeeded or ProofRefusals.ReasonTooLong ? nameof(Reason) : nameof(Accept));
    }

    /// <summary>Sends a code to the contact address.</summary>
    public async Task<IActionResult> OnPostMailAsync()
    {
        if (!EmailText.IsAddress(Email))
        {
            return await WrongEmailAsync(Email.Length == 0 ? "refusal.email-needed" : "Claim.Email.NotOne");
        }

        if (!limits.AllowsMail(Email))
        {
            return await WrongEmailAsync("Claim.Email.TooMany");
        }

        var (caller, command, language) = (Caller, new IssueProofCode(ClaimId, Email), PageLanguage.Current);
        return await DecideAsync(e => e.IssueCodeAsync(caller, command, language), "Done.CodeMailed", _ => nameof(Email));
    }

    private Task<IActionResult> WrongEmailAsync(string key)
    {
        ModelState.AddModelError(nameof(Email), Texts[key]);
        return ShowAsync();
    }
}
