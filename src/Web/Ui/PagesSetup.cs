using System.Text.Encodings.Web;
using System.Text.Unicode;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Pages.Admin;
using SanSangSo.Web.Pages.Department;
using SanSangSo.Web.Pages.Enterprise;

namespace SanSangSo.Web.Ui;

/// <summary>What every page needs: the two languages, the headers, the style sheet, and words for what went wrong.</summary>
internal static class PagesSetup
{
    public static WebApplicationBuilder AddSanSangSoPages(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        if (!builder.Environment.IsDevelopment())
        {
            // Lets a build that was not published find its compressed assets; does nothing in a published one.
            builder.WebHost.UseStaticWebAssets();
        }
        builder.Services.AddSanSangSoLocalization(builder.Environment);
        builder.Services.AddEnterprisePages();
        builder.Services.AddRazorPages(options => options.Conventions.AddPageRoute("/Error", "/status/{code:int}"))
            .AddMvcOptions(options => options.Filters.Add<HandledVerbs>(int.MinValue));
        // Vietnamese letters go out as they are; by default each would become eight characters.
        builder.Services.AddWebEncoders(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddAntiforgery(options => options.Cookie.Name = "__Host-form");
        builder.Services.AddRouting(options => options.LowercaseUrls = true);
        builder.Services.AddSingleton<SampleData>();
        builder.Services.AddScoped<ProvinceBook>();
        builder.Services.AddDepartmentPages();
        builder.Services.AddAdminPages();
        builder.Services.AddInstruments();
        return builder;
    }

    /// <summary>Before authentication: headers first, so that every answer has them.</summary>
    public static WebApplication UseSanSangSoFrame(this WebApplication app)
    {
        app.UseSanSangSoSecurityHeaders();
        app.UseRequestLocalization();
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error",
                StatusCodeSelector = failure => failure is GrainsUnreachableException
                    ? StatusCodes.Status503ServiceUnavailable
                    : StatusCodes.Status500InternalServerError,
            });
        }
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseRouting();
        return app;
    }

    public static WebApplication MapSanSangSoPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapAccentStyle();
        app.MapRazorPages().WithStaticAssets();
        // What does not exist is the same to everyone; without this, a stranger would be asked to sign in for it.
        app.MapFallback("{**path}", () => Results.NotFound()).AllowAnonymous();
        return app;
    }
}
