using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using SanSangSo.Assessments.Scoring;
using SanSangSo.EndToEnd.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace SanSangSo.EndToEnd.Tests.Journeys;

/// <summary>The main job whole: from signing up to the result, and on to the next assessment.</summary>
[Collection(nameof(EmptySiteTests))]
public sealed class WholeJourneyTests(Site site)
{
    private const string Name = "Công ty TNHH Nước mắm Cầu Đá";

    /// <summary>Pillars 2 and 5 at 3 of 5, the others at 4, two questions unknown: points of level 4, but only four pillars at it.</summary>
    private static readonly ImmutableDictionary<string, Answer> Plan = Questionnaire.Questions.ToImmutableDictionary(
        q => q.Id,
        q => q.Id is "1.1.2" or "6.1.1" ? Answer.DontKnow : Answer.Of(q.Id[0] is '2' or '5' ? 3 : 4));

    [Fact]
    public Task On_a_desktop() => GoAsync(Screen.Desktop, javaScript: true);

    [Fact]
    public Task Without_JavaScript() => GoAsync(Screen.Desktop, javaScript: false);

    [Fact]
    public Task On_a_phone() => GoAsync(Screen.Phone, javaScript: true);

    private async Task GoAsync(Screen screen, bool javaScript)
    {
        await using var device = await site.OpenAsync(screen, javaScript);
        var business = new Business(site.Mail, device, $"chu-{screen.Name}-{(javaScript ? "co" : "khong")}@nuoc-mam.test");
        await business.SignUpAsync();
        await business.SignInAsync();
        await EnterWithMistakesAsync(business);
        await business.StartAssessmentAsync();
        await AnswerAllButOneAsync(business);
        var answers = await CheckAndCorrectAsync(business);
        await SubmitAsync(device);
        await ReadResultAsync(device, answers);
        await ReadReceiptAsync(device, answers, business.Mail);
        await StartAgainFromTheLastAsync(business);
    }

    private static async Task EnterWithMistakesAsync(Business business)
    {
        var device = business.Device;
        var code = TaxCodes.Next();
        await device.ReadHeadingAsync("Nhập doanh nghiệp của bạn");
        await device.PressAsync("Nhập doanh nghiệp");
        await device.FillAsync("Mã số thuế của doanh nghiệp", TaxCodes.Mistype(code));
        await device.PressAsync("Tiếp tục");
        await device.ReadErrorAsync("Mã số thuế này không hợp lệ: có thể bạn đã gõ nhầm một chữ số.");
        await Expect(device.Page.GetByLabel("Mã số thuế của doanh nghiệp")).ToHaveValueAsync(TaxCodes.Mistype(code));
        await device.FillAsync("Mã số thuế của doanh nghiệp", code);
        await device.PressAsync("Tiếp tục");
        await business.DescribeEnterpriseAsync(Name);
        await device.ReadAsync("Đã lưu doanh nghiệp. Bạn có thể tự đánh giá ngay.");
    }

    /// <summary>Every page in turn; one question stays open; on the way back once, and away to the list of pillars once.</summary>
    private static async Task AnswerAllButOneAsync(Business business)
    {
        var device = business.Device;
        var questions = business.Questionnaire;
        var pages = Questionnaire.Pages.All;
        var given = Plan.Remove("3.1.1");
        await device.PressAsync("Bắt đầu trả lời");
        foreach (var page in pages)
        {
            await questions.AnswerPageAsync(page, given);
            if (page.Number == 2)
            {
                await device.PressAsync("Lưu và về trang trước");
                await questions.ReadPageAsync(pages[0]);
                await questions.ReadChosenAsync(pages[0].Questions[0], Plan[pages[0].Questions[0].Id]);
                await device.PressAsync("Lưu và tiếp tục");
                await questions.ReadChosenAsync(page.Questions[0], Plan[page.Questions[0].Id]);
            }

            if (page.Number == 5)
            {
                await device.PressAsync("Lưu và xem các trụ cột");
                await device.ReadHeadingAsync("Phiếu tự đánh giá");
                await Expect(device.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã lưu ");
                await device.PressAsync("Tiếp tục");
                await questions.ReadPageAsync(page);
                await questions.ReadChosenAsync(page.Questions[^1], Plan[page.Questions[^1].Id]);
            }

            if (page.Number > 1)
            {
                await Expect(device.Page.GetByRole(AriaRole.Status).Filter(new LocatorFilterOptions { HasText = "Đã lưu " })).ToBeVisibleAsync();
            }

            await device.PressAsync(page.Number == pages.Length ? "Lưu và kiểm tra" : "Lưu và tiếp tục");
        }
    }

    private static async Task<ImmutableDictionary<string, Answer>> CheckAndCorrectAsync(Business business)
    {
        var device = business.Device;
        await device.ReadHeadingAsync("Kiểm tra câu trả lời");
        await device.ReadAsync("Còn 1 câu chưa trả lời hoặc chưa xác nhận");
        await device.Page.GetByLabel("Tôi cam đoan").CheckAsync();
        await device.PressAsync("Nộp phiếu");
        await device.ReadErrorAsync("Chưa nộp được: còn 1 câu chưa trả lời hoặc chưa xác nhận");

        await AnswerFromCheckAsync(business, "Trả lời câu 3.1.1", "3.1.1", Plan["3.1.1"]);
        await AnswerFromCheckAsync(business, "Sửa câu 1.1.2", "1.1.2", Answer.Of(5));
        await device.ReadAsync("Đã trả lời đủ 60 câu.");
        return Plan.SetItem("1.1.2", Answer.Of(5));
    }

    private static async Task AnswerFromCheckAsync(Business business, string link, string id, Answer answer)
    {
        var device = business.Device;
        var page = Questionnaire.Pages.Asking(id)!;
        var question = page.Questions.Single(q => q.Id == id);
        await device.FollowAsync(link);
        await business.Questionnaire.ReadPageAsync(page);
        await business.Questionnaire.ChooseAsync(question, answer);
        await device.PressAsync("Lưu và về trang kiểm tra");
        await device.ReadHeadingAsync("Kiểm tra câu trả lời");
        await Expect(device.Page.Locator($"[id='q-{id}']")).ToContainTextAsync(Questionnaire.WordsOf(question, answer));
    }

    private static async Task SubmitAsync(Device device)
    {
        await device.PressAsync("Nộp phiếu");
        await device.ReadErrorAsync("Đánh dấu vào ô cam đoan để nộp phiếu");
        await device.Page.GetByLabel("Tôi cam đoan").CheckAsync();
        await device.PressAsync("Nộp phiếu");
        await device.ReadHeadingAsync("Kết quả tự đánh giá");
    }

    private static async Task ReadResultAsync(Device device, ImmutableDictionary<string, Answer> answers)
    {
        await device.ReadAsync("Mức 3/5 – Hình thành");
        await device.ReadAsync(string.Create(CultureInfo.InvariantCulture, $"{Questionnaire.PointsOf(answers)}/320 điểm"));
        await device.ReadAsync("Điểm đạt mức 4, nhưng mới có bốn trụ cột đạt mức 4; cần năm");
        await device.ReadAsync("Đây là kết quả tự đánh giá, không thay cho việc xếp hạng");
        await Expect(device.Page.GetByRole(AriaRole.Img, new PageGetByRoleOptions { Name = "Điểm và mức của từng trụ cột" })).ToBeVisibleAsync();
        await Expect(device.Page.GetByRole(AriaRole.Table).First.GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(6);
    }

    private static async Task ReadReceiptAsync(Device device, ImmutableDictionary<string, Answer> answers, string mail)
    {
        await device.PressAsync("Xem bảng giải trình điểm");
        await device.ReadHeadingAsync("Bảng giải trình điểm");
        var download = await device.Page.RunAndWaitForDownloadAsync(
            () => device.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Tải bảng này dạng tệp JSON" }).ClickAsync());
        var file = await File.ReadAllTextAsync(await download.PathAsync());
        using var receipt = JsonDocument.Parse(file);
        Assert.Equal(60, receipt.RootElement.GetProperty("lines").GetArrayLength());
        Assert.Equal(Questionnaire.PointsOf(answers), receipt.RootElement.GetProperty("total").GetInt32());
        Assert.DoesNotContain(Name, file, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(mail, file, StringComparison.OrdinalIgnoreCase);
        await device.FollowAsync("Kết quả");
        await device.ReadHeadingAsync("Kết quả tự đánh giá");
    }

    private static async Task StartAgainFromTheLastAsync(Business business)
    {
        var device = business.Device;
        await device.FollowAsync("Các lần đánh giá");
        await Expect(device.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(1);
        await device.ReadAsync("Mức 3/5");
        await device.PressAsync("Bắt đầu từ câu trả lời lần trước");
        await device.ReadHeadingAsync("Phiếu tự đánh giá");
        await device.ReadAsync("Có 60 câu lấy từ lần trước đang chờ bạn xác nhận.");
        await device.PressAsync("Bắt đầu trả lời");

        var first = Questionnaire.Pages.First;
        await business.Questionnaire.ReadPageAsync(first);
        await Expect(device.Page.GetByRole(AriaRole.Main).GetByText("từ lần trước", new LocatorGetByTextOptions { Exact = true }))
            .ToHaveCountAsync(first.Questions.Length);
        await business.Questionnaire.ReadChosenAsync(first.Questions[1], Answer.Of(5));
        await device.PressAsync("Lưu và xem các trụ cột");
        await device.ReadAsync($"Có {60 - first.Questions.Length} câu lấy từ lần trước đang chờ bạn xác nhận.");
    }
}
