using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SanSangSo.Web.Ui;

namespace SanSangSo.Web.Tests.Ui;

/// <summary>The pages' frame alone, without accounts or grains, and a browser's share of cookies and forms.</summary>
public sealed class FrameHost : IAsyncLifetime
{
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(PagesSetup).Assembly.GetName().Name,
            EnvironmentName = "Development",
        });
        builder.WebHost.UseTestServer();
        // What the rooms' services stand on is not there.
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = false);
        builder.Logging.ClearProviders();
        builder.AddSanSangSoPages();
        _app = builder.Build();
        _app.UseSanSangSoFrame();
        _app.MapRazorPages();
        await _app.StartAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public HttpClient Browser() => new(new CookieContainerHandler { InnerHandler = _app.GetTestServer().CreateHandler() })
    {
        BaseAddress = new Uri("http://localhost"),
    };

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        (IHtmlDocument)await BrowsingContext.New().OpenAsync(page => page.Content(response.Content.ReadAsStream()).Header("content-type", "text/html; charset=utf-8"));

    public static async Task<IHtmlDocument> GetAsync(HttpClient browser, string address)
    {
        var response = await browser.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ReadAsync(response);
    }

    public static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string address, IHtmlDocument page, params (string Name, string Value)[] fields)
    {
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(
            fields.Append((Name: "__RequestVerificationToken", Value: token)).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await browser.PostAsync(new Uri(address, UriKind.Relative), form);
    }

    public static string ValueOf(IParentNode page, string id) => page.QuerySelector("#" + id)!.GetAttribute("value") ?? "";
}
