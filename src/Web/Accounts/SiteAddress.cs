using Microsoft.AspNetCore.WebUtilities;

namespace SanSangSo.Web.Accounts;

/// <summary>How the service is reached from outside; links in mails begin with it, never with what a request says.</summary>
public sealed record SiteAddress(Uri PublicUrl)
{
    public string LinkTo(string path, params (string Key, string Value)[] query) =>
        QueryHelpers.AddQueryString(
            PublicUrl.AbsoluteUri.TrimEnd('/') + path,
            query.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
}

/// <summary>Whether demo accounts exist, and their password.</summary>
internal sealed record DemoMode(bool Enabled, string Password);
