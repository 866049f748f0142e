using Microsoft.AspNetCore.Mvc;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Hosting;

namespace SanSangSo.Web.Pages.Department.Claims;

/// <summary>Who waits to be proved to speak for an enterprise, those due first.</summary>
public sealed class IndexModel(
    IGrainFactory grains, PersonContext person, ClaimPlaces places, [FromKeyedServices(BusinessClock.Key)] TimeProvider clock)
    : DepartmentPageModel(grains, person)
{
    [FromQuery]
    public string? After { get; set; }

    /// <summary>The key of what was just done, to be said once.</summary>
    [TempData]
    public string? Done { get; set; }

    public ClaimPage Found { get; private set; } = null!;

    public bool IsLaterPage { get; private set; }

    public string NextPage => places.Seal(Found.Next!);

    /// <summary>What is due is the officer's to do; a code on its way waits for the enterprise.</summary>
    public bool IsOverdue(ClaimRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.CodeSentAt is null && row.DueAt < clock.GetUtcNow().ToUnixTimeMilliseconds();
    }

    public async Task<IActionResult> OnGetAsync()
    {
        var (reader, after) = (PersonId, places.Open(After));
        if (await Grains.AskAsync(IClaimDesk.KeyOf(Province.Code), (IClaimDesk desk) => desk.ListAsync(reader, after)) is not { } found)
        {
            return NotFound();
        }

        (Found, IsLaterPage) = (found, after is not null);
        return Page();
    }
}
