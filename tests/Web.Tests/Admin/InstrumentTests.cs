using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Files;
using SanSangSo.Assessments.Instruments;
using SanSangSo.TestCommon.Web;
using SanSangSo.Web.Tests.Assessments;

namespace SanSangSo.Web.Tests.Admin;

/// <summary>In a host of its own: what is published, everyone in it sees.</summary>
public sealed class InstrumentTests : IAsyncDisposable
{
    private const string Next = "/admin/instruments/vn-dbi-2021/2";

    private static readonly string First = InstrumentCatalogue.BuiltIn.FindVersion("vn-dbi-2021", 1)!.Yaml;

    private static readonly string Second = First.Replace("\nversion: 1\n", "\nversion: 2\n", StringComparison.Ordinal)
        .Replace("trang web riêng của doanh nghiệp được cập nhật bao lâu một lần", "website riêng được cập nhật bao lâu một lần", StringComparison.Ordinal);

    private readonly WebHost _host = new();

    [Fact]
    public async Task A_version_is_published_while_a_draft_is_open_and_both_results_are_compared()
    {
        var owner = await Assessor.CreateAsync(_host);
        var draft = await owner.StartAsync();
        await _host.AddAdministratorAsync("bo-tieu-chi@vi-du.vn");
        using var admin = await _host.SignInAsync("bo-tieu-chi@vi-du.vn");
        Assert.NotNull((await admin.OpenAsync("/admin")).Document.QuerySelector("main a[href='/admin/instruments']"));

        var broken = await UploadAsync(admin, Second.Replace("weight: 1", "weight: một", StringComparison.Ordinal));
        Assert.Single(broken.Errors);
        Assert.NotEmpty(broken.Document.QuerySelectorAll("#findings ~ ol li"));
        Assert.Single((await UploadAsync(admin, First + "\n# khác")).Errors);
        Assert.Single((await UploadAsync(admin, Second.Replace("\nversion: 2\n", "\nversion: 7\n", StringComparison.Ordinal))).Errors);
        Assert.Equal(Next, (await UploadAsync(admin, Second)).Location);

        var page = await admin.OpenAsync(Next);
        Assert.Contains("1.1.1", Assert.Single(page.Document.QuerySelectorAll(".diff")).TextContent, StringComparison.Ordinal);
        var preview = await admin.OpenAsync(Next + "/preview");
        Assert.Equal(60, preview.Document.QuerySelectorAll("fieldset.preview[disabled]").Length);
        Assert.Equal(Next, (await admin.SubmitAsync(page, ".form-publish", button: null)).Location);
        Assert.Single((await UploadAsync(admin, Second + "\n# khác")).Errors);
        Assert.Equal(Next, (await UploadAsync(admin, Second)).Location);

        Assert.DoesNotContain("website riêng", (await owner.GetAsync(draft + "/1/1")).Words(), StringComparison.Ordinal);
        await owner.AnswerAllAsync(draft, _ => "2");
        await owner.PressAsync(await owner.GetAsync(draft + "/check"), ("DeclaredTrue", "true"));
        Assert.Contains("So sánh được 100% số điểm", (await owner.GetAsync(draft + "/result")).Words(), StringComparison.Ordinal);

        var again = await owner.StartAsync();
        Assert.Contains("website riêng", (await owner.GetAsync(again + "/1/1")).Words(), StringComparison.Ordinal);
        await owner.AnswerAllAsync(again, q => q == "1.1.1" ? "5" : "2");
        await owner.PressAsync(await owner.GetAsync(again + "/check"), ("DeclaredTrue", "true"));
        var index = await owner.GetAsync(owner.Root);
        Assert.NotNull(index.Document.QuerySelector($"main a[href='{owner.Root}/compare']"));
        var compared = await owner.GetAsync(owner.Root + "/compare");
        Assert.NotNull(compared.Document.GetElementById("break"));
        Assert.Matches(@"1\.1\.1\.[\s\S]*2 → 5 điểm", Assert.Single(compared.Document.QuerySelectorAll("#answers > li")).TextContent);
        Assert.Single(compared.Document.QuerySelectorAll("#totals .chart__break"));
        Assert.Equal(3, compared.Document.QuerySelectorAll("#totals-table tbody tr").Length);

        var other = await Assessor.CreateAsync(_host);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Visitor.GetAsync(owner.Root + "/compare")).Status);
        var foreign = $"{other.Root}/compare?a={draft.Split('/')[^1]}&b={again.Split('/')[^1]}";
        Assert.DoesNotContain("2 → 5 điểm", (await other.Visitor.GetAsync(foreign)).Body, StringComparison.Ordinal);

        Assert.Equal("/admin/instruments/vn-dbi-2021/1", (await admin.SubmitAsync(
            await admin.OpenAsync("/admin/instruments/vn-dbi-2021/1"), ".form-retire", button: null)).Location);
        // What every new assessment is made with stays.
        var needed = await admin.OpenAsync($"/admin/instruments/{InstrumentCatalogue.Default}/1");
        Assert.NotEmpty((await admin.SubmitAsync(needed, ".form-retire", button: null)).Errors);
    }

    [Fact]
    public async Task A_result_of_another_tool_stands_in_the_list_with_its_file_for_members_only()
    {
        var owner = await Assessor.CreateAsync(_host);
        var address = owner.Root + "/external/new";
        var form = await owner.GetAsync(address);
        Assert.Equal(3, (await owner.PressAsync(form)).Errors.Count);
        (string, string)[] filled = [("Tool", "dbi.gov.vn"), ("Day", "5/3/2026"), ("Level", "Mức 2 <b>Xuất phát</b>")];
        Assert.Single((await owner.PressAsync(form, [.. filled[..1], ("Day", "5/3/2099"), filled[2]])).Errors);
        Assert.Single((await owner.Visitor.UploadAsync(form, filled, ("Document", "a.pdf", "không phải PDF"u8.ToArray()))).Errors);
        var index = (await owner.Visitor.UploadAsync(form, filled, ("Document", "a.pdf", "%PDF-1.7 kết quả"u8.ToArray()))).Location!;

        var list = await owner.GetAsync(index);
        Assert.Contains("Mức 2 <b>Xuất phát</b>", list.Words(), StringComparison.Ordinal);
        var link = list.Document.QuerySelector("#external ~ ul a")!.GetAttribute("href")!;
        var file = link + "/file";
        using (var response = await owner.Visitor.Http.GetAsync(new Uri(file, UriKind.Relative)))
        {
            Assert.Equal("application/pdf", response.Content.Headers.ContentType!.MediaType);
            Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        }

        var other = await Assessor.CreateAsync(_host);
        foreach (var foreign in (string[])[link, file, address])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.Visitor.GetAsync(foreign)).Status);
        }

        // The file goes with the account of whoever sent it; the result stays, without a way that leads nowhere.
        Assert.NotNull((await owner.GetAsync(link)).Document.QuerySelector($"main a[href='{file}']"));
        var kept = (await _host.Grains.GetGrain<IEnterpriseExternalResults>(owner.Enterprise).ListAsync(owner.Person))!.Results.Single();
        _host.Services.GetRequiredService<IFileStore>().Delete(kept.File!.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Visitor.GetAsync(file)).Status);
        Assert.Null((await owner.GetAsync(link)).Document.QuerySelector($"main a[href='{file}']"));

        Assert.Equal(index, (await owner.PressAsync(await owner.GetAsync(link))).Address);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Visitor.GetAsync(file)).Status);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static async Task<Answer> UploadAsync(Visitor admin, string yaml) =>
        await admin.UploadAsync(await admin.OpenAsync("/admin/instruments"), [], ("Document", "moi.yaml", Encoding.UTF8.GetBytes(yaml)));
}
