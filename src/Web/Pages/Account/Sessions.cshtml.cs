using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SanSangSo.Web.Accounts;
using StoredAccount = SanSangSo.Web.Accounts.Account;

namespace SanSangSo.Web.Pages.Account;

/// <summary>Where one is signed in; ends one session, or all of them.</summary>
internal sealed class SessionsModel(
    UserManager<StoredAccount> accounts, SignIns signIns, SessionBook sessions, PersonContext person) : PageModel
{
    public IReadOnlyList<Session> Open { get; private set; } = [];

    public Guid? This { get; private set; }

    public async Task OnGetAsync() => (Open, This) = (await sessions.ListAsync(person.PersonId), await signIns.ThisSessionAsync());

    /// <param name="session">The one to end; where it is missing, all are.</param>
    public async Task<IActionResult> OnPostAsync(Guid? session)
    {
        if (session is { } one && one != await signIns.ThisSessionAsync())
        {
            await sessions.EndAsync(person.PersonId, one);
            TempData[AccountNotice.Key] = AccountNotice.SessionEnded;
            return RedirectToPage();
        }

        if (session is not null)
        {
            await signIns.SignOutAsync(person.PersonId);
        }
        else if (await accounts.GetUserAsync(User) is { } account)
        {
            await signIns.SignOutEverywhereAsync(account);
            TempData[AccountNotice.Key] = AccountNotice.SignedOutEverywhere;
        }

        return RedirectToPage("SignIn");
    }
}
