using System.Net;

namespace SanSangSo.Silo.Hosting;

/// <summary>Section <c>Site</c>: how the service is reached from outside.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>Begins every address in a mail, without a slash at its end.</summary>
    public string PublicUrl { get; set; } = "http://localhost:8080";

    /// <summary>IP addresses of the reverse proxies whose forwarding headers are believed.</summary>
    public IList<string> KnownProxies { get; init; } = [];

    /// <summary>The host part of <see cref="PublicUrl"/>.</summary>
    public string Host => new Uri(PublicUrl).Host;

    /// <summary>The whole address of a path that begins with a slash.</summary>
    public string AddressOf(string path) => PublicUrl.TrimEnd('/') + path;

    internal IEnumerable<string> Problems()
    {
        if (!Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url)
            || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps)
            || url.Query.Length > 0 || url.Fragment.Length > 0 || url.UserInfo.Length > 0)
        {
            yield return "Site:PublicUrl must be a whole address such as https://sansangso.example.vn.";
        }

        if (KnownProxies.Any(p => !IPAddress.TryParse(p, out _)))
        {
            yield return "Site:KnownProxies must be IP addresses.";
        }
    }
}
