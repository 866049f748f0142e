using Microsoft.Playwright;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Scoring;
using SanSangSo.EndToEnd.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace SanSangSo.EndToEnd.Tests.Journeys;

/// <summary>What happens to one draft: devices beside each other, the Back button, the other language, the keyboard alone.</summary>
[Collection(nameof(EmptySiteTests))]
public sealed class DraftTests(Site site)
{
    private static readonly QuestionPage First = Questionnaire.Pages.First;
    private static readonly Question Question = First.Questions[0];
    private static readonly QuestionPage Second = Questionnaire.Pages.All[1];

    [Fact]
    public async Task Two_devices_that_answer_differently_lose_nothing_silently()
    {
        await using var office = await site.OpenAsync(Screen.Desktop);
        await using var phone = await site.OpenAsync(Screen.Phone);
        var business = await Business.WithDraftAsync(site.Mail, office, "hai-may@hai-san.test");
        await business.SignInOnAsync(phone);
        var (atOffice, onPhone) = (new Questionnaire(office), new Questionnaire(phone));
        await office.GoToAsync(PageAddress(business, First));
        await phone.GoToAsync(PageAddress(business, First));

        await atOffice.ChooseAsync(Question, Answer.Of(2));
        await atOffice.ChooseAsync(First.Questions[1], Answer.Of(1));
        await office.PressAsync("Lưu và tiếp tục");
        await onPhone.ChooseAsync(Question, Answer.Of(5));
        await onPhone.ChooseAsync(First.Questions[2], Answer.Of(4));
        await phone.PressAsync("Lưu và tiếp tục");

        await phone.ReadErrorAsync(
            $"Ở nơi khác vừa chọn: “{Questionnaire.WordsOf(Question, Answer.Of(2))}”; ở đây bạn chọn: “{Questionnaire.WordsOf(Question, Answer.Of(5))}”.");
        await onPhone.ReadChosenAsync(Question, Answer.Of(5));
        await onPhone.ReadChosenAsync(First.Questions[1], Answer.Of(1));
        await onPhone.ReadChosenAsync(First.Questions[2], Answer.Of(4));
        await phone.PressAsync("Lưu và tiếp tục");
        await onPhone.ReadPageAsync(Second);

        await office.GoToAsync(PageAddress(business, First));
        await atOffice.ReadChosenAsync(Question, Answer.Of(5));
        await atOffice.ReadChosenAsync(First.Questions[1], Answer.Of(1));
        await atOffice.ReadChosenAsync(First.Questions[2], Answer.Of(4));
    }

    [Fact]
    public async Task Another_device_goes_on_where_one_stopped()
    {
        await using var office = await site.OpenAsync(Screen.Desktop);
        var business = await Business.WithDraftAsync(site.Mail, office, "lam-tiep@hai-san.test");
        await office.PressAsync("Bắt đầu trả lời");
        await business.Questionnaire.ChooseAsync(Question, Answer.Of(3));
        await office.PressAsync("Lưu và tiếp tục");
        await business.Questionnaire.ChooseAsync(Second.Questions[0], Answer.DontKnow);
        await office.PressAsync("Đăng xuất");

        await using var phone = await site.OpenAsync(Screen.Phone);
        await business.SignInOnAsync(phone);
        await phone.FollowAsync("Công ty TNHH Hải sản Vịnh Xanh");
        await phone.PressAsync("Làm tiếp");
        var onPhone = new Questionnaire(phone);
        await onPhone.ReadPageAsync(Second);
        await onPhone.ReadChosenAsync(Second.Questions[0], Answer.DontKnow);
    }

    [Fact]
    public async Task An_answer_changed_after_the_Back_button_is_kept()
    {
        await using var device = await site.OpenAsync(Screen.Desktop);
        var business = await Business.WithDraftAsync(site.Mail, device, "quay-lai@hai-san.test");
        var questions = business.Questionnaire;
        await device.PressAsync("Bắt đầu trả lời");
        await questions.ChooseAsync(Question, Answer.Of(1));
        await device.PressAsync("Lưu và tiếp tục");
        await questions.ReadPageAsync(Second);
        await device.BackAsync();
        await questions.ReadPageAsync(First);
        await questions.ChooseAsync(Question, Answer.Of(4));
        await device.PressAsync("Lưu và tiếp tục");
        await questions.ReadPageAsync(Second);

        await device.GoToAsync(PageAddress(business, First));
        await questions.ReadChosenAsync(Question, Answer.Of(4));
    }

    [Fact]
    public async Task A_page_left_by_the_browsers_own_means_is_saved()
    {
        await using var device = await site.OpenAsync(Screen.Desktop);
        var business = await Business.WithDraftAsync(site.Mail, device, "bo-di@hai-san.test");
        await device.PressAsync("Bắt đầu trả lời");
        await business.Questionnaire.ChooseAsync(Question, Answer.Of(2));
        await device.BackAsync();
        await Expect(device.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync("Phiếu tự đánh giá");

        // The browser sends it while it leaves; the page that follows may be quicker.
        for (var tries = 0; ; tries++)
        {
            await device.GoToAsync(PageAddress(business, First));
            if (await business.Questionnaire.Choice(Question, Answer.Of(2)).IsCheckedAsync())
            {
                return;
            }

            Assert.True(tries < 20, "What was chosen on the page that was left is not there.");
            await Task.Delay(100);
        }
    }

    [Fact]
    public async Task Switching_the_language_keeps_the_page_and_what_was_typed()
    {
        await using var device = await site.OpenAsync(Screen.Desktop);
        var business = new Business(site.Mail, device, "hai-thu-tieng@hai-san.test");
        await business.SignUpAsync();
        await business.SignInAsync();
        await device.GoToAsync("/enterprise/new");
        await device.FillAsync("Mã số thuế của doanh nghiệp", TaxCodes.Next());
        await device.PressAsync("Tiếp tục");
        var address = device.Page.Url;
        await device.FillAsync("Tên doanh nghiệp, hộ kinh doanh hoặc hợp tác xã", "Hợp tác xã Rong biển Ninh Hải");
        await device.SelectAsync("Xã, phường hoặc đặc khu", "Trường Sa (đặc khu)");

        await device.PressAsync("English");

        Assert.Equal(address, device.Page.Url);
        await Expect(device.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(device.Page.GetByLabel("Commune, ward or special zone")).ToHaveValueAsync("22736");
        await Expect(device.Page.GetByRole(AriaRole.Textbox)).ToHaveValueAsync("Hợp tác xã Rong biển Ninh Hải");
        await Expect(device.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await device.PressAsync("Tiếng Việt");
        await device.PressAsync("Tiếp tục");
        await device.ReadHeadingAsync("Ngành kinh doanh chính");
    }

    [Fact]
    public async Task A_page_is_answered_and_saved_by_the_keyboard_alone()
    {
        await using var device = await site.OpenAsync(Screen.Desktop);
        var business = await Business.WithDraftAsync(site.Mail, device, "ban-phim@hai-san.test");
        await device.PressAsync("Bắt đầu trả lời");
        var keyboard = device.Page.Keyboard;
        await keyboard.PressAsync("Tab");
        await Expect(device.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Chuyển đến nội dung chính" })).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");

        var unanswered = First.Questions.Select(q => q.Id).ToList();
        for (var steps = 0; unanswered.Count > 0; steps++)
        {
            Assert.True(steps < 20, "The questions cannot be reached by Tab.");
            await keyboard.PressAsync("Tab");
            var name = await device.Page.EvaluateAsync<string>("() => document.activeElement.name ?? ''");
            if (unanswered.Remove(name.Replace("q-", "", StringComparison.Ordinal)))
            {
                await AssertFocusIsSeenAsync(device);
                await keyboard.PressAsync("Space");
                await keyboard.PressAsync("ArrowDown");
                await keyboard.PressAsync("ArrowDown");
            }
        }

        await keyboard.PressAsync("Tab");
        await Expect(device.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Lưu và tiếp tục" })).ToBeFocusedAsync();
        await device.LeaveByAsync(() => keyboard.PressAsync("Enter"));
        await business.Questionnaire.ReadPageAsync(Second);
        await device.GoToAsync(PageAddress(business, First));
        foreach (var question in First.Questions)
        {
            await business.Questionnaire.ReadChosenAsync(question, Answer.Of(2));
        }
    }

    private static string PageAddress(Business business, QuestionPage page) => $"{business.DraftAddress}/{page.Id}";

    private static async Task AssertFocusIsSeenAsync(Device device)
    {
        // The ring of a radio button is drawn by its label.
        var ring = await device.Page.EvaluateAsync<string>(
            """
            () => {
              const styles = [document.activeElement, document.activeElement.labels[0]]
                .flatMap(e => [getComputedStyle(e), getComputedStyle(e, '::before')]);
              return styles.some(s => s.boxShadow !== 'none' || (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2)) ? 'seen' : 'unseen';
            }
            """);
        Assert.Equal("seen", ring);
    }
}
