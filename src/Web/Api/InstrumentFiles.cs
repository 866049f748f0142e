using System.Text;
using Microsoft.Net.Http.Headers;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Web.Grains;

namespace SanSangSo.Web.Api;

/// <summary>
/// The files of published instruments, for anyone and for ever: a version never changes, so that a copy of it is good for a year without
/// asking again.
/// </summary>
internal static class InstrumentFiles
{
    private const string ForEver = "public, max-age=31536000, immutable";

    public static WebApplication MapInstrumentFiles(this WebApplication app)
    {
        Map(app, "yaml", "application/yaml", published => published.Yaml);
        Map(app, "json", "application/json", published => InstrumentJson.Of(published.Yaml));
        return app;
    }

    private static void Map(WebApplication app, string extension, string type, Func<PublishedInstrument, string> text) =>
        app.MapMethods(
            $"/instruments/{{instrument}}/{{version:int}}.{extension}",
            [HttpMethods.Get, HttpMethods.Head],
            (string instrument, int version, Instruments instruments, HttpContext context) =>
            {
                if (instruments.Catalogue.FindPublished(instrument, version) is not { } published)
                {
                    return Results.NotFound();
                }

                context.Response.Headers.CacheControl = ForEver;
                return Results.Bytes(
                    Encoding.UTF8.GetBytes(text(published)), $"{type}; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{published.Sha256}-{extension}\""));
            })
            .AllowAnonymous()
            .ExcludeFromDescription();
}
