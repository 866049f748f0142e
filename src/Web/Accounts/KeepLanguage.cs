using Microsoft.AspNetCore.Mvc.Filters;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Localization;

namespace SanSangSo.Web.Accounts;

/// <summary>When a signed-in person switches the language of the pages, mails come in it too. Stands outside the filter that switches.</summary>
internal sealed class KeepLanguage(PersonContext person, IGrainFactory grains) : IAsyncPageFilter
{
    public const int Order = -1;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await next();
        var request = context.HttpContext.Request;
        if (!person.IsSignedIn || !HttpMethods.IsPost(request.Method) || !request.HasFormContentType
            || PageLanguage.Find(request.Form[PageLanguage.Field]) is not { } culture)
        {
            return;
        }

        // The page is in the other language either way; mails follow when the store can be reached.
        var caller = person.By(Guid.CreateVersion7());
        await grains.SendAsync(person.PersonId, (IPersonGrain grain) => grain.ChangeLanguageAsync(caller, PageLanguage.CodeOf(culture)));
        person.Forget();
    }
}
