namespace SanSangSo.Assessments.Tests.Scoring;

public sealed class ReceiptTests
{
    [Fact]
    public void Anyone_can_compute_the_score_again_from_the_json_alone() => Answers.Any.Sample(
        answers =>
        {
            using var json = JsonDocument.Parse(Receipts.Json(Scorer.Score(Given.Dbi, answers)));
            var receipt = json.RootElement;
            var (total, level, pillars) = Receipts.ComputeAgain(receipt);

            Assert.Equal(receipt.GetProperty("total").GetInt32(), total);
            Assert.Equal(receipt.GetProperty("level").GetInt32(), level);
            foreach (var pillar in receipt.GetProperty("pillars").EnumerateArray())
            {
                Assert.Equal(
                    (pillar.GetProperty("points").GetInt32(), pillar.GetProperty("level").GetInt32()),
                    pillars[pillar.GetProperty("id").GetString()!]);
            }
        },
        iter: 500);

    [Fact]
    public void The_receipt_survives_its_json() => Answers.Any.Sample(
        answers =>
        {
            var json = Receipts.Json(Scorer.Score(Given.Dbi, answers));
            Assert.Equal(json, Receipts.Json(JsonSerializer.Deserialize(json, DomainJson.Default.ScoreReceipt)!));
        },
        iter: 100);

    [Fact]
    public void The_receipt_names_its_format_its_instrument_and_the_rules_it_applied()
    {
        var receipt = Scorer.Score(Given.Dbi, Answers.All(3));

        Assert.Equal(("san-sang-so/receipt/1", "vn-dbi-2021", 1), (receipt.Format, receipt.Instrument, receipt.Version));
        Assert.Equal([10, 20, 40, 60, 80], receipt.PillarRules.Select(r => r.AbovePercent));
        Assert.Equal([null, 20, 64, 128, 192, 256], receipt.LevelRules.Select(r => r.Above));
        Assert.Equal([null, 4, 4, 4, 5, 6], receipt.LevelRules.Select(r => r.PillarCount));
        Assert.Equal([null, 1, 2, 3, 4, 5], receipt.LevelRules.Select(r => r.PillarLevel));
    }

    [Fact]
    public void A_submitted_assessment_holds_no_name_no_tax_code_and_no_address()
    {
        var (_, submitted) = Given.Submit(Given.WithFullDraft(Answer.Of(4)), Given.Owner, Given.Morning);

        var json = JsonSerializer.Serialize(submitted, DomainJson.Default.SubmittedAssessment);

        Assert.DoesNotContain("4200237973", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Cù Lao", System.Text.RegularExpressions.Regex.Unescape(json), StringComparison.Ordinal);
        Assert.DoesNotContain("@", json, StringComparison.Ordinal);
    }
}
