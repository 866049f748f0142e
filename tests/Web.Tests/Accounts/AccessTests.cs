using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using SanSangSo.TestCommon.Web;
using SanSangSo.Web.Accounts;

namespace SanSangSo.Web.Tests.Accounts;

public sealed partial class AccessTests(WebHost host)
{
    // Beside the pages that PageAccess lists: what is no page.
    private static readonly string[] PublicRoutes = ["/health/live", "/health/ready", "/health/startup", "/accent/{colour}.css", "{**path}",
        "/instruments/{instrument}/{version:int}.yaml", "/instruments/{instrument}/{version:int}.json",
        "/api/v1/score", "/api/v1/receipts/verify", "/api/{**path}", "/openapi/{documentName}.json"];

    private static readonly string[] WithoutToken = ["/Error", "/NotFound", "/Unsubscribe"];

    [Fact]
    public void Nothing_but_what_is_listed_is_open_to_everyone()
    {
        var open = Endpoints()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
                && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(endpoint => PageOf(endpoint) ?? endpoint.RoutePattern.RawText!)
            .Distinct();
        Assert.Empty(open.Except(PageAccess.Public).Except(PublicRoutes));
    }

    [Fact]
    public async Task Strangers_are_asked_to_sign_in_for_every_other_page()
    {
        using var visitor = host.Visit();
        var addresses = Pages().Where(page => !PageAccess.Public.Contains(page.Page)).Select(page => page.Address).ToList();
        Assert.True(addresses.Count > 5, "Pages were not found.");
        foreach (var address in addresses)
        {
            var answer = await visitor.GetAsync(address);
            Assert.True(
                answer.Location?.StartsWith("https://localhost/account/sign-in?returnUrl=", StringComparison.Ordinal) == true,
                $"{address}: {answer.Status} {answer.Location}");
        }
    }

    [Fact]
    public async Task Nobody_finds_an_enterprise_that_is_not_theirs_nor_a_department_or_administration_without_the_role()
    {
        await host.AddAccountAsync("nguoi-la@vi-du.vn");
        using var visitor = await host.SignInAsync("nguoi-la@vi-du.vn");
        var closed = Pages().Where(page =>
            (page.Page.StartsWith("/Enterprise/", StringComparison.Ordinal) && page.Route.Contains("{id:guid}", StringComparison.Ordinal))
            || page.Page.StartsWith("/Department/", StringComparison.Ordinal)
            || page.Page.StartsWith("/Admin/", StringComparison.Ordinal)).ToList();
        Assert.Contains(closed, page => page.Page.StartsWith("/Enterprise/", StringComparison.Ordinal));
        foreach (var page in closed)
        {
            Assert.True((await visitor.GetAsync(page.Address)).Status == HttpStatusCode.NotFound, page.Address);
            Assert.True((await visitor.PostAsync(page.Address)).Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, page.Address);
        }
    }

    [Fact]
    public void Every_page_of_an_enterprise_names_it_where_its_guard_looks()
    {
        var routes = Pages().Where(page => page.Page.StartsWith("/Enterprise/", StringComparison.Ordinal)).Select(page => page.Route);
        Assert.All(routes, route => Assert.Matches(@"^enterprise$|^enterprise/new(/|$)|^enterprise/\{id:guid\}(/.*)?$", route));
    }

    [Fact]
    public async Task No_form_is_taken_without_its_token()
    {
        await host.AddAccountAsync("khong-the@vi-du.vn", officerOf: "56");
        using var visitor = await host.SignInAsync("khong-the@vi-du.vn");
        foreach (var page in Pages().Where(page => !WithoutToken.Contains(page.Page)))
        {
            var answer = await visitor.PostAsync(page.Address, ("OperationId", Guid.CreateVersion7().ToString()));
            Assert.True(answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{page.Address}: {answer.Status}");
        }
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found_by_anyone()
    {
        using var visitor = host.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/khong-co-gi")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostAsync("/khong-co-gi")).Status);
    }

    [Fact]
    public async Task Cookies_are_of_this_host_secure_and_out_of_reach_of_scripts()
    {
        await host.AddAccountAsync("banh@vi-du.vn");
        using var visitor = host.Visit();
        var page = await visitor.OpenAsync("/account/sign-in");
        var form = page.Headers["Set-Cookie"];
        var answer = await visitor.SubmitAsync(page, ("Email", "banh@vi-du.vn"), ("Password", WebHost.Password));
        foreach (var cookie in form.Split('\n').Concat(answer.Headers["Set-Cookie"].Split('\n')))
        {
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite", cookie, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("__Host-session=", answer.Headers["Set-Cookie"], StringComparison.Ordinal);
        Assert.Equal("no-store", (await visitor.GetAsync("/account")).Headers["Cache-Control"]);
    }

    private static string? PageOf(Endpoint endpoint) => endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath;

    private IEnumerable<RouteEndpoint> Endpoints() =>
        host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private IEnumerable<(string Page, string Route, string Address)> Pages() =>
        from endpoint in Endpoints()
        let page = PageOf(endpoint)
        where page is not null
        let route = endpoint.RoutePattern.RawText!
        select (page, route, "/" + Parameter().Replace(route, match => match.Value.Contains("guid", StringComparison.Ordinal)
            ? "0198a1b2-0000-7000-8000-00000000000a" : match.Value.Contains("int", StringComparison.Ordinal) ? "1" : "x"));

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
