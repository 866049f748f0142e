using Microsoft.AspNetCore.StaticAssets;

namespace SanSangSo.Web.Ui;

internal static class SecurityHeaders
{
    private const int HstsSeconds = 365 * 24 * 60 * 60;

    /// <summary>First in the pipeline, so that errors and redirects carry the headers too.</summary>
    public static WebApplication UseSanSangSoSecurityHeaders(this WebApplication app)
    {
        var policies = new HeaderPolicyCollection()
            .AddContentTypeOptionsNoSniff()
            .AddFrameOptionsDeny()
            // Not "no-referrer": that would blank the Origin header of our own forms.
            .AddReferrerPolicySameOrigin()
            .AddPermissionsPolicy(policy =>
            {
                // The ready-made set closes passkeys too, and names features that browsers do not know.
                policy.AddAccelerometer().None();
                policy.AddCamera().None();
                policy.AddDisplayCapture().None();
                policy.AddGeolocation().None();
                policy.AddGyroscope().None();
                policy.AddMagnetometer().None();
                policy.AddMicrophone().None();
                policy.AddMidi().None();
                policy.AddPayment().None();
                policy.AddUsb().None();
            })
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
            .RemoveServerHeader()
            .AddContentSecurityPolicy(policy =>
            {
                policy.AddDefaultSrc().None();
                policy.AddScriptSrc().Self();
                policy.AddStyleSrc().Self();
                policy.AddImgSrc().Self().Data();
                policy.AddConnectSrc().Self();
                policy.AddManifestSrc().Self();
                policy.AddObjectSrc().None();
                policy.AddBaseUri().None();
                policy.AddFrameAncestors().None();
                var forms = policy.AddFormAction().Self();
                foreach (var origin in PaymentOrigins(app.Configuration))
                {
                    forms.From(origin);
                }
            });
        if (app.Environment.IsProduction())
        {
            policies.AddStrictTransportSecurityMaxAgeIncludeSubDomains(HstsSeconds);
        }
        app.UseSecurityHeaders(policies);
        app.Use(KeepPersonalPagesOutOfCaches);
        return app;
    }

    // Browsers apply form-action to the redirect that follows a form as well, so the gateways' pay pages are named.
    private static IEnumerable<string> PaymentOrigins(IConfiguration configuration)
    {
        if (Uri.TryCreate(configuration["Payments:VnPay:PayUrl"], UriKind.Absolute, out var vnPay))
        {
            yield return vnPay.GetLeftPart(UriPartial.Authority);
        }
        if (!string.IsNullOrEmpty(configuration["Payments:Stripe:SecretKey"]))
        {
            yield return "https://checkout.stripe.com";
        }
    }

    private static Task KeepPersonalPagesOutOfCaches(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            var about = context.GetEndpoint()?.Metadata;
            var isAsset = about?.GetMetadata<StaticAssetDescriptor>() is not null || about?.GetMetadata<SameForEveryone>() is not null;
            if (context.User.Identity?.IsAuthenticated == true && !isAsset)
            {
                context.Response.Headers.CacheControl = "no-store";
            }
            return Task.CompletedTask;
        });
        return next(context);
    }
}
