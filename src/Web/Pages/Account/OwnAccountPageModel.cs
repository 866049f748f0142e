using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StoredAccount = SanSangSo.Web.Accounts.Account;

namespace SanSangSo.Web.Pages.Account;

/// <summary>A page about the credentials of whoever is signed in; where they are gone, it asks to sign in.</summary>
internal abstract class OwnAccountPageModel(UserManager<StoredAccount> accounts) : PageModel
{
    protected StoredAccount Own { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await accounts.GetUserAsync(User) is not { } account)
        {
            context.Result = Challenge();
            return;
        }

        Own = account;
        if (!await IsThereAsync())
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    /// <summary>Whether there is what the page is about.</summary>
    protected virtual Task<bool> IsThereAsync() => Task.FromResult(true);
}
