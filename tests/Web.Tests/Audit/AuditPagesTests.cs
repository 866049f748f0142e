using System.Net;
using SanSangSo.Assessments.People;
using SanSangSo.TestCommon.Web;
using SanSangSo.Web.Tests.Department;

namespace SanSangSo.Web.Tests.Audit;

public sealed class AuditPagesTests(DepartmentHost host) : IClassFixture<DepartmentHost>
{
    private IEnumerable<string> Addresses =>
        ["/audit", "/audit/log", "/audit/provinces/56", $"/audit/enterprises/{host.OwnEnterprise}"];

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in_and_for_whoever_is_no_auditor_there_is_no_such_room()
    {
        using var stranger = host.Visit();
        using var officer = await host.SignInAsync(DepartmentHost.Officer);
        using var owner = await host.SignInAsync(DepartmentHost.Owner);
        using var admin = await StaffAsync("quan-tri@kiem-tra.test", StaffRole.Administrator);
        foreach (var address in Addresses)
        {
            Assert.Contains("/account/sign-in?returnUrl=", (await stranger.GetAsync(address)).Location, StringComparison.Ordinal);
            foreach (var visitor in new[] { officer, owner, admin })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).Status);
            }
        }
    }

    [Fact]
    public async Task An_auditor_goes_from_the_provinces_to_an_enterprise_which_sees_it()
    {
        using var auditor = await StaffAsync("di-tu-tinh@kiem-tra.test", StaffRole.Auditor);
        var index = await auditor.OpenAsync((await auditor.OpenAsync("/")).Document.QuerySelector("nav a[href='/audit']")!.GetAttribute("href")!);
        var row = index.Document.QuerySelector("tr[data-province='56']")!;
        Assert.Equal($"{DepartmentHost.SampleCount + 1}", row.QuerySelector("[data-figure=registered]")!.TextContent);
        Assert.Equal("Chưa có", index.Document.QuerySelector("[data-journal=anchored]")!.TextContent);

        var list = await auditor.OpenAsync(row.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal($"{DepartmentHost.SampleCount + 1}", list.Document.QuerySelector("[data-total]")!.GetAttribute("data-total"));
        var found = await auditor.OpenAsync((await auditor.SubmitAsync(list, ("Text", "rong nho vinh thu"))).Location!);
        Assert.Matches(@"^/audit/provinces/56\?search=[0-9a-f]{8}$", found.Address);
        Assert.NotNull(found.Document.QuerySelector("form a[href='/audit/provinces/56']"));

        var page = await auditor.OpenAsync(Assert.Single(found.Document.QuerySelectorAll("tbody a")).GetAttribute("href")!);
        Assert.Equal(DepartmentHost.OwnName, page.Heading);
        Assert.Equal("/audit/provinces/56", page.Document.QuerySelector(".govuk-back-link")!.GetAttribute("href"));
        Assert.Null(page.Document.QuerySelector("main a[href*='department']"));

        using var owner = await host.SignInAsync(DepartmentHost.Owner);
        var sharing = await owner.OpenAsync($"/enterprise/{host.OwnEnterprise}/sharing");
        Assert.Contains("Người kiểm tra, xem trang của doanh nghiệp khi kiểm tra", sharing.Body, StringComparison.Ordinal);
        Assert.Contains("được giữ ở đây 12 tháng", sharing.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_goes_on_within_its_province()
    {
        using var auditor = await StaffAsync("trang-sau@kiem-tra.test", StaffRole.Auditor);
        var first = await auditor.OpenAsync("/audit/provinces/56?assessed=no");

        var address = first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!;

        Assert.StartsWith("/audit/provinces/56?", address, StringComparison.Ordinal);
        Assert.Contains("assessed=no", address, StringComparison.Ordinal);
        Assert.Empty(Names(first).Intersect(Names(await auditor.OpenAsync(address)), StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync("/audit/provinces/00")).Status);

        static IEnumerable<string> Names(Answer page) => page.Document.QuerySelectorAll("tbody a").Select(a => a.GetAttribute("href")!);
    }

    [Fact]
    public async Task The_log_says_what_the_auditor_read()
    {
        using var auditor = await StaffAsync("doc-so@kiem-tra.test", StaffRole.Auditor);
        await auditor.OpenAsync("/audit");
        await auditor.OpenAsync("/audit/provinces/56");

        var found = await auditor.OpenAsync((await auditor.SubmitAsync(
            await auditor.OpenAsync("/audit/log"), ("Who", "doc-so@kiem-tra.test"), ("Kind", "person.figures-read"))).Location!);

        Assert.Matches(@"^/audit/log\?search=[0-9a-f]{8}$", found.Address);
        Assert.Equal(2, found.Document.QuerySelectorAll("main tbody tr").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync("/admin/log")).Status);
    }

    private async Task<Visitor> StaffAsync(string email, StaffRole role)
    {
        await host.AddStaffAsync(email, StaffOffer.Of(role));
        return await host.SignInAsync(email);
    }
}
