using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SanSangSo.Web.Hosting;
using SanSangSo.Web.Localization;

namespace SanSangSo.Web.Accounts;

/// <summary>
/// Stands before pages that change who may do what: a session whose last password or code is older than <see cref="SessionLife.Proof"/>
/// is asked for one again, and led back.
/// </summary>
internal sealed class RecentProof([FromKeyedServices(BusinessClock.Key)] TimeProvider clock) : IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (context.Result is null && !await IsProvedAsync(context.HttpContext, clock))
        {
            context.Result = Ask(context.HttpContext);
        }
    }

    public static async Task<bool> IsProvedAsync(HttpContext context, TimeProvider clock) =>
        SessionLife.IsProved((await context.AuthenticateAsync()).Properties, clock);

    public static RedirectToPageResult Ask(HttpContext context) =>
        new("/Account/Prove", new { returnUrl = LanguageSwitchFilter.LocalAddress(context) });
}
