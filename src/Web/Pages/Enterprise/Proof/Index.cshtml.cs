using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Provinces;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Hosting;
using SanSangSo.Web.Resources;
using SanSangSo.Web.Ui;

namespace SanSangSo.Web.Pages.Enterprise.Proof;

/// <summary>Where the proof stands that the members speak for the enterprise, and what its owners can do about it.</summary>
[UploadLimit(FormMaximum)]
public sealed class IndexModel(
    IGrainFactory grains,
    PersonContext person,
    ProvinceBook provinces,
    ProofDocuments documents,
    [FromKeyedServices(BusinessClock.Key)] TimeProvider clock,
    IStringLocalizer<EnterpriseTexts> texts) : EnterprisePageModel(grains, person, texts)
{
    // Three documents of the largest size, and the rest of the form.
    private const long FormMaximum = 16 * 1024 * 1024;

    [BindProperty]
    public ProofWay? Way { get; set; }

    [BindProperty]
    public IReadOnlyList<IFormFile> Documents { get; set; } = [];

    [BindProperty]
    public string Code { get; set; } = "";

    /// <summary>The claim that is withdrawn.</summary>
    [BindProperty]
    public Guid ClaimId { get; set; }

    [TempData(Key = UploadLimitAttribute.Exceeded)]
    public bool WasTooLong { get; set; }

    public ProofView Standing { get; private set; } = null!;

    /// <summary>The province whose department decides.</summary>
    public ProvinceView? Department { get; private set; }

    /// <summary>Against somebody who is proved already only papers help.</summary>
    public ImmutableArray<ProofWay> Ways => Standing.Elsewhere ? [ProofWay.Document] : [ProofWay.Letter, ProofWay.ContactMail, ProofWay.Document];

    /// <summary>The code on its way, while it can be entered.</summary>
    public SentCode? GoodCode => Standing.Claim?.Code is { } code && !IsOver(code) && code.Failed < ProofCodes.TriesMaximum ? code : null;

    public bool IsOver(SentCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.ExpiresAt <= clock.GetUtcNow().ToUnixTimeMilliseconds();
    }

    public void OnGet()
    {
        if (WasTooLong)
        {
            Way = ProofWay.Document;
            ModelState.AddModelError(nameof(Documents), Texts["Proof.Documents.AllTooLarge"]);
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Standing.MayAsk)
        {
            return NotFound();
        }

        if (Way is not { } way || !Ways.Contains(way))
        {
            ModelState.AddModelError(nameof(Way), Texts["Proof.Way.Missing"]);
            return Page();
        }

        var (kept, fault) = way == ProofWay.Document ? await documents.KeepAsync(Documents, HttpContext.RequestAborted) : ([], null);
        if (fault is not null)
        {
            ModelState.AddModelError(nameof(Documents), Texts[$"Proof.Documents.{fault.Code}", fault.FileName]);
            return Page();
        }

        var (caller, command) = (Caller, new AskForProof(way, kept));
        var outcome = await Grains.SendAsync(Id, (IEnterpriseProof e) => e.AskAsync(caller, command));
        if (outcome.Accepted)
        {
            return Again("Done.ProofAsked");
        }

        // What may have been saved after all keeps its documents; otherwise they are cleared away within a day.
        if (outcome.Refusal!.Code != Refusals.NotSaved)
        {
            documents.Delete(kept);
        }

        return outcome.Refusal.Code is ProofRefusals.ClaimOpen or ProofRefusals.AlreadyProved ? Again() : Refuse(outcome.Refusal);
    }

    public async Task<IActionResult> OnPostWithdrawAsync()
    {
        var (caller, command) = (Caller, new WithdrawProof(ClaimId));
        var outcome = await Grains.SendAsync(Id, (IEnterpriseProof e) => e.WithdrawProofAsync(caller, command));
        return outcome.Refusal is { Code: not ProofRefusals.ClaimGone } refusal
            ? Refuse(refusal)
            : Again(outcome.Accepted ? "Done.ProofWithdrawn" : null);
    }

    public async Task<IActionResult> OnPostCodeAsync()
    {
        // What cannot be a code costs no try.
        if (Code.Count(char.IsAsciiLetterOrDigit) is var signs && signs != ProofCodes.Length)
        {
            ModelState.AddModelError(nameof(Code), Texts[signs == 0 ? "Proof.Code.Missing" : "Proof.Code.WrongLength", signs]);
            return Page();
        }

        var (caller, command) = (Caller, new EnterProofCode(Code));
        var outcome = await Grains.SendAsync(Id, (IEnterpriseProof e) => e.EnterCodeAsync(caller, command));
        if (outcome.Refusal is { } refusal)
        {
            return refusal.Code is ProofRefusals.NoCode or ProofRefusals.ProvedElsewhere ? Again() : Refuse(refusal);
        }

        if (outcome.Value!.Proved)
        {
            Person.Forget();
            return Again("Done.Proved");
        }

        if (outcome.Value.TriesLeft == 0)
        {
            return Again();
        }

        ModelState.AddModelError(nameof(Code), Texts["Proof.Code.Wrong", outcome.Value.TriesLeft]);
        return Page();
    }

    /// <summary>Asks whoever is proved for the tax code to be let in.</summary>
    public async Task<IActionResult> OnPostJoinAsync()
    {
        var caller = Caller;
        var outcome = await Grains.SendAsync(Id, (IEnterpriseProof e) => e.AskToBeLetInElsewhereAsync(caller));
        return outcome.Refusal?.Code switch
        {
            null or AccessRefusals.AlreadyAsked => Again("Done.AccessAsked"),
            AccessRefusals.AlreadyMember or ProofRefusals.NotElsewhere => Again(),
            _ => Refuse(outcome.Refusal),
        };
    }

    protected override async Task<bool> PrepareAsync()
    {
        var (id, reader) = (Id, PersonId);
        if (await Grains.AskAsync(id, (IEnterpriseProof e) => e.GetProofAsync(reader)) is not { } standing)
        {
            return false;
        }

        Standing = standing;
        Department = await provinces.FindAsync(View.Profile.Province);
        return true;
    }

    private LocalRedirectResult Again(string? done = null)
    {
        Done = done;
        return LocalRedirect(EnterpriseLinks.Proof(Id));
    }
}
