using System.Text;
using Microsoft.Playwright;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.People;
using SanSangSo.EndToEnd.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace SanSangSo.EndToEnd.Tests.Journeys;

/// <summary>
/// A version is published while a draft of the one before is open. On a site of its own: what is published, everyone in it sees.
/// </summary>
[Collection(nameof(SampleSiteTests))]
public sealed class NewVersionTests(Chromium chromium)
{
    private const string Named = "vn-dbi-2021, phiên bản 2";
    private const string Reworded = "website riêng được cập nhật bao lâu một lần";

    private static readonly string First = InstrumentCatalogue.BuiltIn.FindVersion(Questionnaire.Dbi2021, 1)!.Yaml;

    /// <summary>One question in other words, and one more question.</summary>
    private static readonly string Second = WithOneMore(First.Replace("\nversion: 1\n", "\nversion: 2\n", StringComparison.Ordinal))
        .Replace("trang web riêng của doanh nghiệp được cập nhật bao lâu một lần", Reworded, StringComparison.Ordinal);

    private static readonly QuestionPages NewPages = QuestionPages.Of(InstrumentLint.Run(Second).Instrument!);

    [Fact]
    public async Task The_draft_stays_on_its_version_and_both_results_are_compared()
    {
        await using var site = new SampleSite(chromium);
        await site.InitializeAsync();
        var enterprise = new RegisteredEnterprise(site, DemoAccounts.Owner.Id);
        await enterprise.RegisterAsync("Công ty TNHH Yến sào Hòn Mun");
        await using var owner = await site.OpenAsync(Screen.Phone);
        await DepartmentTests.SignInAsync(owner, DemoAccounts.Owner);
        var draft = await enterprise.StartAsync(fromLast: false);

        await using (var admin = await site.OpenAsync(Screen.Desktop))
        {
            await DepartmentTests.SignInAsync(admin, DemoAccounts.Admin);
            await UploadAsync(admin);
            await PreviewAsync(admin);
            await PublishAsync(admin, site);
        }

        await FinishAsync(owner, enterprise, draft);
        await AssessAgainAsync(owner, enterprise);
        await CompareAsync(owner);
    }

    private static string WithOneMore(string yaml)
    {
        const string Next = "          - id: \"1.1.2\"";
        var (start, end) = (yaml.IndexOf("          - id: \"1.1.1\"", StringComparison.Ordinal), yaml.IndexOf(Next, StringComparison.Ordinal));
        return yaml.Insert(end, yaml[start..end].Replace("\"1.1.1\"", "\"1.1.11\"", StringComparison.Ordinal)
            .Replace("trang web riêng của doanh nghiệp", "ứng dụng riêng của doanh nghiệp", StringComparison.Ordinal));
    }

    private static async Task UploadAsync(Device admin)
    {
        await admin.GoToAsync("/admin");
        await admin.FollowAsync("Bộ tiêu chí");
        await SendFileAsync(admin, Second.Replace("weight: 1\n", "weight: một\n", StringComparison.Ordinal));
        await admin.ReadErrorAsync("Tệp có lỗi; danh sách ở dưới.");
        await admin.ReadAsync("Bộ kiểm tra tìm thấy");
        await Expect(admin.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Dòng " }).First).ToBeVisibleAsync();

        // An option that moved would make old answers say something else.
        var (two, three) = ("Có đăng bài hoặc trả lời khách, nhưng có tháng không đăng bài nào", "Tháng nào cũng đăng bài ít nhất một lần");
        await SendFileAsync(admin, Second.Replace(two, "?", StringComparison.Ordinal).Replace(three, two, StringComparison.Ordinal)
            .Replace("\"?\"", $"\"{three}\"", StringComparison.Ordinal));
        await admin.ReadErrorAsync("Tệp có lỗi; danh sách ở dưới.");
        await admin.ReadAsync("1.1.2");

        await SendFileAsync(admin, Second);
        await admin.ReadHeadingAsync(Named);
        await admin.ReadAsync("Tệp không có lỗi và đang chờ công bố.");
        await admin.ReadAsync("Khác phiên bản 1 ở 2 câu hỏi.");
        var changes = admin.Page.Locator(".diff");
        await Expect(changes).ToHaveCountAsync(2);
        await Expect(changes.Filter(new() { HasText = "Đổi lời văn" }).Locator("ins")).ToContainTextAsync(Reworded);
        await Expect(changes.Filter(new() { HasText = "Thêm mới" }).Locator("ins")).ToContainTextAsync("ứng dụng riêng");
    }

    private static async Task PreviewAsync(Device admin)
    {
        await admin.FollowAsync("Xem như người trả lời");
        await admin.ReadHeadingAsync($"Xem trước {Named}");
        await Expect(admin.Page.Locator("fieldset.preview")).ToHaveCountAsync(NewPages.All.Sum(p => p.Questions.Length));
        await Expect(admin.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Radio).First).ToBeDisabledAsync();
        await admin.FollowAsync(Named);
    }

    private static async Task PublishAsync(Device admin, SampleSite site)
    {
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        await admin.PressAsync("Công bố phiên bản này");
        await admin.ReadHeadingAsync("Xác nhận là bạn");
        await admin.FillAsync("Mật khẩu", SampleSite.Password);
        await admin.PressAsync("Xác nhận");
        await admin.ReadHeadingAsync(Named);
        await admin.PressAsync("Công bố phiên bản này");
        await admin.ReadAsync("Đã công bố.");
        await admin.ReadAsync("Đang dùng cho phiếu mới");
    }

    private static async Task FinishAsync(Device owner, RegisteredEnterprise enterprise, Guid draft)
    {
        await owner.GoToAsync($"/enterprise/{enterprise.Id}/assessments");
        await owner.PressAsync("Tiếp tục");
        var questions = new Questionnaire(owner);
        await questions.ReadPageAsync(Questionnaire.Pages.First);
        Assert.DoesNotContain(Reworded, await owner.MainTextAsync(), StringComparison.Ordinal);
        await enterprise.AnswerAllAsync(draft, Questionnaire.Pages);
        await SubmitAsync(owner, enterprise, draft);
        await owner.ReadAsync("Theo phiên bản mới");
        await owner.ReadAsync("So sánh được 98,46% số điểm");
    }

    private static async Task AssessAgainAsync(Device owner, RegisteredEnterprise enterprise)
    {
        await owner.FollowAsync("Các lần đánh giá");
        await owner.LeaveByAsync(owner.Page.Locator($"form[data-start={Questionnaire.Dbi2021}]").GetByText("Bắt đầu từ câu trả lời lần trước"));
        await owner.ReadHeadingAsync("Phiếu tự đánh giá");
        var draft = Guid.Parse(new Uri(owner.Page.Url).Segments[^1]);
        await enterprise.AnswerAllAsync(draft, NewPages);
        await owner.GoToAsync(owner.Page.Url + "/1/1");
        await owner.ReadAsync(Reworded);
        await owner.ReadAsync("ứng dụng riêng");
        await owner.Page.Locator("[id='q-1.1.1']").GetByRole(AriaRole.Radio).Nth(5).CheckAsync();
        await owner.PressAsync("Lưu và tiếp tục");
        await SubmitAsync(owner, enterprise, draft);
    }

    private static async Task CompareAsync(Device owner)
    {
        await owner.FollowAsync("Các lần đánh giá");
        await owner.FollowAsync("So sánh hai lần đánh giá");
        await owner.ReadHeadingAsync("So sánh hai lần đánh giá");
        await owner.ReadAsync("Bộ tiêu chí hoặc ngành đã đổi giữa hai lần");
        await owner.ReadAsync("so sánh được 98,46% số điểm");
        var answers = owner.Page.Locator("#answers > li");
        await Expect(answers).ToHaveCountAsync(2);
        await Expect(answers.First).ToContainTextAsync(Reworded);
        await Expect(answers.First).ToContainTextAsync("4 → 5 điểm");
        await Expect(answers.Last).ToContainTextAsync("Câu hỏi đã đổi, không so sánh được");
        await Expect(owner.Page.Locator("#totals .chart__break")).ToHaveCountAsync(1);
        await owner.ReadAsync("Phiên bản đổi từ 1 sang 2");
    }

    private static async Task SubmitAsync(Device owner, RegisteredEnterprise enterprise, Guid draft)
    {
        await owner.GoToAsync($"/enterprise/{enterprise.Id}/assessments/{draft}/check");
        await owner.Page.GetByLabel("Tôi cam đoan").CheckAsync();
        await owner.PressAsync("Nộp phiếu");
        await owner.ReadHeadingAsync("Kết quả tự đánh giá");
    }

    private static async Task SendFileAsync(Device admin, string yaml)
    {
        await admin.Page.GetByLabel("Tệp YAML").SetInputFilesAsync(
            new FilePayload { Name = "moi.yaml", MimeType = "application/yaml", Buffer = Encoding.UTF8.GetBytes(yaml) });
        await admin.PressAsync("Tải lên và kiểm tra");
    }
}
