using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SanSangSo.TestCommon.Web;

/// <summary>A browser without JavaScript: keeps cookies, opens pages, fills in forms and sends them.</summary>
public sealed class Visitor(HttpClient http) : IDisposable
{
    public HttpClient Http => http;

    /// <summary>Opens a page, following redirects.</summary>
    public async Task<Answer> OpenAsync(string address)
    {
        var answer = await GetAsync(address);
        for (var hops = 0; answer.Location is { } next && hops < 5; hops++)
        {
            answer = await GetAsync(next);
        }

        return answer;
    }

    /// <summary>Asks for an address and follows nothing.</summary>
    public async Task<Answer> GetAsync(string address)
    {
        using var response = await http.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
        return await Answer.ReadAsync(response, address);
    }

    /// <summary>Fills in and sends the page's main form, or its first one in main; follows nothing.</summary>
    public Task<Answer> SubmitAsync(Answer page, params (string Name, string Value)[] values) =>
        SubmitAsync(page, "form#main-form, main form[method=post]", button: null, values);

    /// <summary>
    /// Sends the first form that <paramref name="form"/> selects as a browser would, with its values replaced by name, pressing the button that
    /// <paramref name="button"/> selects in the form; follows nothing.
    /// </summary>
    public async Task<Answer> SubmitAsync(Answer page, string form, string? button, params (string Name, string Value)[] values)
    {
        var chosen = page.Document.QuerySelector<IHtmlFormElement>(form)
            ?? throw new InvalidOperationException($"{page.Address} ({page.Status}) has no form {form}.");
        var fields = FieldsOf(chosen).Where(field => values.All(value => value.Name != field.Name)).Concat(values).ToList();
        var action = chosen.GetAttribute("action");
        if (button is not null)
        {
            var pressed = chosen.QuerySelector<IHtmlButtonElement>(button)
                ?? throw new InvalidOperationException($"{page.Address} has no button {button}.");
            if (pressed.Name is { Length: > 0 } name)
            {
                fields.Add((name, pressed.Value));
            }

            action = pressed.GetAttribute("formaction") ?? action;
        }

        return await PostAsync(action is { Length: > 0 } ? action : page.Address, [.. fields]);
    }

    /// <summary>Sends the page's main form with files, each as (field, name of the file, bytes); follows nothing.</summary>
    public async Task<Answer> UploadAsync(
        Answer page, IReadOnlyList<(string Name, string Value)> values, params IReadOnlyList<(string Name, string File, byte[] Content)> files)
    {
        var form = page.Document.QuerySelector<IHtmlFormElement>("form#main-form")
            ?? throw new InvalidOperationException($"{page.Address} ({page.Status}) has no main form.");
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in FieldsOf(form)
            .Where(field => values.All(v => v.Name != field.Name) && files.All(f => f.Name != field.Name)).Concat(values))
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var (name, file, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), name, file);
        }

        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : page.Address;
        using var response = await http.PostAsync(new Uri(action, UriKind.Relative), content);
        return await Answer.ReadAsync(response, action);
    }

    /// <summary>Sends fields and nothing else, as no form of ours would.</summary>
    public Task<Answer> PostAsync(string address, params (string Name, string Value)[] fields) => SendAsync(HttpMethod.Post, address, fields);

    /// <summary>Asks with any verb and follows nothing.</summary>
    public async Task<Answer> SendAsync(HttpMethod verb, string address, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(verb, new Uri(address, UriKind.RelativeOrAbsolute));
        if (verb != HttpMethod.Get)
        {
            request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        }

        using var response = await http.SendAsync(request);
        return await Answer.ReadAsync(response, address);
    }

    public void Dispose() => http.Dispose();

    private static IEnumerable<(string Name, string Value)> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Type: "submit" }:
                    break;
                case IHtmlInputElement { Name.Length: > 0 } input:
                    yield return (input.Name, input.Value);
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0 } area:
                    yield return (area.Name, area.Value);
                    break;
                case IHtmlSelectElement { Name.Length: > 0 } select:
                    yield return (select.Name, select.Value ?? "");
                    break;
            }
        }
    }
}

/// <summary>What came back; <paramref name="Location"/> is where a redirect leads.</summary>
public sealed record Answer(
    string Address, HttpStatusCode Status, string? Location, IHtmlDocument Document, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The error messages of the summary on top.</summary>
    public IReadOnlyList<string> Errors =>
        [.. Document.QuerySelectorAll(".govuk-error-summary__list li").Select(line => line.TextContent.Trim())];

    /// <summary>The text of the page's heading.</summary>
    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    internal static async Task<Answer> ReadAsync(HttpResponseMessage response, string address)
    {
        var body = await response.Content.ReadAsStringAsync();
        var document = (IHtmlDocument)await BrowsingContext.New(Configuration.Default).OpenAsync(page => page.Content(body));
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join('\n', header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(address, response.StatusCode, response.Headers.Location?.OriginalString, document, headers, body);
    }
}
