using System.Globalization;
using System.Net;
using System.Text.Json;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Assessments;

/// <summary>From the check page to the result and its receipt.</summary>
public sealed class ResultTests(WebHost host)
{
    [Theory]
    [InlineData("5", "5", "Mức 5/5 – Dẫn dắt", "320/320 điểm", "Doanh nghiệp đã ở mức cao nhất")]
    [InlineData("4", "4", "Mức 4/5 – Nâng cao", "256/320 điểm", "Cả điểm lẫn số trụ cột đều chưa đủ để lên mức 5.")]
    [InlineData("4", "3", "Mức 3/5 – Hình thành", "241/320 điểm", "Điểm đạt mức 4, nhưng mới có bốn trụ cột đạt mức 4; cần năm.")]
    [InlineData("unknown", "0", "Mức 0/5 – Chưa khởi động", "0/320 điểm", "Cả điểm lẫn số trụ cột đều chưa đủ để lên mức 1.")]
    public async Task A_whole_assessment_ends_in_its_level_and_says_why(string most, string second, string level, string points, string why)
    {
        var owner = await Assessor.CreateAsync(host);

        var result = await owner.CompleteAsync(q => q[0] is '2' or '5' ? second : most);

        var words = result.Words();
        Assert.Contains(level, words, StringComparison.Ordinal);
        Assert.Contains(points, words, StringComparison.Ordinal);
        Assert.Contains(why, words, StringComparison.Ordinal);
        Assert.Matches(@"Nộp ngày \d\d/\d\d/2026", words);
        Assert.Contains("không thay cho việc xếp hạng", words, StringComparison.Ordinal);
        Assert.Equal(6, result.Document.QuerySelectorAll(".chart__table tbody tr").Length);
        Assert.Contains(level, (await owner.GetAsync(owner.Root)).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_next_level_asks_is_said_in_points_and_pillars()
    {
        var owner = await Assessor.CreateAsync(host);

        var words = (await owner.CompleteAsync(q => q[0] is '2' or '5' ? "3" : "4")).Words();

        Assert.Contains("Mức kế tiếp: Mức 4/5 – Nâng cao", words, StringComparison.Ordinal);
        Assert.Contains("Điểm đã đủ.", words, StringComparison.Ordinal);
        Assert.Contains("Cần năm trụ cột đạt mức 4; hiện có bốn, còn thiếu một.", words, StringComparison.Ordinal);
        Assert.Contains("Chiến lược: 15/25 điểm, mức 3", words, StringComparison.Ordinal);
        Assert.Contains("Chuyển đổi số văn hóa doanh nghiệp: 30/50 điểm, mức 3", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_submitted_while_a_question_is_open()
    {
        var owner = await Assessor.CreateAsync(host);
        var draft = await owner.StartAsync();
        await owner.AnswerAllAsync(draft, q => q is "1.2.3" or "6.1.7" ? "" : "3");

        var refused = await owner.PressAsync(await owner.GetAsync(draft + "/check"), ("DeclaredTrue", "true"));

        Assert.StartsWith("Lỗi: ", refused.Document.Title, StringComparison.Ordinal);
        Assert.Contains("Chưa nộp được: còn 2 câu", refused.Words(), StringComparison.Ordinal);
        Assert.Equal(
            [$"{draft}/1/4?return=check&question=1.2.3#q-1.2.3", $"{draft}/6/2?return=check&question=6.1.7#q-6.1.7"],
            refused.Document.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.OK, (await owner.Visitor.GetAsync(draft)).Status);
    }

    [Fact]
    public async Task Nothing_is_submitted_without_the_declaration()
    {
        var owner = await Assessor.CreateAsync(host);
        var check = await owner.AnswerAllAsync(await owner.StartAsync(), _ => "3");
        Assert.False(check.Document.QuerySelector("input[type=checkbox]")!.HasAttribute("checked"));

        var refused = await owner.PressAsync(check);

        Assert.Equal("Đánh dấu vào ô cam đoan để nộp phiếu", Assert.Single(refused.Errors));
        Assert.Contains("/result", (await owner.PressAsync(refused, ("DeclaredTrue", "true"))).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_often_it_is_tapped_it_is_submitted_once()
    {
        var owner = await Assessor.CreateAsync(host);
        var draft = await owner.StartAsync();
        var check = await owner.AnswerAllAsync(draft, _ => "3");

        var taps = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => owner.Visitor.SubmitAsync(check, ("DeclaredTrue", "true"))));

        Assert.All(taps, tap => Assert.StartsWith(draft + "/result", tap.Location, StringComparison.Ordinal));
        Assert.Single((await owner.GetAsync(owner.Root)).Document.QuerySelectorAll("tbody tr"));
        Assert.StartsWith(draft + "/result", (await owner.Visitor.GetAsync(draft + "/1/1")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_saved_after_the_submission_is_told_that_it_does_not_count()
    {
        var owner = await Assessor.CreateAsync(host);
        var draft = await owner.StartAsync();
        var check = await owner.AnswerAllAsync(draft, _ => "3");
        var open = await owner.GetAsync(draft + "/1/1");
        await owner.PressAsync(check, ("DeclaredTrue", "true"));

        var late = await owner.PressAsync(open, ("q-1.1.1", "5"));

        Assert.Contains("đã được nộp ở nơi khác", late.Words(), StringComparison.Ordinal);
        Assert.Contains("192/320 điểm", late.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_receipt_traces_every_point_and_its_level()
    {
        var owner = await Assessor.CreateAsync(host);
        var result = await owner.CompleteAsync(q => q == "6.1.7" ? "unknown" : q[0] is '2' or '5' ? "3" : "4");

        var words = (await owner.GetAsync(result.Address.Split('?')[0].Replace("/result", "/receipt", StringComparison.Ordinal))).Words();

        Assert.Contains("3 × 5 = 15", words, StringComparison.Ordinal);
        Assert.Contains("Không biết", words, StringComparison.Ordinal);
        Assert.Contains("24/35 điểm = 68,6%", words, StringComparison.Ordinal);
        Assert.Contains("Ít nhất 5 trụ cột từ mức 4: có 4, chưa đạt", words, StringComparison.Ordinal);
        Assert.Contains("Trên 192: có 237, đạt", words, StringComparison.Ordinal);
        Assert.Contains("Kết quả: Mức 3/5 – Hình thành", words, StringComparison.Ordinal);
        Assert.Contains("Phường Nha Trang, Khánh Hòa", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_receipt_file_is_computed_again_and_says_nothing_of_whose_it_is()
    {
        var owner = await Assessor.CreateAsync(host);
        var result = await owner.CompleteAsync(q => (q[^1] % 7) switch { 6 => "unknown", var n => n.ToString(CultureInfo.InvariantCulture) });

        var file = await owner.Visitor.GetAsync(result.Address.Split('?')[0].Replace("/result", "/receipt.json", StringComparison.Ordinal));

        Assert.Equal("application/json", file.Headers["Content-Type"]);
        Assert.Matches(@"^attachment; filename=vn-dbi-2021-2026-\d\d-\d\d\.json", file.Headers["Content-Disposition"]);
        using var receipt = JsonDocument.Parse(file.Body);
        var (total, level) = ComputeAgain(receipt.RootElement);
        Assert.Equal(receipt.RootElement.GetProperty("total").GetInt32(), total);
        Assert.Equal(receipt.RootElement.GetProperty("level").GetInt32(), level);
        Assert.InRange(total, 1, 319);
        Assert.All([owner.Name, "Hòn Khói", owner.Email, "example.test", owner.TaxCode], canary =>
            Assert.DoesNotContain(canary, file.Body, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>By the words of the receipt page alone, with nothing of the service.</summary>
    private static (int Total, int Level) ComputeAgain(JsonElement receipt)
    {
        var pillars = receipt.GetProperty("lines").EnumerateArray().GroupBy(l => l.GetProperty("pillar").GetString()).Select(lines =>
        {
            var points = lines.Sum(l => l.GetProperty("answer") is { ValueKind: JsonValueKind.Number } answer
                ? answer.GetInt32() * l.GetProperty("weight").GetInt32()
                : 0);
            var maximum = lines.Sum(l => l.GetProperty("maximum").GetInt32());
            var level = receipt.GetProperty("pillarRules").EnumerateArray()
                .Where(r => points * 100 > r.GetProperty("abovePercent").GetInt32() * maximum)
                .Select(r => r.GetProperty("level").GetInt32()).DefaultIfEmpty(0).Max();
            return (Points: points, Level: level);
        }).ToList();
        var total = pillars.Sum(p => p.Points);
        var reached = receipt.GetProperty("levelRules").EnumerateArray().Where(rule =>
            (rule.GetProperty("above").ValueKind == JsonValueKind.Null || total > rule.GetProperty("above").GetInt32())
            && (rule.GetProperty("pillarCount").ValueKind == JsonValueKind.Null
                || pillars.Count(p => p.Level >= rule.GetProperty("pillarLevel").GetInt32()) >= rule.GetProperty("pillarCount").GetInt32()));
        return (total, reached.Max(rule => rule.GetProperty("level").GetInt32()));
    }
}
