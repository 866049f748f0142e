using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise;

/// <summary>What the pages of this room share: who asks, under which operation id, and how a refusal becomes words.</summary>
public abstract class EnterpriseRoomModel(IGrainFactory grains, PersonContext person, IStringLocalizer<EnterpriseTexts> texts) : PageModel
{
    [BindProperty]
    public Guid OperationId { get; set; }

    /// <summary>The key of what was just done, to be said once on the next page.</summary>
    [TempData]
    public string? Done { get; set; }

    protected IGrainFactory Grains => grains;

    protected IStringLocalizer<EnterpriseTexts> Texts => texts;

    protected PersonContext Person => person;

    protected Guid PersonId => person.PersonId;

    /// <summary>False where the page is shown again after a post (also one that only changed the language): what was typed counts.</summary>
    protected bool IsFirstLook => HttpMethods.IsGet(Request.Method);

    protected Caller Caller => person.ByForm(OperationId);

    /// <summary>Whether the person belongs to the enterprise, as its grain says now.</summary>
    protected async Task<bool> IsMineAsync(Guid enterpriseId) =>
        await Grains.AskAsync(enterpriseId, (IEnterpriseProfile e) => e.GetAsync(PersonId)) is not null;

    /// <summary>
    /// Puts a refusal's words at the field it speaks of (in the summary only, where this page has no such field), or answers 404.
    /// What was typed stays.
    /// </summary>
    protected IActionResult Refuse(Refusal refusal, Func<string, string>? fieldOf = null)
    {
        if (refusal.Code is Refusals.NotFound or MemberRefusals.ReadOnly)
        {
            return NotFound();
        }

        var field = refusal.About is [var about, ..] && fieldOf is not null ? fieldOf(about) : "";
        ModelState.AddModelError(field, texts[$"refusal.{refusal.Code}"]);
        return Page();
    }
}
