using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace SanSangSo.Web.Localization;

/// <summary>
/// Changes the language without losing what was typed, and without JavaScript. The button in the masthead submits
/// the page's main form with <c>_language</c>; the page's GET handler then runs in the place of its POST handler, so that
/// nothing is done, while the posted values stay in the model state and are shown again in the other language.
/// </summary>
internal sealed class LanguageSwitchFilter : IAsyncPageFilter, IAsyncResultFilter
{
    private static readonly object Chosen = new();

    public async Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        var request = context.HttpContext.Request;
        // A post that was refused (by its token, say) is shown as an error page; it must not count there.
        var isRefused = context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { OriginalStatusCode: StatusCodes.Status400BadRequest };
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || isRefused)
        {
            return;
        }
        var form = await request.ReadFormAsync(context.HttpContext.RequestAborted);
        if (PageLanguage.Find(form[PageLanguage.Field]) is not { } culture)
        {
            return;
        }
        Remember(context.HttpContext, culture);
        context.HandlerMethod = context.ActionDescriptor.HandlerMethods.FirstOrDefault(
            handler => HttpMethods.IsGet(handler.HttpMethod) && string.IsNullOrEmpty(handler.Name));
    }

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Apply(context.HttpContext))
        {
            await next();
            return;
        }
        var form = await context.HttpContext.Request.ReadFormAsync(context.HttpContext.RequestAborted);
        if (form.Keys.All(key => key is PageLanguage.Field or "__RequestVerificationToken"))
        {
            context.Result = new LocalRedirectResult(LocalAddress(context.HttpContext));
            return;
        }
        foreach (var entry in context.ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Skipped;
        }
        await next();
    }

    // The culture set while the handler ran is gone here: it flows into calls, not back out of them.
    public Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        Apply(context.HttpContext);
        return next();
    }

    /// <summary>The address of the page in the browser, without the handler that a form had been sent to.</summary>
    public static string LocalAddress(HttpContext context)
    {
        var original = context.Features.Get<IStatusCodeReExecuteFeature>();
        var failed = context.Features.Get<IExceptionHandlerPathFeature>();
        var path = original?.OriginalPath ?? failed?.Path ?? context.Request.Path.Value ?? "/";
        var query = original is null ? context.Request.QueryString : new QueryString(original.OriginalQueryString);
        var kept = QueryString.Create(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query.Value)
            .Where(pair => !string.Equals(pair.Key, "handler", StringComparison.OrdinalIgnoreCase)));
        var local = path.StartsWith('/') && path.Length > 1 && path[1] is '/' or '\\' ? "/" : path;
        return context.Request.PathBase.Add(new PathString(local)).ToUriComponent() + kept.ToUriComponent();
    }

    internal static void Remember(HttpContext context, CultureInfo culture)
    {
        var choice = new RequestCulture(culture);
        context.Items[Chosen] = culture;
        context.Features.Set<IRequestCultureFeature>(new RequestCultureFeature(choice, provider: null));
        context.Response.Cookies.Append(
            PageLanguage.Cookie,
            CookieRequestCultureProvider.MakeCookieValue(choice),
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            });
    }

    private static bool Apply(HttpContext context)
    {
        if (context.Items[Chosen] is not CultureInfo culture)
        {
            return false;
        }
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
        return true;
    }
}
