namespace SanSangSo.Assessments.Tests.Scoring;

public sealed class RecountTests
{
    [Fact]
    public void Ten_thousand_receipts_counted_again_by_other_code_agree_to_the_last_digit()
    {
        var random = new Random(1567);
        var wrong = new List<string>();
        var count = 0;
        foreach (var published in InstrumentCatalogue.BuiltIn.Published)
        {
            using var file = JsonDocument.Parse(InstrumentJson.Of(published.Yaml));
            var sectors = published.Instrument.Sectors.Select(s => (string?)s.Id).DefaultIfEmpty(null).ToList();
            for (var i = 0; i < 3_334; i++, count++)
            {
                var sector = sectors[i % sectors.Count];
                var receipt = Scorer.Score(published.Instrument, RandomAnswers.To(published.Instrument.For(sector), random), sector);
                using var json = JsonDocument.Parse(Receipts.Json(receipt));
                wrong.AddRange(new Recount(file.RootElement, json.RootElement).Differences().Select(d => $"{published.Instrument.Id} {sector} {i}: {d}"));
            }
        }

        Assert.True(count >= 10_000);
        Assert.Empty(wrong);
    }
}
