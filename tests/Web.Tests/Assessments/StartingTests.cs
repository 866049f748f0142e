using System.Net;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Assessments;

/// <summary>The list of assessments, the start of a new one, and a new one from the last one's answers.</summary>
public sealed class StartingTests(WebHost host)
{
    [Fact]
    public async Task The_start_says_what_the_instrument_is_worth_and_who_sees_what()
    {
        var owner = await Assessor.CreateAsync(host);

        var words = (await owner.GetAsync(owner.Root)).Words();

        Assert.Contains("đã được thay bằng Quyết định 2158/QĐ-BTTTT (7/11/2023), rồi Quyết định 1567/QĐ-BKHCN", words, StringComparison.Ordinal);
        Assert.Contains("“Không biết”: câu đó được 0 điểm", words, StringComparison.Ordinal);
        Assert.Contains("không xem được câu trả lời khi doanh nghiệp chưa đồng ý", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_start_leads_to_the_open_draft()
    {
        var owner = await Assessor.CreateAsync(host);
        var list = await owner.GetAsync(owner.Root);
        var draft = (await owner.PressAsync(list, ("FromLast", "false"))).Address;

        var again = await owner.PressAsync(list, ("OperationId", Guid.CreateVersion7().ToString()), ("FromLast", "false"));

        Assert.Equal(draft + "?happened=already-open", again.Address);
        Assert.Contains("Doanh nghiệp đang có phiếu này", again.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_of_the_last_time_count_only_once_their_page_is_saved()
    {
        var owner = await Assessor.CreateAsync(host);
        await owner.CompleteAsync(_ => "4");
        var draft = await owner.StartAsync(fromLast: true);
        Assert.Contains("Cần xác nhận 13 câu", (await owner.GetAsync(draft)).Words(), StringComparison.Ordinal);

        var page = await owner.GetAsync(draft + "/1/1");
        Assert.All(page.Questions(), q => Assert.Contains("từ lần trước", page.Block(q), StringComparison.Ordinal));
        Assert.Equal("4", page.Chosen("1.1.1"));
        var refused = await owner.PressAsync(await owner.GetAsync(draft + "/check"), ("DeclaredTrue", "true"));
        Assert.Contains("Chưa nộp được: còn 60 câu", refused.Words(), StringComparison.Ordinal);

        await owner.PressAsync(page, ("q-1.1.2", "1"));

        var saved = await owner.GetAsync(draft + "/1/1");
        Assert.Equal(("4", "1"), (saved.Chosen("1.1.1"), saved.Chosen("1.1.2")));
        Assert.All(saved.Questions(), q => Assert.DoesNotContain("từ lần trước", saved.Block(q), StringComparison.Ordinal));
        Assert.Contains("Cần xác nhận 10 câu", (await owner.GetAsync(draft)).Words(), StringComparison.Ordinal);
        Assert.Contains("từ lần trước", (await owner.GetAsync(draft + "/check")).Block("1.1.4"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_silently_confirms_only_what_was_touched()
    {
        var owner = await Assessor.CreateAsync(host);
        await owner.CompleteAsync(_ => "4");
        var draft = await owner.StartAsync(fromLast: true);
        var page = await owner.GetAsync(draft + "/1/1");
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        // What autosave.js sends: the questions that were changed, and no others.
        var answer = await owner.Visitor.PostAsync(
            draft + "/1/1", ("__RequestVerificationToken", token), ("OperationId", Guid.CreateVersion7().ToString()),
            ("Go", "silently"), ("seen-1.1.1", "4"), ("q-1.1.1", "2"), ("seen-1.1.2", "4"));

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        var stored = await owner.GetAsync(draft + "/1/1");
        Assert.Equal("2", stored.Chosen("1.1.1"));
        Assert.DoesNotContain("từ lần trước", stored.Block("1.1.1"), StringComparison.Ordinal);
        Assert.Contains("từ lần trước", stored.Block("1.1.2"), StringComparison.Ordinal);
    }
}
