using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Breaches;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Hosting;
using SanSangSo.Web.Resources;
using SanSangSo.Web.Ui;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>Who holds which role, and which invitations wait.</summary>
public sealed class IndexModel(
    IGrainFactory grains,
    PersonContext person,
    ProvinceBook provinces,
    IStringLocalizer<AdminTexts> texts,
    [FromKeyedServices(BusinessClock.Key)] TimeProvider clock)
    : AdminPageModel(grains, person, texts)
{
    public StaffList Staff { get; private set; } = null!;

    /// <summary>What people asked about their data and waits.</summary>
    public DataRequestCount Requests { get; private set; } = null!;

    /// <summary>Breaches that are not reported.</summary>
    public BreachCount Breaches { get; private set; } = null!;

    /// <summary>How many provinces are kept.</summary>
    public int Provinces { get; private set; }

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>Withdraws an invitation.</summary>
    public async Task<IActionResult> OnPostAsync(Guid invitation)
    {
        if (!await RecentProof.IsProvedAsync(HttpContext, clock))
        {
            return RecentProof.Ask(HttpContext);
        }

        var caller = Caller;
        var outcome = await Grains.SendAsync(invitation, (IInvitationGrain i) => i.WithdrawAsync(caller));
        switch (outcome.Refusal?.Code)
        {
            case null:
                Done = "Done.Withdrawn";
                return RedirectToPage();
            case InvitationRefusals.Used:
                Done = "Done.NotWithdrawn";
                return RedirectToPage();
            case Refusals.NotFound:
                return NotFound();
            default:
                ModelState.AddModelError("", Texts["NotSaved"]);
                return await ShowAsync();
        }
    }

    private async Task<IActionResult> ShowAsync()
    {
        var id = PersonId;
        if (await Grains.AskAsync(IStaffDesk.Key, (IStaffDesk desk) => desk.ListAsync(id)) is not { } staff)
        {
            return NotFound();
        }

        Staff = staff;
        Requests = await Grains.AskAsync(IDataRequestDesk.Key, (IDataRequestDesk desk) => desk.CountAsync(id)) ?? new DataRequestCount(0, 0);
        Breaches = await Grains.AskAsync(IBreachDesk.Key, (IBreachDesk desk) => desk.CountAsync(id)) ?? new BreachCount(0, 0);
        Provinces = (await provinces.ListAsync()).Length;
        return Page();
    }
}
