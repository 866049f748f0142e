using Microsoft.Playwright;
using SanSangSo.Assessments.People;
using SanSangSo.Assessments.Roadmaps;
using SanSangSo.Assessments.Scoring;
using SanSangSo.EndToEnd.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace SanSangSo.EndToEnd.Tests.Journeys;

/// <summary>The way to the next level: tried out, planned, worked on, and seen in the next assessment.</summary>
[Collection(nameof(SampleSiteTests))]
public sealed class PlanTests(SampleSite site)
{
    [Fact]
    public Task On_a_phone() => GoAsync(Screen.Phone, javaScript: true);

    [Fact]
    public Task Without_JavaScript() => GoAsync(Screen.Desktop, javaScript: false);

    private async Task GoAsync(Screen screen, bool javaScript)
    {
        var enterprise = new RegisteredEnterprise(site, DemoAccounts.Owner.Id);
        await enterprise.RegisterAsync("Xưởng đóng tàu Cam Ranh");
        var assessment = await enterprise.StartAsync(fromLast: false);
        await enterprise.SubmitAsync(assessment);
        await using var owner = await site.OpenAsync(screen, javaScript);
        await DepartmentTests.SignInAsync(owner, DemoAccounts.Owner);
        await owner.GoToAsync($"/enterprise/{enterprise.Id}/assessments/{assessment}/result");
        await owner.ReadAsync("Mức 3/5 – Hình thành");
        await owner.PressAsync("Xem cách lên mức tiếp theo");

        await TryAsync(owner);
        var (needed, other) = await ChooseAsync(owner);
        await KeepUpAsync(owner);
        await AssessAgainAsync(owner, enterprise, needed);
        await SeeWhatPaidOffAsync(owner, other);
    }

    /// <summary>The first action is what is missing; the second brings points, but not the level.</summary>
    private static async Task TryAsync(Device owner)
    {
        await owner.ReadHeadingAsync("Cách lên mức tiếp theo");
        await owner.ReadAsync("Cách ít tốn nhất để lên mức 4/5 – Nâng cao");
        await owner.ReadAsync("Chỉ cần một việc.");
        var actions = owner.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Checkbox);
        await Expect(actions.Nth(0)).ToBeCheckedAsync();
        await actions.Nth(0).UncheckAsync();
        await actions.Nth(1).CheckAsync();
        await owner.PressAsync("Tính thử");
        var tried = owner.Page.Locator("#tried");
        await Expect(tried).ToContainTextAsync("mức 3/5 – Hình thành");
        await Expect(tried).ToContainTextAsync("Mức chưa đổi.");
        await Expect(actions.Nth(0)).Not.ToBeCheckedAsync();
        var before = await tried.InnerTextAsync();

        await actions.Nth(0).CheckAsync();
        await owner.PressAsync("Tính thử");
        await Expect(tried).ToContainTextAsync("Nếu làm 2 việc đã đánh dấu");
        await Expect(tried).ToContainTextAsync("mức 4/5 – Nâng cao");
        Assert.True(PointsIn(await tried.InnerTextAsync()) > PointsIn(before), before);
    }

    private static int PointsIn(string tried) =>
        int.Parse(tried.Split(':')[1].Split('/')[0], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<(Step Needed, Step Other)> ChooseAsync(Device owner)
    {
        var actions = owner.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Checkbox);
        var (needed, other) = (await StepAsync(actions.Nth(0)), await StepAsync(actions.Nth(1)));
        await owner.PressAsync("Chọn các việc đã đánh dấu làm kế hoạch");
        await owner.ReadHeadingAsync("Kế hoạch lên mức tiếp theo");
        await owner.ReadAsync("Đã xong 0/2 việc.");
        return (needed, other);
    }

    private static async Task<Step> StepAsync(ILocator action)
    {
        var (place, to) = StepKeys.Parse(await action.InputValueAsync())!.Value;
        return new Step(place.Question, int.Parse(to, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task KeepUpAsync(Device owner)
    {
        var cards = owner.Page.Locator("main form .card");
        await Expect(cards).ToHaveCountAsync(2);
        await cards.Nth(0).GetByLabel("Tình trạng").SelectOptionAsync(new SelectOptionValue { Label = "Đã xong" });
        await cards.Nth(0).GetByLabel("Người phụ trách").SelectOptionAsync(new SelectOptionValue { Label = DemoAccounts.Owner.Name });
        await cards.Nth(0).GetByLabel("Hạn xong").FillAsync("31/02/2030");
        await cards.Nth(1).GetByLabel("Tình trạng").SelectOptionAsync(new SelectOptionValue { Label = "Đang làm" });
        await owner.PressAsync("Lưu kế hoạch");
        await owner.ReadErrorAsync("Hạn xong phải là một ngày có thật");
        await cards.Nth(0).GetByLabel("Hạn xong").FillAsync("28/2/2030");
        await cards.Nth(1).GetByLabel("Hạn xong").FillAsync("1/2/2021");
        await owner.PressAsync("Lưu kế hoạch");
        await owner.ReadAsync("Đã xong 1/2 việc.");
        await Expect(cards.Nth(0).GetByLabel("Hạn xong")).ToHaveValueAsync("28/02/2030");
        await Expect(cards.Nth(1)).ToContainTextAsync("Quá hạn");

        await cards.Nth(1).GetByLabel("Tình trạng").SelectOptionAsync(new SelectOptionValue { Label = "Đã xong" });
        await owner.PressAsync("Lưu kế hoạch");
        await owner.ReadAsync("Đã xong 2/2 việc.");
        await Expect(cards.Nth(1)).Not.ToContainTextAsync("Quá hạn");
    }

    /// <summary>Only what was needed has got better; the other step is said to be done, but the answer stays.</summary>
    private static async Task AssessAgainAsync(Device owner, RegisteredEnterprise enterprise, Step needed)
    {
        var draft = await enterprise.StartAsync(fromLast: true);
        await enterprise.AnswerAllAsync(draft, Questionnaire.Pages);
        var page = Questionnaire.Pages.Asking(needed.Question)!;
        var address = $"/enterprise/{enterprise.Id}/assessments/{draft}";
        await owner.GoToAsync($"{address}/{page.Id}");
        await new Questionnaire(owner).ChooseAsync(page.Questions.Single(q => q.Id == needed.Question), Answer.Of(needed.To));
        await owner.PressAsync("Lưu và tiếp tục");
        await owner.GoToAsync($"{address}/check");
        await owner.Page.GetByLabel("Tôi cam đoan").CheckAsync();
        await owner.PressAsync("Nộp phiếu");
        await owner.ReadHeadingAsync("Kết quả tự đánh giá");
        await owner.ReadAsync("Mức 4/5 – Nâng cao");
        await owner.GoToAsync($"/enterprise/{enterprise.Id}");
    }

    private static async Task SeeWhatPaidOffAsync(Device owner, Step other)
    {
        await owner.FollowAsync("Kế hoạch lên mức tiếp theo");
        await owner.ReadAsync("1/2 việc đã có kết quả trong lần đánh giá mới.");
        var cards = owner.Page.Locator("main form .card");
        await Expect(cards.Nth(0)).ToContainTextAsync("Có kết quả: câu trả lời mới đã đạt bước này (+1 điểm ở câu này)");
        await Expect(cards.Nth(1)).ToContainTextAsync($"Câu {other.Question}.");
        await Expect(cards.Nth(1)).ToContainTextAsync("Chưa thấy trong câu trả lời mới");
        await owner.PressAsync("Kết thúc kế hoạch");
        await owner.ReadAsync("Đã kết thúc kế hoạch.");
        await owner.ReadAsync("Doanh nghiệp chưa chọn kế hoạch nào.");
        await owner.FollowAsync("Xem cách lên mức tiếp theo");
        await owner.ReadHeadingAsync("Cách lên mức tiếp theo");
        await owner.ReadAsync("Mức 4/5");
    }

    private sealed record Step(string Question, int To);
}
