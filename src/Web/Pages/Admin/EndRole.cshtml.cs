using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>Asks once more before a role ends.</summary>
public sealed class EndRoleModel(IGrainFactory grains, PersonContext person, IStringLocalizer<AdminTexts> texts)
    : AdminPageModel(grains, person, texts)
{
    public StaffMember Member { get; private set; } = null!;

    public HeldRole Held { get; private set; } = null!;

    /// <summary>The own role of administrator, which another has to end.</summary>
    public bool IsOwn => Held.Offer.Role == StaffRole.Administrator && Member.PersonId == PersonId;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var (own, id) = (PersonId, Guid.Parse((string)RouteData.Values["id"]!));
        var member = await Grains.AskAsync(IStaffDesk.Key, (IStaffDesk desk) => desk.GetAsync(own, id));
        var held = member?.Roles.FirstOrDefault(r =>
            string.Equals(r.Offer.Role.ToString(), RouteData.Values["role"] as string, StringComparison.OrdinalIgnoreCase)
            && r.Offer.Province == RouteData.Values["province"] as string);
        if (held is null)
        {
            context.Result = NotFound();
            return;
        }

        (Member, Held) = (member!, held);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (IsOwn)
        {
            return Page();
        }

        var (caller, command) = (Caller, new EndRole(Held.Offer.Role, Held.Offer.Province));
        var outcome = await Grains.SendAsync(Member.PersonId, (IPersonGrain p) => p.EndRoleAsync(caller, command));
        if (outcome.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        Done = "Done.Ended";
        return RedirectToPage("/Admin/Index");
    }
}
