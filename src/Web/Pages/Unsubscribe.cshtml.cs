using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;

namespace SanSangSo.Web.Pages;

/// <summary>
/// Ends reminders without signing in. The token in the address is the secret, so mail programs may post here by themselves (RFC 8058), and
/// forms need no other. An unknown token is answered in the same way.
/// </summary>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(NetworkLimits.Forms)]
internal sealed class UnsubscribeModel(IGrainFactory grains) : PageModel
{
    public bool IsDone { get; private set; }

    public bool HasFailed { get; private set; }

    public async Task OnPostAsync(string token)
    {
        var found = await grains.AskAsync(IAccessDesk.Key, (IAccessDesk desk) => desk.FindByUnsubscribeTokenAsync(token));
        if (found is { } personId)
        {
            var caller = new Caller(personId, Guid.CreateVersion7());
            var stopped = await grains.SendAsync(personId, (IPersonGrain person) => person.SwitchRemindersAsync(caller, stopped: true));
            HasFailed = !stopped.Accepted;
            Response.StatusCode = HasFailed ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        }

        IsDone = !HasFailed;
    }
}
