using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SanSangSo.TestCommon.Web;
using SanSangSo.Web.Tests.Assessments;

namespace SanSangSo.Web.Tests.Rights;

/// <summary>
/// The owner of B, on B's own pages, with ids of A wherever an id can stand beside B's: in the rest of the address, in the query, in each field
/// of each form. Nothing of A comes back in a body or a header, and nothing of A changes.
/// </summary>
public sealed class ForeignIdTests(WebHost host)
{
    // Sent, they would end what the test goes by.
    private static readonly string[] Ending = ["/account/sign-out", "/account/sessions", "/account/data/erase", "/account/password"];

    [Fact]
    public async Task Ids_of_another_enterprise_lead_nowhere_in_any_parameter()
    {
        var (a, b) = (await Assessor.CreateAsync(host), await Assessor.CreateAsync(host));
        var assessment = (await a.CompleteAsync(_ => "2")).Address.Split("/result")[0].Split('/')[^1];
        var draft = (await a.StartAsync()).Split('/')[^1];
        await b.StartAsync();
        string[] ids = [a.Enterprise.ToString(), a.Person.ToString(), assessment, draft];
        string[] canaries = [a.Name, a.TaxCode, a.Email];
        string[] own = [b.Enterprise.ToString(), b.Person.ToString()];
        var before = await RowsOfAsync(ids, own);
        var wrong = new List<string>();

        foreach (var route in Routes().Where(r => r.StartsWith("enterprise/{id:guid}/", StringComparison.Ordinal)))
        {
            foreach (var foreign in ids)
            {
                var address = AddressOf(route, b.Enterprise, foreign);
                var answer = await b.Visitor.GetAsync(address);
                Look(answer);
                if (address.Contains(foreign, StringComparison.Ordinal) && (int)answer.Status < 400)
                {
                    wrong.Add($"GET {address}: {answer.Status}");
                }
            }
        }

        var pages = await PagesOfAsync(b);
        Assert.True(pages.Count > 10, $"Only {pages.Count} pages were found.");
        var sent = 0;
        foreach (var page in pages)
        {
            var query = string.Join('&', QueryNames(page.Document).Select((name, i) => $"{name}={ids[i % ids.Length]}"));
            Look(await b.Visitor.OpenAsync($"{page.Address.Split('?')[0]}?{query}"));
            foreach (var form in page.Document.QuerySelectorAll<IHtmlFormElement>("main form[method=post]"))
            {
                foreach (var field in FieldsWithId(form))
                {
                    foreach (var foreign in ids)
                    {
                        sent++;
                        var fields = Fields(form).Where(f => f.Name != field).Append((field, foreign));
                        Look(await b.Visitor.PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : page.Address, [.. fields]));
                    }
                }
            }
        }

        Assert.True(sent > 10, $"Only {sent} forms were sent.");
        Assert.Empty(wrong);
        Assert.Equal(before, await RowsOfAsync(ids, own));

        void Look(Answer answer)
        {
            var headers = string.Join('\n', answer.Headers.Where(h => h.Key != "Location").Select(h => h.Value));
            wrong.AddRange(canaries
                .Where(c => answer.Body.Contains(c, StringComparison.OrdinalIgnoreCase) || headers.Contains(c, StringComparison.OrdinalIgnoreCase))
                .Select(c => $"{answer.Address} tells {c}"));
        }
    }

    // A row of B may hold an id of A: what B sent as the id of an operation is one.
    private async Task<IReadOnlyList<string>> RowsOfAsync(string[] ids, string[] others) =>
    [
        .. (await StoreTables.ReadAsync(host.Services))
            .Where(row => !row.StartsWith("outbox ", StringComparison.Ordinal))
            .Where(row => ids.Any(id => Holds(row, id)) && !others.Any(id => Holds(row, id)))
            .Order(StringComparer.Ordinal),
    ];

    private static bool Holds(string row, string id) =>
        row.Contains(id, StringComparison.OrdinalIgnoreCase)
        || row.Contains(id.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private IEnumerable<string> Routes() =>
        host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct();

    private static string AddressOf(string route, Guid own, string foreign)
    {
        var parts = route.Split('/').Select(part => part switch
        {
            "{id:guid}" => own.ToString(),
            "{pillar}" or "{sheet:int}" => "1",
            _ when part.Contains(":guid", StringComparison.Ordinal) => foreign,
            _ => part,
        });
        return "/" + string.Join('/', parts);
    }

    // Everything that links lead to from the person's and the enterprise's own pages.
    private static async Task<IReadOnlyList<Answer>> PagesOfAsync(Assessor b)
    {
        var waiting = new Queue<string>([$"/enterprise/{b.Enterprise}", "/account", "/account/data", "/account/data/ask"]);
        var seen = new HashSet<string>(waiting, StringComparer.Ordinal);
        var pages = new List<Answer>();
        while (waiting.TryDequeue(out var address))
        {
            var page = await b.Visitor.OpenAsync(address);
            pages.Add(page);
            var links = page.Document.QuerySelectorAll<IHtmlAnchorElement>("main a").Select(link => link.GetAttribute("href") ?? "").Where(href =>
                (href.StartsWith("/account", StringComparison.Ordinal)
                    || href.StartsWith($"/enterprise/{b.Enterprise}", StringComparison.Ordinal))
                && !Ending.Any(e => href.StartsWith(e, StringComparison.Ordinal))
                && !href.EndsWith("/leave", StringComparison.Ordinal)
                && !href.EndsWith("/discard", StringComparison.Ordinal)
                && !href.EndsWith(".json", StringComparison.Ordinal));
            foreach (var link in links.Where(link => seen.Count < 60 && seen.Add(link)))
            {
                waiting.Enqueue(link);
            }
        }

        return pages;
    }

    private static IEnumerable<string> QueryNames(IHtmlDocument page) =>
        page.QuerySelectorAll("main [name]").Select(e => e.GetAttribute("name")!)
            .Concat(["id", "enterprise", "enterpriseId", "person", "personId", "aid", "after", "search", "draft", "claim", "case"])
            .Where(name => name != "__RequestVerificationToken").Distinct(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> FieldsWithId(IHtmlFormElement form) => form.Elements
        .Select(e => (Name: e.GetAttribute("name") ?? "", Value: (e as IHtmlInputElement)?.Value ?? (e as IHtmlButtonElement)?.Value))
        .Where(f => f.Name.Length > 0 && f.Name != "__RequestVerificationToken" && Guid.TryParse(f.Value, out _))
        .Select(f => f.Name).Append("Id").Append("EnterpriseId").Append("PersonId").Distinct(StringComparer.Ordinal);

    private static IEnumerable<(string Name, string Value)> Fields(IHtmlFormElement form) =>
        form.Elements.OfType<IHtmlInputElement>().Where(i => i.Name is { Length: > 0 } && (i.Type is not ("radio" or "checkbox") || i.IsChecked))
            .Select(i => (i.Name!, i.Value));
}
