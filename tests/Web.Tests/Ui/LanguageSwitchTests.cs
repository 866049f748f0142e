using System.Net;

namespace SanSangSo.Web.Tests.Ui;

public sealed class LanguageSwitchTests(FrameHost host) : IClassFixture<FrameHost>
{
    [Fact]
    public async Task Vietnamese_is_spoken_unless_the_browser_asks_for_English()
    {
        using var browser = host.Browser();
        Assert.Equal("vi", (await FrameHost.GetAsync(browser, "/")).DocumentElement.GetAttribute("lang"));
        browser.DefaultRequestHeaders.Add("Accept-Language", "fr-FR, en-US;q=0.8, vi;q=0.2");
        Assert.Equal("en", (await FrameHost.GetAsync(browser, "/")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task What_was_typed_is_there_in_the_other_language()
    {
        using var browser = host.Browser();
        var page = await FrameHost.GetAsync(browser, "/design");
        var operation = Guid.CreateVersion7().ToString();

        var response = await FrameHost.PostAsync(browser, "/design", page,
            ("_language", "en"), ("OperationId", operation), ("Input.Name", "Công ty <\"Ẩm thực\">"), ("Input.Employees", "mười"),
            ("Input.Ownership", "centre"), ("_shown", "Input.Channels"), ("Input.Agrees", "true"), ("Input.Agrees", "false"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var again = await FrameHost.ReadAsync(response);
        Assert.Equal("en", again.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Công ty <\"Ẩm thực\">", FrameHost.ValueOf(again, "Input_Name"));
        Assert.Equal("mười", FrameHost.ValueOf(again, "Input_Employees"));
        Assert.Equal("centre", again.QuerySelector("[name='Input.Ownership'][checked]")!.GetAttribute("value"));
        Assert.Empty(again.QuerySelectorAll("[name='Input.Channels'][checked]"));
        Assert.NotNull(again.QuerySelector("#Input_Agrees[checked]"));
        Assert.Equal(operation, again.QuerySelector("[name=OperationId]")!.GetAttribute("value"));
        Assert.Empty(again.QuerySelectorAll(".govuk-error-message, .govuk-error-summary"));
        Assert.Equal("en", (await FrameHost.GetAsync(browser, "/")).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/design?x=1&handler=Save", "/design?x=1")]
    [InlineData("/nowhere?a=b", "/nowhere?a=b")]
    public async Task A_page_without_input_is_asked_for_again(string address, string expected)
    {
        using var browser = host.Browser();
        var page = await FrameHost.GetAsync(browser, "/");
        var response = await FrameHost.PostAsync(browser, address, page, ("_language", "en"));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_post_without_its_token_is_refused_and_changes_no_language()
    {
        using var browser = host.Browser();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("_language", "en")]);
        var response = await browser.PostAsync(new Uri("/design", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("vi", (await FrameHost.GetAsync(browser, "/")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Enter_presses_the_forms_own_button_and_not_the_language()
    {
        using var browser = host.Browser();
        var page = await FrameHost.GetAsync(browser, "/design");
        var first = page.QuerySelectorAll("button[form=main-form], #main-form button")[0];
        Assert.Null(first.GetAttribute("name"));
    }
}
