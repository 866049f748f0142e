using System.Net;
using SanSangSo.TestCommon.Web;
using SanSangSo.Web.Tests.Assessments;
using SanSangSo.Web.Tests.Enterprise;

namespace SanSangSo.Web.Tests.Migration;

/// <summary>The board over HTTP, the catalogue's pages, and the rules for everyone.</summary>
public sealed class BoardPagesTests(WebHost host)
{
    [Fact]
    public async Task A_member_moves_a_function_and_sees_what_is_still_lacking()
    {
        var owner = await Assessor.CreateAsync(host, line: "47");
        var board = await owner.GetAsync(BoardOf(owner));
        Assert.Equal(4, board.Document.QuerySelectorAll("[data-lack]").Length);
        Assert.Equal("None", board.Document.QuerySelector("[data-function=sales]")!.GetAttribute("data-state"));
        Assert.Null(board.Document.QuerySelector("[data-function=booking]"));

        var after = await MoveAsync(owner, "sales", ("To", "InUse"), ("Platform", "sapo"), ("UsedLately", "true"));

        Assert.Equal(BoardOf(owner), after.Address);
        Assert.Equal("InUse", after.Document.QuerySelector("[data-function=sales]")!.GetAttribute("data-state"));
        Assert.Contains("Sapo", after.Document.QuerySelector("[data-function=sales]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(after.Document.QuerySelectorAll("[data-lack]"), l => l.GetAttribute("data-lack") == "sales");
        Assert.Contains("Đạt", after.Document.QuerySelector("[data-fact=using]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_input_stays_at_its_field()
    {
        var owner = await Assessor.CreateAsync(host, line: "47");
        async Task<Answer> SendAsync(params (string Name, string Value)[] values) =>
            await owner.Visitor.SubmitAsync(await owner.GetAsync(FunctionOf(owner, "payments")), values);

        var nothing = await SendAsync();
        Assert.NotNull(nothing.Document.QuerySelector("#To-error"));
        var noPlatform = await SendAsync(("To", "UnderWay"));
        Assert.NotNull(noPlatform.Document.QuerySelector("#Platform-error"));
        var day = await SendAsync(("To", "Planned"), ("Platform", "vnpay"), ("PlannedFor", "32/1/2027"));
        Assert.NotNull(day.Document.QuerySelector("#PlannedFor-error"));
        Assert.Equal("32/1/2027", day.Document.QuerySelector("#PlannedFor")!.GetAttribute("value"));
        var past = await SendAsync(("To", "Planned"), ("Platform", "vnpay"), ("PlannedFor", "1/1/2020"));
        Assert.NotNull(past.Document.QuerySelector("#PlannedFor-error"));
        var lately = await SendAsync(("To", "InUse"), ("Platform", "vnpay"));
        Assert.NotNull(lately.Document.QuerySelector("#UsedLately-error"));
        var name = await SendAsync(("To", "UnderWay"), ("OwnName", new string('a', 101)));
        Assert.NotNull(name.Document.QuerySelector("#OwnName-error"));
        Assert.All((Answer[])[nothing, noPlatform, day, past, lately, name], answer => Assert.Single(answer.Errors));
    }

    [Fact]
    public async Task A_function_that_another_changed_meanwhile_is_not_overwritten()
    {
        var owner = await Assessor.CreateAsync(host, line: "47");
        var stale = await owner.GetAsync(FunctionOf(owner, "customers"));
        await MoveAsync(owner, "customers", ("To", "UnderWay"), ("Platform", "hubspot"));

        var refused = await owner.Visitor.SubmitAsync(stale, ("To", "Planned"), ("Platform", "getfly"), ("PlannedFor", "31/12/2027"));

        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Single(refused.Errors);
        Assert.Equal("UnderWay", refused.Document.QuerySelector("input[name=Seen]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Whoever_has_no_right_finds_nothing()
    {
        var owner = await Assessor.CreateAsync(host, line: "47");
        using var stranger = await host.NewOwnerAsync();
        using var neighbour = await OfficerAsync("79");

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(BoardOf(owner))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(FunctionOf(owner, "sales"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Visitor.GetAsync(FunctionOf(owner, "booking"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Visitor.GetAsync(FunctionOf(owner, "none"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Visitor.GetAsync("/department/platforms")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync("/department/platforms/none")).Status);
    }

    [Fact]
    public async Task An_officer_lists_what_an_enterprise_named_and_it_counts_then()
    {
        var owner = await Assessor.CreateAsync(host, line: "03");
        using var officer = await OfficerAsync("56");
        using var neighbour = await OfficerAsync("79");
        var name = "Nhật ký ao " + owner.TaxCode;
        var board = await MoveAsync(owner, "traceability", ("To", "InUse"), ("OwnName", name), ("UsedLately", "true"));
        Assert.Contains("Chưa đạt", board.Document.QuerySelector("[data-fact=using]")!.TextContent, StringComparison.Ordinal);
        var list = await officer.OpenAsync("/department/platforms");
        var link = list.Document.QuerySelectorAll("[data-named]").Single(c => c.TextContent.Contains(name, StringComparison.Ordinal))
            .QuerySelector("a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync(link)).Status);

        var page = await officer.OpenAsync(link);
        Assert.NotNull((await officer.SubmitAsync(page)).Document.QuerySelector("#Source-error"));
        Assert.Equal("/department/platforms", (await officer.SubmitAsync(page, ("Source", "Trang của nhà cung cấp"))).Location);

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(link)).Status);
        Assert.DoesNotContain("Chưa đạt", (await owner.GetAsync(BoardOf(owner))).Document.QuerySelector("[data-fact=using]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_adds_changes_and_retires_a_platform()
    {
        using var officer = await OfficerAsync("56");
        var name = "Nền tảng " + Guid.CreateVersion7().ToString("N");
        var empty = await officer.SubmitAsync(await officer.OpenAsync("/department/platforms/new"), ("Fields.Day", "1/11/2026"));
        Assert.NotNull(empty.Document.QuerySelector("#Fields_Name-error"));
        Assert.Equal("/department/platforms", (await officer.SubmitAsync(
            await officer.OpenAsync("/department/platforms/new"),
            ("Fields.Name", name), ("Fields.Functions", "security"), ("Fields.Source", "Văn bản của sở"), ("Fields.Day", "1/11/2026"))).Location);

        var link = (await officer.OpenAsync("/department/platforms")).Document.QuerySelectorAll("[data-platform] a")
            .Single(a => a.TextContent == name).GetAttribute("href")!;
        var address = await officer.SubmitAsync(await officer.OpenAsync(link), ("Fields.Published", "sai"));
        Assert.NotNull(address.Document.QuerySelector("#Fields_Published-error"));
        Assert.Equal("/department/platforms", (await officer.SubmitAsync(
            await officer.OpenAsync(link), ("Fields.Published", "https://nen-tang.vn"))).Location);
        Assert.Contains(name, (await officer.OpenAsync("/rules/migration")).Words(), StringComparison.Ordinal);
        await officer.SubmitAsync(await officer.OpenAsync(link), "form[action$='handler=Retire']", "button[name=Retired]");
        Assert.DoesNotContain(name, (await officer.OpenAsync("/rules/migration")).Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vi", "Phiên bản 1")]
    [InlineData("en", "Version 1")]
    public async Task Everyone_reads_the_rules_with_what_is_ours(string language, string version)
    {
        using var anyone = host.Visit();
        anyone.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var page = await anyone.OpenAsync("/rules/migration");

        Assert.Contains(version, page.Words(), StringComparison.Ordinal);
        Assert.Contains(language == "vi" ? "Của Sẵn Sàng Số" : "Ours, not official", page.Words(), StringComparison.Ordinal);
    }

    private static string BoardOf(Assessor owner) => $"/enterprise/{owner.Enterprise}/migration";

    private static string FunctionOf(Assessor owner, string function) => $"{BoardOf(owner)}/{function}";

    private static async Task<Answer> MoveAsync(Assessor owner, string function, params (string Name, string Value)[] values) =>
        await owner.PressAsync(await owner.GetAsync(FunctionOf(owner, function)), values);

    private async Task<Visitor> OfficerAsync(string province)
    {
        var email = $"{Guid.CreateVersion7():N}@so-nen-tang.test";
        await host.AddAccountAsync(email, province);
        return await host.SignInAsync(email);
    }
}
