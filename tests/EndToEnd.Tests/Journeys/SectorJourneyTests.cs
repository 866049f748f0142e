using System.Globalization;
using Microsoft.Playwright;
using SanSangSo.Assessments.Instruments;
using SanSangSo.EndToEnd.Tests.Browsing;
using SanSangSo.Assessments.People;
using static Microsoft.Playwright.Assertions;

namespace SanSangSo.EndToEnd.Tests.Journeys;

/// <summary>The instrument of 2025 from the start to the result, each business with the tools of its own sector.</summary>
[Collection(nameof(SampleSiteTests))]
public sealed class SectorJourneyTests(SampleSite site)
{
    private static readonly Instrument Whole = InstrumentCatalogue.BuiltIn.Latest("vn-dbi-2025");

    [Theory]
    [InlineData("Khách sạn Sóng Biển", "55", "hotel", false)]
    [InlineData("Nước mắm Ninh Hòa", "10", "manufacturing", false)]
    [InlineData("Tạp hóa Cô Ba", "47", "trade", true)]
    public async Task From_the_start_to_the_level(string name, string line, string sector, bool onPhone)
    {
        var enterprise = new RegisteredEnterprise(site, DemoAccounts.Owner.Id);
        await enterprise.RegisterAsync(name, line);
        await using var device = await site.OpenAsync(onPhone ? Screen.Phone : Screen.Desktop);
        await DepartmentTests.SignInAsync(device, DemoAccounts.Owner);
        await device.GoToAsync($"/enterprise/{enterprise.Id}/assessments");
        await device.LeaveByAsync(device.Page.Locator("form[data-start=vn-dbi-2025] button"));
        await device.ReadHeadingAsync("Phiếu tự đánh giá");
        await device.ReadAsync(Whole.Sector(sector)!.Name.Vi);
        var draft = device.Page.Url;

        var instrument = Whole.For(sector);
        foreach (var page in QuestionPages.Of(instrument).All)
        {
            if (page.Number == 1)
            {
                await device.PressAsync("Bắt đầu trả lời");
            }

            await device.ReadHeadingAsync(page.Component.Name.Vi);
            foreach (var question in page.Questions)
            {
                await AnswerAsync(device, question);
            }

            await device.LeaveByAsync(device.Page.Locator("main form button.govuk-button").First);
            if (page.Questions.Any(q => q.Id == "7.2") && sector == "hotel")
            {
                await GoToAnotherSectorAndBackAsync(device, draft);
            }
        }

        await device.ReadHeadingAsync("Kiểm tra câu trả lời");
        await device.Page.GetByLabel("Tôi cam đoan").CheckAsync();
        await device.PressAsync("Nộp phiếu");
        await device.ReadHeadingAsync("Kết quả tự đánh giá");
        await device.ReadAsync("/100 điểm");
        await device.ReadAsync("Phần xem riêng, không làm đổi mức");
        await device.PressAsync("Xem bảng giải trình điểm");
        await device.ReadAsync("Điểm số do hệ thống đặt");
    }

    // Tools 1 to 6 and the first line of all else: enough to have links.
    private static async Task AnswerAsync(Device device, Question question)
    {
        string[] values = question.Kind switch
        {
            QuestionKind.Single => [question.Options[1].Number.ToString(CultureInfo.InvariantCulture)],
            QuestionKind.Multiple when question.Options.Length > 8 => [.. question.Options.Take(6).Select(o => o.Number.ToString(CultureInfo.InvariantCulture))],
            QuestionKind.Multiple => [question.Options[1].Number.ToString(CultureInfo.InvariantCulture)],
            _ => [await device.Page.Locator($"input[name='q-{question.Id}']").First.InputValueAsync()],
        };
        foreach (var value in values)
        {
            var input = device.Page.Locator($"input[name='q-{question.Id}'][value='{value}']");
            if (await input.GetAttributeAsync("type") != "hidden")
            {
                await input.CheckAsync();
            }
        }
    }

    private static async Task GoToAnotherSectorAndBackAsync(Device device, string draft)
    {
        var here = device.Page.Url;
        foreach (var (sector, answered) in new[] { ("Ăn uống", 0), ("Lưu trú, khách sạn", 6) })
        {
            await device.GoToAsync(draft);
            await device.Page.Locator("summary", new PageLocatorOptions { HasText = "Đổi ngành" }).ClickAsync();
            await device.ChooseAsync("Hỏi theo ngành nào?", sector);
            await device.PressAsync("Dùng ngành này");
            await device.ReadAsync($"Từ giờ phần công cụ số hỏi theo ngành: {sector}");
            await device.GoToAsync(draft + "/tools/1");
            await Expect(device.Page.Locator("input[name='q-7.2']:checked")).ToHaveCountAsync(answered);
        }

        await device.GoToAsync(here);
    }
}
