using Microsoft.AspNetCore.StaticAssets;
using SanSangSo.Assessments.Instruments;

namespace SanSangSo.Web.Grains;

/// <summary>The published instruments as this request sees them.</summary>
public sealed class Instruments(PublishedInstruments published)
{
    public InstrumentCatalogue Catalogue { get; private set; } = published.Current;

    /// <summary>The exact version that an assessment was begun with.</summary>
    /// <exception cref="KeyNotFoundException">It was never published here.</exception>
    public Instrument Get(string id, int version)
    {
        if (Catalogue.Find(id, version) is { } known)
        {
            return known;
        }

        // Published seconds ago and met already: rare, and a request has no context that could wait for itself.
        Task.Run(published.RefreshAsync).GetAwaiter().GetResult();
        Catalogue = published.Current;
        return Catalogue.Get(id, version);
    }

    public Instrument Latest(string id) => Catalogue.Latest(id);

    /// <summary>What a new assessment is made with; the latest version where every one is retired.</summary>
    public Instrument Offered(string id) => Catalogue.FindOffered(id) ?? Catalogue.Latest(id);
}

internal static class InstrumentsSetup
{
    public static IServiceCollection AddInstruments(this IServiceCollection services) => services
        .AddSingleton<PublishedInstruments>()
        .AddScoped<Instruments>();

    /// <summary>After routing: pages and endpoints see what was published, files of the site do not need it.</summary>
    public static WebApplication UseInstruments(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            if (context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
                && !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
            {
                await context.RequestServices.GetRequiredService<PublishedInstruments>().RefreshIfDueAsync();
            }

            await next(context);
        });
        return app;
    }
}
