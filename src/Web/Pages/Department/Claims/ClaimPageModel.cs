using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Department.Claims;

/// <summary>A page about the open claim of one enterprise. Whenever it is shown, that is kept for the enterprise to see.</summary>
public abstract class ClaimPageModel(IGrainFactory grains, PersonContext person, IStringLocalizer<DepartmentTexts> texts)
    : DepartmentPageModel(grains, person)
{
    [BindProperty]
    public Guid OperationId { get; set; }

    /// <summary>The claim that was on the page when the form was sent; another may be open by now.</summary>
    [BindProperty]
    public Guid ClaimId { get; set; }

    /// <summary>The key of what was just done, to be said once on the next page.</summary>
    [TempData]
    public string? Done { get; set; }

    public ClaimView View { get; private set; } = null!;

    public Guid Id => Guid.Parse((string)RouteData.Values["id"]!);

    protected IStringLocalizer<DepartmentTexts> Texts => texts;

    protected Caller Caller => Person.ByForm(OperationId);

    /// <summary>Reads the claim and keeps the look; false: none is open, or not for this officer.</summary>
    protected async Task<bool> OpenAsync()
    {
        // Made here, once, so that a call that is tried again is the same look.
        var (reader, id, operation) = (PersonId, Id, Guid.CreateVersion7());
        if (await Grains.AskAsync(IClaimDesk.KeyOf(Province.Code), (IClaimDesk desk) => desk.OpenAsync(reader, id, operation)) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }

    /// <summary>
    /// The page, or 404. Not read before a command: whoever sends a form twice is answered twice, though the claim is gone by then.
    /// </summary>
    protected async Task<IActionResult> ShowAsync() => await OpenAsync() && IsAbout(View) ? Page() : NotFound();

    /// <summary>Whether the page has something to say of the claim.</summary>
    protected virtual bool IsAbout(ClaimView view) => true;

    /// <summary>Sends what an officer decides; on yes (<paramref name="done"/>) and where the claim is gone the list follows.</summary>
    protected async Task<IActionResult> DecideAsync<T>(
        Func<IEnterpriseProof, Task<Outcome<T>>> command, string done, Func<string, string>? fieldOf = null)
        where T : class
    {
        var outcome = await Grains.SendAsync(Id, command);
        return outcome.Refusal is { } refusal ? await RefuseAsync(refusal, fieldOf) : Leave(done);
    }

    protected async Task<IActionResult> RefuseAsync(Refusal refusal, Func<string, string>? fieldOf = null)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        switch (refusal.Code)
        {
            case Refusals.NotFound:
                return NotFound();
            case ProofRefusals.ClaimGone:
                return Leave("Done.ClaimGone");
            default:
                ModelState.AddModelError(fieldOf?.Invoke(refusal.Code) ?? "", texts[$"refusal.{refusal.Code}"]);
                return await ShowAsync();
        }
    }

    protected RedirectToPageResult Leave(string done)
    {
        Done = done;
        return RedirectToPage("/Department/Claims/Index");
    }
}
