using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Localization;

internal static class LocalizationSetup
{
    public static IServiceCollection AddSanSangSoLocalization(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddLocalization();
        if (!environment.IsProduction())
        {
            services.AddSingleton<ResourceManagerStringLocalizerFactory>();
            services.AddSingleton<IStringLocalizerFactory, StrictLocalizerFactory>();
        }
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(PageLanguage.Vietnamese);
            options.SupportedCultures = PageLanguage.All;
            options.SupportedUICultures = PageLanguage.All;
            options.RequestCultureProviders =
            [
                new CookieRequestCultureProvider { CookieName = PageLanguage.Cookie },
                new AcceptedLanguageProvider(),
            ];
        });
        services.AddSingleton<IConfigureOptions<MvcOptions>, FormTexts>();
        services.AddMvcCore(options =>
            {
                options.Filters.Add<LanguageSwitchFilter>();
                options.ModelBinderProviders.Insert(0, new PlainTextBinderProvider());
                options.ModelMetadataDetailsProviders.Add(new EmptyStringMetadata());
                // What is required is said by an attribute with a text in both languages, never by a missing question mark.
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            })
            .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = RoomTexts.For);
        return services;
    }

    /// <summary>What the form binder says by itself when a value cannot be read, in the language of the page.</summary>
    private sealed class FormTexts(IStringLocalizer<SharedTexts> texts) : IConfigureOptions<MvcOptions>
    {
        public void Configure(MvcOptions options)
        {
            var messages = options.ModelBindingMessageProvider;
            messages.SetAttemptedValueIsInvalidAccessor((_, _) => texts["Form.NotReadable"]);
            messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => texts["Form.NotReadable"]);
            messages.SetUnknownValueIsInvalidAccessor(_ => texts["Form.NotReadable"]);
            messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["Form.NotReadable"]);
            messages.SetValueIsInvalidAccessor(_ => texts["Form.NotReadable"]);
            messages.SetValueMustBeANumberAccessor(_ => texts["Form.NotANumber"]);
            messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["Form.NotANumber"]);
            messages.SetValueMustNotBeNullAccessor(_ => texts["Form.Required"]);
            messages.SetMissingBindRequiredValueAccessor(_ => texts["Form.Required"]);
            messages.SetMissingKeyOrValueAccessor(() => texts["Form.Required"]);
            messages.SetMissingRequestBodyRequiredValueAccessor(() => texts["Form.Required"]);
        }
    }
}
