using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SanSangSo.EndToEnd.Tests.Processes;

/// <summary>
/// A visitor without a browser: follows nothing by itself, keeps cookies (also those marked Secure, over http on this machine),
/// and posts forms as a browser without JavaScript would.
/// </summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient _http;
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public Visitor(Uri site)
    {
        _http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = site,
            Timeout = TimeSpan.FromSeconds(30),
        };
        _http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("vi");
    }

    public async Task<IHtmlDocument> OpenAsync(string address)
    {
        for (var hops = 0; hops < 5; hops++)
        {
            using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, address));
            if ((int)answer.StatusCode is >= 300 and < 400)
            {
                address = answer.Headers.Location!.ToString();
                continue;
            }

            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
            return await ParseAsync(answer);
        }

        throw new InvalidOperationException($"{address} redirects without end.");
    }

    /// <summary>Posts the page's form with some values changed; <paramref name="address"/> is where the page was opened.</summary>
    public async Task<Posted> PostAsync(IHtmlDocument page, string address, params (string Name, string Value)[] values)
    {
        var form = page.QuerySelector<IHtmlFormElement>("main form[method=post]")
            ?? throw new InvalidOperationException($"No form at {address}.");
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input[name]"))
        {
            var isChoice = input.Type is "radio" or "checkbox";
            if ((!isChoice || input.IsChecked) && values.All(v => v.Name != input.Name))
            {
                fields.Add(new(input.Name!, input.Value));
            }
        }

        fields.AddRange(values.Select(v => new KeyValuePair<string, string>(v.Name, v.Value)));
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : address;
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(fields) });
        return new Posted(answer.StatusCode, answer.Headers.Location?.ToString(), await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            lock (_lock)
            {
                if (_cookies.Count > 0)
                {
                    request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
                }
            }

            var answer = await _http.SendAsync(request);
            if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            {
                lock (_lock)
                {
                    foreach (var pair in set.Select(s => s.Split(';')[0].Split('=', 2)))
                    {
                        _cookies[pair[0]] = pair[1];
                    }
                }
            }

            return answer;
        }
    }

    private static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage answer)
    {
        var context = BrowsingContext.New(AngleSharp.Configuration.Default);
        var html = await answer.Content.ReadAsStringAsync();
        return (IHtmlDocument)await context.OpenAsync(r => r.Content(html));
    }
}

/// <summary>The answer to a post: a redirect means that it was taken.</summary>
internal sealed record Posted(HttpStatusCode Status, string? Location, string Body)
{
    public bool IsTaken => Status is HttpStatusCode.Redirect or HttpStatusCode.SeeOther && Location is not null;
}
