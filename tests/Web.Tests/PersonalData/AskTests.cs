using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.People;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.PersonalData;

public sealed class AskTests(WebHost host)
{
    [Fact]
    public async Task A_request_is_written_shown_with_its_deadline_and_its_answer_is_read()
    {
        var id = await host.AddAccountAsync("yeu-cau@vi-du.vn");
        using var visitor = await host.SignInAsync("yeu-cau@vi-du.vn");
        var page = await visitor.OpenAsync("/account/data/ask");

        var wrong = await visitor.SubmitAsync(page, ("Text", ""));
        Assert.Equal(2, wrong.Errors.Count);
        var tooLong = await visitor.SubmitAsync(page, ("Kind", "Correction"), ("Text", new string('a', PersonRefusals.TextMaximum + 1)));
        Assert.Single(tooLong.Errors);
        Assert.Contains("aaaa", tooLong.Document.QuerySelector("#Text")!.TextContent, StringComparison.Ordinal);

        Assert.Equal("/account/data", (await visitor.SubmitAsync(page, ("Kind", "Objection"), ("Text", "Đừng gửi <b>cho</b> sở"))).Location);
        var shown = (await visitor.OpenAsync("/account/data")).Document.Body!.TextContent;
        Assert.Contains("Đừng gửi <b>cho</b> sở", shown, StringComparison.Ordinal);
        Assert.Contains(
            LocalDay.DayOf(host.Clock.Now).AddDays(15).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture),
            shown, StringComparison.Ordinal);

        var request = (await host.Grains.GetGrain<IPersonDataDesk>(IPersonDataDesk.Key).GetAsync(id)).Requests.Single();
        Assert.True((await host.Grains.GetGrain<IPersonGrain>(id).AnswerDataRequestAsync(
            Caller.BySystem(Guid.CreateVersion7()), new AnswerDataRequest(request.Id, Done: false, "Sở không thấy tên bạn."))).Accepted);
        Assert.Contains("Sở không thấy tên bạn.", (await visitor.OpenAsync("/account/data")).Body, StringComparison.Ordinal);
    }
}
