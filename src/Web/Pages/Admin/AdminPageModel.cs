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

    /// <summary>The instant that was typed, with an error at the day where it is none or is still to come.</summary>
    protected long? CheckMoment(string field, string day, string hour, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var at = TypedMoment.Read(day, hour);
        if (at is null || at > clock.GetUtcNow().ToUnixTimeMilliseconds())
        {
            ModelState.AddModelError(field, texts[at is null ? "Moment.NotOne" : "Moment.InFuture"]);
        }

        return at;
    }

    protected void CheckText(string field, string text, int maximum)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length is 0 || text.Length > maximum)
        {
            ModelState.AddModelError(field, text.Length == 0 ? texts["Text.Missing"] : texts["Text.TooLong", maximum]);
        }
    }

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
