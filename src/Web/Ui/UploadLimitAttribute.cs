using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using SanSangSo.Web.Localization;

namespace SanSangSo.Web.Ui;

/// <summary>
/// How many bytes a form with files may have. What is longer is read to nowhere and led back to the page, which says so at its field
/// (<see cref="Exceeded"/>): a server that stops reading looks to a browser like a broken connection.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadLimitAttribute(long maximum) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>The key of the page's temporary data that says that the last form was too long.</summary>
    public const string Exceeded = "UploadExceeded";

    // More than a phone sends by mistake; whoever sends still more is cut off.
    private const long Patience = 128 * 1024 * 1024;

    /// <summary>After who may open the page, before the form's token, which is read from the form.</summary>
    public int Order => 500;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || context.Result is not null)
        {
            return;
        }

        var length = http.Request.ContentLength;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = length > maximum ? Patience : maximum;
        }

        if (length is null || length <= maximum)
        {
            return;
        }

        if (length > Patience)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            return;
        }

        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        // What saves it for other pages stands behind this filter.
        var kept = http.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(http);
        kept[Exceeded] = true;
        kept.Save();
        context.Result = new LocalRedirectResult(LanguageSwitchFilter.LocalAddress(http));
    }
}
