using System.Net;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Department;

public sealed class DepartmentPagesTests(DepartmentHost host) : IClassFixture<DepartmentHost>
{
    private static IEnumerable<string> Addresses =>
        ["/department", "/department/enterprises", $"/department/enterprises/{SampleProvince.AssessedTwice}"];

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in()
    {
        using var visitor = host.Visit();
        foreach (var address in Addresses)
        {
            Assert.Contains("/account/sign-in?returnUrl=", (await visitor.GetAsync(address)).Location, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(DepartmentHost.Owner)]
    [InlineData(DepartmentHost.Neighbour)]
    public async Task For_whoever_is_no_officer_of_the_province_there_is_no_department(string email)
    {
        using var visitor = await host.SignInAsync(email);
        foreach (var address in Addresses)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).Status);
        }
    }

    [Fact]
    public async Task The_menu_leads_only_officers_to_the_department()
    {
        using var owner = await host.SignInAsync(DepartmentHost.Owner);
        using var officer = await host.SignInAsync(DepartmentHost.Officer);

        Assert.Null((await owner.OpenAsync("/")).Document.QuerySelector("a[href='/department']"));
        Assert.NotNull((await officer.OpenAsync("/")).Document.QuerySelector("nav a[href='/department']"));
    }

    [Fact]
    public async Task The_overview_says_what_each_figure_counts()
    {
        using var officer = await host.SignInAsync(DepartmentHost.Officer);

        var page = await officer.OpenAsync("/department");

        Assert.Equal((DepartmentHost.SampleCount + 1).ToString("N0", System.Globalization.CultureInfo.InvariantCulture), Figure("registered"));
        Assert.Contains("Đã đăng ký trên hệ thống này", page.Body, StringComparison.Ordinal);
        Assert.Contains("Trong số đã đăng ký", page.Body, StringComparison.Ordinal);
        Assert.Contains("Số liệu lúc 24/11/2026 10:00", page.Body, StringComparison.Ordinal);
        Assert.Equal(65, page.Document.QuerySelectorAll("section[aria-labelledby='by.commune'] tr[data-code]").Length);
        Assert.Equal("0", page.Document.QuerySelector("tr[data-code='22736'] td")!.TextContent);
        Assert.Equal(12, page.Document.QuerySelectorAll("section[aria-labelledby='by.sectorgroup'] tr[data-code]").Length);
        Assert.Equal(Enum.GetValues<SizeGroup>().Length, page.Document.QuerySelectorAll("section[aria-labelledby='by.size'] tr[data-code]").Length);
        Assert.Contains("Dữ liệu mẫu", page.Document.QuerySelector(".sample")!.TextContent, StringComparison.Ordinal);

        string Figure(string name) => page.Document.QuerySelector($"[data-figure={name}]")!.TextContent;
    }

    [Fact]
    public async Task A_row_of_a_breakdown_leads_to_its_enterprises()
    {
        using var officer = await host.SignInAsync(DepartmentHost.Officer);
        var page = await officer.OpenAsync("/department");
        foreach (var code in new[] { "22366", "trade", "Household" })
        {
            var row = page.Document.QuerySelector($"tr[data-code='{code}']")!;

            var list = await officer.OpenAsync(row.QuerySelector("a")!.GetAttribute("href")!);

            Assert.Equal(row.QuerySelector("td")!.TextContent, list.Document.QuerySelector("[data-total]")!.GetAttribute("data-total"));
        }
    }

    [Fact]
    public async Task An_enterprise_shows_level_dates_and_pillars_and_no_answer()
    {
        using var officer = await host.SignInAsync(DepartmentHost.Officer);

        var page = await officer.OpenAsync($"/department/enterprises/{SampleProvince.AssessedTwice}");

        var instrument = InstrumentCatalogue.BuiltIn.Latest("vn-dbi-2021");
        Assert.Equal(SampleProvince.NameOf(0, host.Clock.Now), page.Heading);
        Assert.Matches("Mức [0-5]/5", page.Document.QuerySelector(".result__level")!.TextContent);
        Assert.All(instrument.Pillars, pillar => Assert.Contains(pillar.Name.Vi, page.Body, StringComparison.Ordinal));
        Assert.All(instrument.Questions, question => Assert.DoesNotContain(question.Text.Vi, page.Body, StringComparison.Ordinal));
        Assert.Contains("Doanh nghiệp thấy được ai đã xem", page.Body, StringComparison.Ordinal);
        Assert.Single(page.Document.QuerySelectorAll("main details"));
    }

    [Fact]
    public async Task A_household_is_shown_without_its_owners_number()
    {
        using var officer = await host.SignInAsync(DepartmentHost.Officer);

        var page = await officer.OpenAsync($"/department/enterprises/{SampleProvince.Household}");

        Assert.Contains("056•••••0002", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(SampleProvince.HouseholdTaxCode(host.Clock.Now), page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_is_shown_to_the_enterprise()
    {
        using var owner = await host.SignInAsync(DepartmentHost.Owner);
        var home = $"/enterprise/{host.OwnEnterprise}";
        Assert.DoesNotContain("Sở thử nghiệm", (await owner.OpenAsync(home)).Body, StringComparison.Ordinal);
        using var officer = await host.SignInAsync(DepartmentHost.Officer);

        var page = await officer.OpenAsync($"/department/enterprises/{host.OwnEnterprise}");

        Assert.Equal(DepartmentHost.OwnName, page.Heading);
        Assert.Contains("chưa nộp phiếu tự đánh giá nào", page.Body, StringComparison.Ordinal);
        var look = Assert.Single(
            (await owner.OpenAsync(home)).Document.QuerySelectorAll("main li"),
            line => line.TextContent.Contains("Sở thử nghiệm", StringComparison.Ordinal));
        Assert.Contains("24/11/2026 10:00", look.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        using var officer = await host.SignInAsync(DepartmentHost.Officer);

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/department/enterprises/{Guid.CreateVersion7()}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/department/enterprises/1")).Status);
    }

    [Fact]
    public async Task The_pages_speak_English_too()
    {
        using var officer = await host.SignInAsync(DepartmentHost.Officer);
        officer.Http.DefaultRequestHeaders.Add("Accept-Language", "en");
        foreach (var address in Addresses)
        {
            var page = await officer.OpenAsync(address);
            Assert.Equal((HttpStatusCode.OK, "en"), (page.Status, page.Document.DocumentElement.GetAttribute("lang")));
        }

        Assert.Equal("Overview of Khanh Hoa", (await officer.OpenAsync("/department")).Heading);
    }
}
