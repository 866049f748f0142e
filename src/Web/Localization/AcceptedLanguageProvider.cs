using Microsoft.AspNetCore.Localization;

namespace SanSangSo.Web.Localization;

/// <summary>
/// Reads Accept-Language by language only. The framework's provider matches whole cultures, so that
/// "en-US" would not find our "en-GB" and an English reader would be shown Vietnamese.
/// </summary>
internal sealed class AcceptedLanguageProvider : RequestCultureProvider
{
    private const int LanguagesRead = 10;

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var wanted = httpContext.Request.GetTypedHeaders().AcceptLanguage
            .Take(LanguagesRead)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => PageLanguage.Find(language.Value.Value?.Split('-')[0].ToLowerInvariant()))
            .FirstOrDefault(culture => culture is not null);
        return Task.FromResult(wanted is null ? null : new ProviderCultureResult(wanted.Name));
    }
}
