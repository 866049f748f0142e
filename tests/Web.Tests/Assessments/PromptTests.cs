using SanSangSo.Assessments.Instruments;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Assessments;

/// <summary>What may have been chosen by mistake is said once, to whoever answers, and decides nothing.</summary>
public sealed class PromptTests(WebHost host)
{
    [Fact]
    public async Task A_prompt_is_said_once_for_the_same_answers()
    {
        var owner = await Assessor.CreateAsync(host);
        var draft = await owner.StartAsync(instrument: "eu-dma");
        var table = $"{draft}/{QuestionPages.Of(InstrumentCatalogue.BuiltIn.Latest("eu-dma")).Asking("q4")!.Id}";
        await owner.PressAsync(await owner.GetAsync(table), ("q-q4:1", "1"));

        var first = await owner.GetAsync(draft + "/check");
        Assert.Contains("Câu 4 còn 6 dòng chưa chọn", Prompts(first), StringComparison.Ordinal);
        Assert.Contains("prompts=", first.Headers["Set-Cookie"], StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(PromptKind.RowsOpen), first.Headers["Set-Cookie"], StringComparison.Ordinal);
        Assert.Null(Prompts(await owner.GetAsync(draft + "/check")));

        // Other answers are another thing to look at; what was seen before is not said again.
        await owner.PressAsync(await owner.GetAsync(table), ("q-q4:1", "1"), ("q-q4:2", "1"));
        Assert.Contains("Câu 4 còn 5 dòng chưa chọn", Prompts(await owner.GetAsync(draft + "/check")), StringComparison.Ordinal);
        await owner.PressAsync(await owner.GetAsync(table), ("q-q4:1", "1"), ("q-q4:2", "3"));
        Assert.Contains("Câu 4 còn 5 dòng chưa chọn", Prompts(await owner.GetAsync(draft + "/check")), StringComparison.Ordinal);
        await owner.PressAsync(await owner.GetAsync(table), ("q-q4:1", "1"), ("q-q4:2", "1"));
        Assert.Null(Prompts(await owner.GetAsync(draft + "/check")));

        // It is the browser that knows, not the server: another one has shown nothing yet.
        using var another = await host.SignInAsync(owner.Email);
        Assert.NotNull(Prompts(await another.OpenAsync(draft + "/check")));
    }

    [Fact]
    public async Task Prompts_change_no_score_and_hold_nothing_up()
    {
        var owner = await Assessor.CreateAsync(host);
        var draft = await owner.StartAsync();
        var check = await owner.AnswerAllAsync(draft, _ => "3");
        Assert.Contains("đều chọn dòng thứ", Prompts(check), StringComparison.Ordinal);

        // Not even a refusal brings them back, and nothing of them goes along with the submission.
        var refused = await owner.PressAsync(check);
        Assert.Single(refused.Errors);
        Assert.Null(Prompts(refused));
        var result = await owner.PressAsync(refused, ("DeclaredTrue", "true"));

        Assert.Contains("192/320 điểm", result.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("đều chọn dòng thứ", result.Words(), StringComparison.Ordinal);
    }

    private static string? Prompts(Answer page) => page.Document.GetElementById("prompts")?.TextContent;
}
