using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SanSangSo.Web.Localization;

namespace SanSangSo.Web.Accounts;

/// <summary>
/// Stands behind the guard of every room of staff: whoever has signed in without a second factor is asked to set one up first. Not where
/// the accounts are demo accounts.
/// </summary>
internal sealed class StaffSecondFactor(DemoMode demo) : IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (context.Result is not null || demo.Enabled)
        {
            return;
        }

        var session = await context.HttpContext.AuthenticateAsync();
        if (!SessionLife.HasSecondFactor(session.Properties))
        {
            context.Result = new RedirectToPageResult(
                "/Account/SecondFactor", new { returnUrl = LanguageSwitchFilter.LocalAddress(context.HttpContext) });
        }
    }
}
