using SanSangSo.Assessments.Provinces;

namespace SanSangSo.Web.Ui;

/// <summary>
/// A province's colour as a style sheet of one custom property: the content security policy takes no style from a page itself. The colour is
/// the address, so nothing is looked up and browsers may keep the answer for ever; a colour that white text cannot be read on has none.
/// </summary>
internal static class AccentStyle
{
    /// <summary>What <see cref="ViewDataKey"/> of a page holds is shown in its header.</summary>
    public const string ViewDataKey = "Province";

    /// <param name="colour"><c>#rrggbb</c>.</param>
    public static string AddressOf(string colour) => $"~/accent/{colour[1..]}.css";

    public static WebApplication MapAccentStyle(this WebApplication app)
    {
        app.MapGet("/accent/{colour}.css", (HttpContext context, string colour) =>
        {
            if (!ProvinceRules.CanCarryText("#" + colour))
            {
                return Results.NotFound();
            }

            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Text($":root{{--province:#{colour}}}\n", "text/css");
        }).AllowAnonymous().WithMetadata(new SameForEveryone());
        return app;
    }
}

/// <summary>Marks an endpoint whose answers hold nothing of the person who asks: caches may keep them.</summary>
internal sealed class SameForEveryone;
