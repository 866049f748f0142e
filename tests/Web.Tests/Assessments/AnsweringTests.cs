using System.Net;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Assessments;

/// <summary>The question pages: what is chosen is kept, whichever way one leaves.</summary>
public sealed class AnsweringTests(WebHost host)
{
    [Fact]
    public async Task A_page_asks_up_to_four_questions_each_with_six_anchors_and_I_do_not_know()
    {
        var owner = await Assessor.CreateAsync(host);
        var page = await owner.GetAsync(await owner.StartAsync() + "/1/1");

        Assert.Equal(["1.1.1", "1.1.2", "1.1.3"], page.Questions());
        foreach (var question in page.Questions())
        {
            var options = page.Document.QuerySelectorAll($"input[name='q-{question}']").Select(i => i.GetAttribute("value"));
            Assert.Equal(["0", "1", "2", "3", "4", "5", "unknown"], options);
        }

        Assert.Contains("Trang 1/20 · Trụ cột 1: Trải nghiệm số cho khách hàng", page.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Đã lưu", page.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("next", "/1/3")]
    [InlineData("back", "/1/1")]
    [InlineData("tasks", "")]
    [InlineData("check", "/check")]
    [InlineData("home", null)]
    [InlineData("sign-out", null)]
    [InlineData("silently", null)]
    public async Task Every_way_off_a_page_saves_first(string go, string? leadsTo)
    {
        var owner = await Assessor.CreateAsync(host);
        var draft = await owner.StartAsync();

        var answer = await owner.Visitor.SubmitAsync(
            await owner.GetAsync(draft + "/1/2"), ("q-1.1.4", "3"), ("q-1.1.6", "unknown"), ("Go", go));

        if (leadsTo is not null)
        {
            Assert.Equal(draft + leadsTo, answer.Location);
        }

        var stored = await owner.GetAsync(draft + "/1/2");
        Assert.Equal(["3", null, "unknown"], [stored.Chosen("1.1.4"), stored.Chosen("1.1.5"), stored.Chosen("1.1.6")]);
        Assert.Matches(@"^Đã lưu \d\d:\d\d", stored.Document.QuerySelector("[role=status]")!.TextContent);
    }

    [Fact]
    public async Task Signing_out_goes_on_as_a_post_to_the_one_place_that_signs_out()
    {
        var owner = await Assessor.CreateAsync(host);
        var page = await owner.GetAsync(await owner.StartAsync() + "/1/1");

        var answer = await owner.Visitor.SubmitAsync(page, ("q-1.1.1", "2"), ("Go", "sign-out"));

        Assert.Equal(HttpStatusCode.TemporaryRedirect, answer.Status);
        Assert.Equal("/account/sign-out", answer.Location);
        Assert.Empty(page.Document.QuerySelectorAll("header a, footer a"));
    }

    [Fact]
    public async Task The_other_language_keeps_the_page_and_what_was_chosen_and_saves_it()
    {
        var owner = await Assessor.CreateAsync(host);
        var draft = await owner.StartAsync();

        var english = await owner.Visitor.SubmitAsync(await owner.GetAsync(draft + "/2/1"), ("q-2.1.1", "4"), ("_language", "en"));

        Assert.Equal(HttpStatusCode.OK, english.Status);
        Assert.Equal("4", english.Chosen("2.1.1"));
        Assert.Contains("Page 5 of 20", english.Words(), StringComparison.Ordinal);
        Assert.Matches(@"Saved \d\d:\d\d", english.Words());
        Assert.Equal("4", (await owner.GetAsync(draft + "/2/1")).Chosen("2.1.1"));
    }

    [Fact]
    public async Task One_goes_on_where_one_stopped()
    {
        var owner = await Assessor.CreateAsync(host);
        var draft = await owner.StartAsync();
        await owner.PressAsync(await owner.GetAsync(draft + "/3/2"), ("q-3.2.1", "1"));

        var list = await owner.GetAsync(owner.Root);

        Assert.Equal(draft + "/3/3", list.Document.QuerySelector(".card .govuk-button")!.GetAttribute("href"));
        Assert.Contains("Đang làm 1/16", (await owner.GetAsync(draft)).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_again_from_the_Back_button_with_another_answer_is_stored()
    {
        var owner = await Assessor.CreateAsync(host);
        var draft = await owner.StartAsync();
        var form = await owner.GetAsync(draft + "/1/1");
        await owner.PressAsync(form, ("q-1.1.1", "3"));

        var again = await owner.PressAsync(form, ("q-1.1.1", "5"));

        Assert.Equal(draft + "/1/2", again.Address);
        Assert.Equal("5", (await owner.GetAsync(draft + "/1/1")).Chosen("1.1.1"));
    }

    [Fact]
    public async Task Two_forms_that_differ_lose_nothing_and_say_both()
    {
        var owner = await Assessor.CreateAsync(host);
        var draft = await owner.StartAsync();
        var (here, elsewhere) = (await owner.GetAsync(draft + "/1/1"), await owner.GetAsync(draft + "/1/1"));
        await owner.PressAsync(elsewhere, ("q-1.1.1", "2"));

        var conflict = await owner.PressAsync(here, ("q-1.1.1", "5"), ("q-1.1.2", "3"));

        Assert.Equal(HttpStatusCode.OK, conflict.Status);
        Assert.StartsWith("Lỗi: ", conflict.Document.Title, StringComparison.Ordinal);
        Assert.Contains(
            "Ở nơi khác vừa chọn: “Có cập nhật trong 6 tháng qua, nhưng không phải quý nào cũng có”; ở đây bạn chọn: “Tuần nào cũng cập nhật ít nhất một lần”",
            Assert.Single(conflict.Errors), StringComparison.Ordinal);
        Assert.NotNull(conflict.Document.QuerySelector(conflict.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")!));
        Assert.Equal(("5", "2"), (conflict.Chosen("1.1.1"), conflict.Seen("1.1.1")));
        var stored = await owner.GetAsync(draft + "/1/1");
        Assert.Equal(("2", "3"), (stored.Chosen("1.1.1"), stored.Chosen("1.1.2")));

        Assert.Equal(draft + "/1/2", (await owner.PressAsync(conflict)).Address);
        Assert.Equal("5", (await owner.GetAsync(draft + "/1/1")).Chosen("1.1.1"));
    }

    [Fact]
    public async Task A_form_that_changes_nothing_does_not_undo_what_another_has_changed()
    {
        var owner = await Assessor.CreateAsync(host);
        var draft = await owner.StartAsync();
        await owner.PressAsync(await owner.GetAsync(draft + "/1/1"), ("q-1.1.1", "1"));
        var (old, other) = (await owner.GetAsync(draft + "/1/1"), await owner.GetAsync(draft + "/1/1"));
        await owner.PressAsync(other, ("q-1.1.1", "4"));

        Assert.Equal(draft + "/1/2", (await owner.PressAsync(old, ("q-1.1.2", "0"))).Address);

        var stored = await owner.GetAsync(draft + "/1/1");
        Assert.Equal(("4", "0"), (stored.Chosen("1.1.1"), stored.Chosen("1.1.2")));
    }

    [Fact]
    public async Task A_value_that_is_no_answer_is_not_one()
    {
        var owner = await Assessor.CreateAsync(host);
        var draft = await owner.StartAsync();

        await owner.PressAsync(await owner.GetAsync(draft + "/1/1"), ("q-1.1.1", "6"), ("q-1.1.2", "x"), ("q-1.1.3", "1"));

        var stored = await owner.GetAsync(draft + "/1/1");
        Assert.Equal([null, null, "1"], [stored.Chosen("1.1.1"), stored.Chosen("1.1.2"), stored.Chosen("1.1.3")]);
    }

    [Fact]
    public async Task A_change_from_the_check_page_leads_straight_back_to_its_question()
    {
        var owner = await Assessor.CreateAsync(host);
        var draft = await owner.StartAsync();
        var check = await owner.AnswerAllAsync(draft, _ => "2");
        var change = check.Document.QuerySelector("[id='q-3.2.5'] a")!.GetAttribute("href")!;
        Assert.EndsWith("#q-3.2.5", change, StringComparison.Ordinal);

        var saved = await owner.Visitor.SubmitAsync(await owner.GetAsync(change.Split('#')[0]), ("q-3.2.5", "0"));

        Assert.Equal(draft + "/check#q-3.2.5", saved.Location);
        Assert.NotEqual(check.Block("3.2.5"), (await owner.GetAsync(draft + "/check")).Block("3.2.5"));
    }

    [Fact]
    public async Task A_page_of_a_draft_that_ended_elsewhere_says_what_became_of_it()
    {
        var owner = await Assessor.CreateAsync(host);
        var draft = await owner.StartAsync();
        var open = await owner.GetAsync(draft + "/1/1");
        var discarded = await owner.PressAsync(await owner.GetAsync(draft + "/discard"));
        Assert.Contains("Đã huỷ phiếu đang làm dở", discarded.Words(), StringComparison.Ordinal);

        var late = await owner.PressAsync(open, ("q-1.1.1", "3"));

        Assert.Contains("bị huỷ ở nơi khác", late.Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Visitor.OpenAsync(draft)).Status);
    }
}
