using System.Globalization;
using System.Net;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Provinces;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Admin;

/// <summary>On a service of its own: what is kept of a province is seen on everyone's pages.</summary>
public sealed class ProvinceTests : IAsyncDisposable
{
    private readonly WebHost _host = new();

    [Fact]
    public async Task A_province_is_added_its_officer_is_invited_and_its_department_has_its_header()
    {
        using var admin = await AdministratorAsync();
        Assert.NotNull((await admin.OpenAsync("/admin")).Document.QuerySelector("main a[href='/admin/provinces']"));
        var form = await admin.OpenAsync("/admin/provinces/new");
        Assert.Equal(7, (await admin.SubmitAsync(form)).Errors.Count);
        Assert.Single((await admin.SubmitAsync(form, Filled(("Code", "56")))).Errors);

        var light = await admin.SubmitAsync(form, Filled(("Fields.Colour", "#5cc4cf")));
        Assert.Contains("4,5:1", Assert.Single(light.Errors), StringComparison.Ordinal);
        Assert.Equal("Sở Khoa học và Công nghệ", light.Document.QuerySelector("[name='Fields.DepartmentVi']")!.GetAttribute("value"));

        Assert.Equal("/admin/provinces/68", (await admin.SubmitAsync(form, Filled())).Location);
        Assert.Equal("/admin/provinces/68", (await admin.SubmitAsync(form, Filled())).Location);
        var list = await admin.OpenAsync("/admin/provinces");
        Assert.Equal(2, list.Document.QuerySelectorAll("main .card").Length);
        Assert.Contains("Chưa có danh mục xã, phường", list.Body, StringComparison.Ordinal);
        Assert.NotNull((await admin.OpenAsync("/admin/invite")).Document.QuerySelector("option[value='68']"));

        await _host.AddAccountAsync("can-bo@lam-dong.test", "68");
        using var officer = await _host.SignInAsync("can-bo@lam-dong.test");
        var department = await officer.OpenAsync("/department");
        Assert.Equal(HttpStatusCode.OK, department.Status);
        Assert.Equal("Lâm Đồng", department.Document.QuerySelector("header .province__name")!.TextContent);
        Assert.NotNull(department.Document.QuerySelector("link[href='/accent/7a1f3d.css']"));
        Assert.Contains("danh mục xã, phường", department.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await officer.OpenAsync("/department/enterprises")).Status);
    }

    [Fact]
    public async Task Who_was_slower_keeps_what_was_typed_sees_what_is_kept_and_can_save_again()
    {
        using var admin = await AdministratorAsync();
        var first = await admin.OpenAsync("/admin/provinces/56");
        var second = await admin.OpenAsync("/admin/provinces/56");
        Assert.Equal("/admin/provinces/56", (await admin.SubmitAsync(first, ("Fields.Phone", "0258 1111"))).Location);
        var behind = await admin.SubmitAsync(second, ("Fields.Phone", "0258 2222"));
        Assert.Contains("Người khác đã lưu", Assert.Single(behind.Errors), StringComparison.Ordinal);
        Assert.Equal("0258 2222", behind.Document.QuerySelector("[name='Fields.Phone']")!.GetAttribute("value"));
        Assert.Contains("0258 1111", behind.Document.QuerySelector("main dl")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/admin/provinces/56", (await admin.SubmitAsync(behind)).Location);
        Assert.Equal("0258 2222", (await ViewAsync()).Details.Phone);
    }

    [Fact]
    public async Task Fields_that_the_form_does_not_have_change_nothing()
    {
        using var admin = await AdministratorAsync();
        var before = await ViewAsync();
        Assert.Equal("/admin/provinces/56", (await admin.SubmitAsync(
            await admin.OpenAsync("/admin/provinces/56"), ("Code", "68"), ("Kept.Code", "68"), ("Expected", "9"), ("Details.Colour", "#000000"),
            ("Fields.Details.Colour", "#000000"), ("Targets[0].Percent", "1"), ("Kept.InService", "false"))).Location);
        Assert.Equal(before with { Version = 1, Targets = default }, (await ViewAsync()) with { Targets = default });
        Assert.Equal(before.Targets, (await ViewAsync()).Targets);
        Assert.Single(await _host.Grains.GetGrain<IProvinceDesk>(IProvinceDesk.Key).ListAsync());
    }

    [Fact]
    public async Task A_preview_shows_the_typed_colour_and_keeps_nothing()
    {
        using var admin = await AdministratorAsync();
        var page = await admin.OpenAsync("/admin/provinces/56");
        var preview = await admin.SubmitAsync(page, ("Fields.Colour", "#7A1F3D"), ("Fields.ShortName", "Xem thử"), ("Preview", "true"));
        Assert.Null(preview.Location);
        Assert.NotNull(preview.Document.QuerySelector("link[href='/accent/7a1f3d.css']"));
        Assert.Equal("Xem thử", preview.Document.QuerySelector("main .province__name")!.TextContent);
        Assert.Equal(0, (await ViewAsync()).Version);
    }

    [Fact]
    public async Task Targets_are_set_at_their_fields_and_the_department_reads_them_strictly()
    {
        await _host.AddAccountAsync("can-bo@khanh-hoa.test", "56");
        using var officer = await _host.SignInAsync("can-bo@khanh-hoa.test");
        var text = await TargetsAsync(officer);
        Assert.Contains("trên 50%", text, StringComparison.Ordinal);
        Assert.Contains("đạt 100%", text, StringComparison.Ordinal);
        Assert.Contains("hết năm 2030", text, StringComparison.Ordinal);
        Assert.Contains("Đã qua thời hạn", text, StringComparison.Ordinal);

        using var admin = await AdministratorAsync();
        var form = await admin.OpenAsync("/admin/provinces/56/targets");
        Assert.Equal(6, form.Document.QuerySelectorAll("main fieldset").Length);
        (string, string)[] added =
        [
            ("Targets[4].Goal", "CompletedSmes"), ("Targets[4].Comparison", "AtLeast"), ("Targets[4].Percent", "80"), ("Targets[4].Due", "2028"),
            ("Targets[4].SourceVi", "Kế hoạch <b>12</b>"), ("Targets[4].SourceEn", "Plan 12"),
        ];
        var wrong = await admin.SubmitAsync(form, Instead(added, ("Targets[0].Percent", "100"), ("Targets[4].Due", "năm sau")));
        Assert.Equal(2, wrong.Errors.Count);
        Assert.Equal("năm sau", wrong.Document.QuerySelector("[name='Targets[4].Due']")!.GetAttribute("value"));
        Assert.Single((await admin.SubmitAsync(form, Instead(added, ("Targets[4].Due", "2025")))).Errors);

        (string, string)[] whole = [.. added, ("Targets[3].Remove", "true")];
        Assert.Equal("/admin/provinces/56", (await admin.SubmitAsync(form, whole)).Location);
        Assert.Equal("/admin/provinces/56", (await admin.SubmitAsync(form, whole)).Location);
        text = await TargetsAsync(officer);
        Assert.Contains("từ 80% trở lên", text, StringComparison.Ordinal);
        Assert.Contains("Kế hoạch <b>12</b>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hết năm 2030", text, StringComparison.Ordinal);
        Assert.Equal(1, (await ViewAsync()).Version);
        Assert.Single((await admin.PostAsync("/admin/provinces/56/targets", ("__RequestVerificationToken", TokenOf(form)))).Errors);
        Assert.Equal(4, (await ViewAsync()).Targets.Length);
    }

    [Fact]
    public async Task Where_the_province_is_closed_nobody_signs_an_enterprise_up_and_the_department_is_named()
    {
        var own = (await ViewAsync()).Details with { Mail = "so@khanh-hoa.test" };
        Assert.True((await _host.Grains.GetGrain<IProvinceGrain>(IProvinceGrain.KeyOf("56")).DescribeAsync(
            Caller.BySystem(Guid.CreateVersion7()), new DescribeProvince("56", 0, own, InService: false))).Accepted);
        await _host.AddAccountAsync("chu-quan@vi-du.test");
        using var visitor = await _host.SignInAsync("chu-quan@vi-du.test");
        var page = await visitor.OpenAsync("/enterprise/new");
        Assert.Null(page.Document.QuerySelector("main form"));
        Assert.Contains("Khánh Hòa đang không nhận", page.Body, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main a[href='mailto:so@khanh-hoa.test']"));
    }

    [Theory]
    [InlineData("0b5c8a", HttpStatusCode.OK)]
    [InlineData("5cc4cf", HttpStatusCode.NotFound)]
    [InlineData("red", HttpStatusCode.NotFound)]
    [InlineData("0b5c8a;}", HttpStatusCode.NotFound)]
    public async Task A_colour_is_a_style_sheet_that_browsers_keep(string colour, HttpStatusCode status)
    {
        await _host.AddAccountAsync($"{Guid.CreateVersion7():N}@vi-du.test");
        using var visitor = _host.Visit();
        var answer = await visitor.GetAsync($"/accent/{colour}.css");
        Assert.Equal(status, answer.Status);
        if (status == HttpStatusCode.OK)
        {
            Assert.Equal($":root{{--province:#{colour}}}\n", answer.Body);
            Assert.Contains("immutable", answer.Headers.Single(h => h.Key == "Cache-Control").Value.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Provinces_ask_for_a_recent_proof_before_they_are_changed()
    {
        using var admin = await AdministratorAsync();
        _host.Clock.Advance(TimeSpan.FromHours(1));
        foreach (var address in (string[])["/admin/provinces/new", "/admin/provinces/56", "/admin/provinces/56/targets"])
        {
            Assert.StartsWith("/account/prove?", (await admin.GetAsync(address)).Location, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/admin/provinces")).Status);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<Visitor> AdministratorAsync()
    {
        var email = string.Create(CultureInfo.InvariantCulture, $"{Guid.CreateVersion7():N}@quan-tri.test");
        await _host.AddAdministratorAsync(email);
        return await _host.SignInAsync(email);
    }

    private async Task<ProvinceView> ViewAsync() =>
        (await _host.Grains.GetGrain<IProvinceDesk>(IProvinceDesk.Key).FindAsync("56"))!;

    private static async Task<string> TargetsAsync(Visitor officer) =>
        (await officer.OpenAsync("/department")).Document.QuerySelector("#targets ~ table")!.TextContent;

    private static string TokenOf(Answer page) =>
        page.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static (string, string)[] Filled(params (string Name, string Value)[] other) => Instead(
        [
            ("Code", "68"), ("Fields.NameVi", "Lâm Đồng"), ("Fields.NameEn", "Lam Dong"), ("Fields.ShortName", "Lâm Đồng"),
            ("Fields.DepartmentVi", "Sở Khoa học và Công nghệ"), ("Fields.DepartmentEn", "Department of Science and Technology"),
            ("Fields.Colour", "#7A1F3D"), ("Fields.InService", "true"),
        ],
        other);

    private static (string, string)[] Instead((string Name, string Value)[] usual, params (string Name, string Value)[] other) =>
        [.. usual.Where(u => other.All(o => o.Name != u.Name)), .. other];
}
