using System.Net;
using AngleSharp.Dom;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Department;

public sealed class EnterpriseListTests(DepartmentHost host) : IClassFixture<DepartmentHost>
{
    private const string List = "/department/enterprises";

    [Fact]
    public async Task Paging_shows_every_enterprise_once_and_no_name_in_an_address()
    {
        using var officer = await host.SignInAsync(DepartmentHost.Officer);
        List<string> seen = [];
        var address = List;
        for (var pages = 0; address is not null; pages++)
        {
            Assert.True(pages < 10);
            var page = await officer.OpenAsync(address);
            Assert.Equal(pages > 0, page.Document.QuerySelector("a[rel=first]") is not null);
            seen.AddRange(Rows(page).Select(a => a.GetAttribute("href")!));
            Assert.Equal($"{DepartmentHost.SampleCount + 1}", Total(page));
            address = page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
            Assert.DoesNotContain("CONG", address?.ToUpperInvariant() ?? "", StringComparison.Ordinal);
        }

        Assert.Equal(DepartmentHost.SampleCount + 1, seen.Distinct().Count());
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("rong nho", "rong")]
    [InlineData("RONG NHO vịnh thử", "RONG")]
    [InlineData("4200237973", "4200237973")]
    [InlineData("4200 237 973", "237")]
    public async Task What_is_searched_for_is_in_no_address(string typed, string trace)
    {
        using var officer = await host.SignInAsync(DepartmentHost.Officer);
        var form = await officer.OpenAsync(List);

        var sent = await officer.SubmitAsync(form, ("Text", typed));

        Assert.DoesNotContain(trace, sent.Location, StringComparison.OrdinalIgnoreCase);
        var page = await officer.OpenAsync(sent.Location!);
        Assert.Equal([DepartmentHost.OwnName], Rows(page).Select(a => a.TextContent));
        Assert.Equal(typed, page.Document.QuerySelector("#Text")!.GetAttribute("value"));
        Assert.All(
            page.Document.QuerySelectorAll("a[href], form[action], button[formaction]"),
            e => Assert.DoesNotContain(
                trace, e.GetAttribute("href") ?? e.GetAttribute("action") ?? e.GetAttribute("formaction"), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_search_is_kept_over_pages_and_together_with_filters()
    {
        using var officer = await host.SignInAsync(DepartmentHost.Officer);
        var sent = await officer.SubmitAsync(await officer.OpenAsync(List), ("Text", "c"), ("Assessed", "no"));
        Assert.Contains("assessed=no", sent.Location, StringComparison.Ordinal);

        var first = await officer.OpenAsync(sent.Location!);
        var second = await officer.OpenAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(Total(first), Total(second));
        Assert.Equal("c", second.Document.QuerySelector("#Text")!.GetAttribute("value"));
        Assert.Equal("no", second.Document.QuerySelector("#Assessed option[selected]")!.GetAttribute("value"));
        Assert.Empty(Rows(first).Select(a => a.GetAttribute("href")).Intersect(Rows(second).Select(a => a.GetAttribute("href"))));
        var back = await officer.OpenAsync(second.Document.QuerySelector("a[rel=first]")!.GetAttribute("href")!);
        Assert.Equal(Rows(first).Select(a => a.TextContent), Rows(back).Select(a => a.TextContent));
    }

    [Fact]
    public async Task Another_browser_does_not_know_what_was_searched_for()
    {
        using var officer = await host.SignInAsync(DepartmentHost.Officer);
        var sent = await officer.SubmitAsync(await officer.OpenAsync(List), ("Text", "rong nho"));
        using var other = await host.SignInAsync(DepartmentHost.Officer);

        var page = await other.OpenAsync(sent.Location!);

        Assert.Contains("Từ khóa tìm lần trước không còn được giữ", page.Body, StringComparison.Ordinal);
        Assert.Equal("", page.Document.QuerySelector("#Text")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Nothing_found_says_what_to_try()
    {
        using var officer = await host.SignInAsync(DepartmentHost.Officer);

        var page = await officer.OpenAsync((await officer.SubmitAsync(await officer.OpenAsync(List), ("Text", "%"))).Location!);

        Assert.Equal("0", Total(page));
        Assert.Contains("Không tìm thấy doanh nghiệp nào", page.Body, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"a[href='{List}']"));
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_and_kept()
    {
        using var officer = await host.SignInAsync(DepartmentHost.Officer);
        var text = new string('a', 201);

        var page = await officer.SubmitAsync(await officer.OpenAsync(List), ("Text", text));

        Assert.Equal(["Chỉ gõ tối đa 200 ký tự"], page.Errors);
        Assert.Equal(text, page.Document.QuerySelector("#Text")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_address_that_was_tampered_with_shows_the_start_of_the_whole_list()
    {
        using var officer = await host.SignInAsync(DepartmentHost.Officer);

        var page = await officer.OpenAsync($"{List}?after=abc&level=9&size=77&commune=x&sector=%27&assessed=maybe");

        Assert.Equal((HttpStatusCode.OK, $"{DepartmentHost.SampleCount + 1}"), (page.Status, Total(page)));
    }

    private static IEnumerable<IElement> Rows(Answer page) => page.Document.QuerySelectorAll(".enterprises th a");

    private static string? Total(Answer page) => page.Document.QuerySelector("[data-total]")?.GetAttribute("data-total");
}
