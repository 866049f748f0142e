using SanSangSo.EndToEnd.Tests.Browsing;
using SanSangSo.TestCommon.Web;
using Answer = SanSangSo.Assessments.Scoring.Answer;

namespace SanSangSo.EndToEnd.Tests.Journeys;

/// <summary>An untouched draft is recalled, once in the inbox and once by mail, until the person wants no more of it.</summary>
[Collection(nameof(EmptySiteTests))]
public sealed class FollowUpTests(Site site)
{
    private const string Title = "Phiếu tự đánh giá chưa nộp";

    [Fact]
    public async Task An_untouched_draft_is_recalled_once_and_no_more_after_unsubscribing()
    {
        await using var device = await site.OpenAsync(Screen.Desktop);
        var business = await Business.WithDraftAsync(site.Mail, device, "nhac-viec@hai-san.test");
        await device.PressAsync("Bắt đầu trả lời");
        await business.Questionnaire.ChooseAsync(Questionnaire.Pages.First.Questions[0], Answer.Of(3));
        await device.PressAsync("Lưu và tiếp tục");
        Assert.Empty(Recalls(business));

        site.Clock.Advance(TimeSpan.FromDays(3) - TimeSpan.FromMinutes(1));
        await site.RingAsync();
        Assert.Empty(Recalls(business));

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.RingAsync();
        await site.RingAsync();
        var recall = Assert.Single(Recalls(business));
        Assert.Contains("đã 3 ngày chưa được làm tiếp", recall.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("điểm", recall.Body, StringComparison.OrdinalIgnoreCase);
        // No tax code; ten digits within the secret of a link are none.
        Assert.DoesNotMatch("(?<![0-9a-f])[0-9]{10}(?![0-9a-f])", recall.Body);
        await business.SignInAsync();
        Assert.Equal(1, await CountMessagesAsync(device));

        await UnsubscribeAsync(recall);
        site.Clock.Advance(TimeSpan.FromDays(8));
        await site.RingAsync();
        Assert.Single(Recalls(business));
        await business.SignInAsync();
        Assert.Equal(1, await CountMessagesAsync(device));
        await device.FollowAsync("Làm tiếp phiếu tự đánh giá");
        await device.ReadHeadingAsync("Phiếu tự đánh giá");
    }

    private IReadOnlyList<PickedUpMail> Recalls(Business business) =>
        [.. site.Mail.Of(business.Mail).Where(m => m.Headers.ContainsKey("List-Unsubscribe"))];

    private static async Task<int> CountMessagesAsync(Device device)
    {
        await device.GoToAsync("/account/inbox");
        await device.ReadHeadingAsync("Thông báo");
        return await device.Page.GetByRole(
            Microsoft.Playwright.AriaRole.Heading, new() { Level = 2, Name = Title }).CountAsync();
    }

    private async Task UnsubscribeAsync(PickedUpMail recall)
    {
        await using var stranger = await site.OpenAsync(Screen.Phone);
        await stranger.GoToAsync(recall.LinkTo("/unsubscribe/"));
        await stranger.ReadHeadingAsync("Ngừng nhận thư nhắc việc");
        await stranger.PressAsync("Ngừng nhận thư nhắc việc");
        await stranger.ReadHeadingAsync("Bạn sẽ không nhận thư nhắc việc nữa");
    }
}
