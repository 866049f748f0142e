using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>What the administrators' pages share; that one is an administrator the desk and the grain that acts check once more.</summary>
public abstract class AdminPageModel(IGrainFactory grains, PersonContext person, IStringLocalizer<AdminTexts> texts) : PageModel
{
    [BindProperty]
    public Guid OperationId { get; set; }

    /// <summary>The key of what was just done, to be said once on the next page.</summary>
    [TempData]
    public string? Done { get; set; }

    public Guid PersonId => person.PersonId;

    protected IGrainFactory Grains => grains;

    protected IStringLocalizer<AdminTexts> Texts => texts;

    protected Caller Caller => person.ByForm(OperationId);

    protected IActionResult Refuse(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        if (refusal.Code == Refusals.NotFound)
        {
            return NotFound();
        }

        ModelState.AddModelError("", texts["NotSaved"]);
        return Page();
    }
}
