namespace SanSangSo.Web.Tests.Ui;

public sealed class FormFieldTests(FrameHost host) : IClassFixture<FrameHost>
{
    [Fact]
    public async Task Errors_are_listed_in_the_order_of_the_page_and_lead_to_their_fields()
    {
        using var browser = host.Browser();
        var page = await FrameHost.GetAsync(browser, "/design");
        var answer = await FrameHost.ReadAsync(await FrameHost.PostAsync(browser, "/design", page, ("Input.Name", ""), ("Input.Employees", "x")));

        var targets = answer.QuerySelectorAll(".govuk-error-summary__list a").Select(link => link.GetAttribute("href")![1..]).ToList();
        var fields = answer.QuerySelectorAll("#main-form [id]").Select(element => element.Id!).ToList();
        Assert.Equal(7, targets.Count);
        Assert.All(targets, target => Assert.Contains(target, fields));
        Assert.Equal(targets.OrderBy(fields.IndexOf), targets);
        Assert.StartsWith("Lỗi: ", answer.Title, StringComparison.Ordinal);
        var name = answer.QuerySelector("#Input_Name")!;
        Assert.Equal("true", name.GetAttribute("aria-invalid"));
        Assert.All(name.GetAttribute("aria-describedby")!.Split(' '), id => Assert.NotNull(answer.GetElementById(id)));
    }

    [Theory]
    [InlineData("  Ca\u0300 phe\u0302 ", "Cà phê")]
    [InlineData("\"><script>alert(1)</script>", "\"><script>alert(1)</script>")]
    [InlineData("Phở 🍜", "Phở 🍜")]
    public async Task Text_comes_in_clean_and_goes_out_as_text(string typed, string expected)
    {
        using var browser = host.Browser();
        var page = await FrameHost.GetAsync(browser, "/design");
        var answer = await FrameHost.ReadAsync(await FrameHost.PostAsync(browser, "/design", page, ("Input.Name", typed), ("Input.Remark", typed)));
        Assert.Equal(expected, FrameHost.ValueOf(answer, "Input_Name"));
        Assert.Empty(answer.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task A_form_with_a_NUL_is_refused_in_words()
    {
        using var browser = host.Browser();
        var page = await FrameHost.GetAsync(browser, "/design");
        var response = await FrameHost.PostAsync(browser, "/design", page, ("Input.Name", "a\0b"));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull((await FrameHost.ReadAsync(response)).QuerySelector("main h1"));
    }

    [Fact]
    public async Task A_password_is_never_sent_back()
    {
        using var browser = host.Browser();
        var page = await FrameHost.GetAsync(browser, "/design");
        var response = await FrameHost.PostAsync(browser, "/design", page, ("Input.Secret", "bí mật 123"));
        Assert.DoesNotContain("bí mật 123", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/design")]
    [InlineData("/nowhere")]
    public async Task Pages_keep_to_the_content_policy(string address)
    {
        using var browser = host.Browser();
        var response = await browser.GetAsync(new Uri(address, UriKind.Relative));
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        var page = await FrameHost.ReadAsync(response);
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
    }
}
