using SanSangSo.Assessments.Tests.Instruments;

namespace SanSangSo.Assessments.Tests.Scoring;

/// <summary>What holds of every sound instrument and all answers to it.</summary>
public sealed class AnyInstrumentTests
{
    [Fact]
    public void A_file_is_read_as_it_was_written_and_the_lint_finds_nothing() => AnyInstrument.Sound.Sample(
        instrument =>
        {
            var report = InstrumentLint.Run(InstrumentText.Of(instrument));

            Assert.Empty(report.Findings.Select(f => f.In("random")));
            Assert.Equal(JsonSerializer.Serialize(instrument), JsonSerializer.Serialize(report.Instrument));
        },
        iter: 200);

    [Fact]
    public void A_score_stays_in_its_range_and_the_receipt_adds_up_to_it() => AnyInstrument.Answered.Sample(
        given =>
        {
            var receipt = Scorer.Score(given.Instrument, given.Answers, given.Sector);

            Assert.True(receipt.Total >= 0 && receipt.Total <= receipt.Maximum);
            Assert.All(receipt.Pillars, p => Assert.True(p.Points >= 0 && p.Points <= p.Maximum));
            Assert.All(receipt.Lines, l => Assert.True(l.Points >= 0 && l.Points <= l.Maximum));
            using var file = JsonDocument.Parse(InstrumentJson.Of(InstrumentText.Of(given.Instrument)));
            using var json = JsonDocument.Parse(Receipts.Json(receipt));
            Assert.Empty(new Recount(file.RootElement, json.RootElement).Differences());
        },
        iter: 1_000);

    [Fact]
    public void A_better_answer_never_lowers_the_score_a_pillar_or_the_level() => AnyInstrument.Answered.Sample(
        given =>
        {
            var before = Scorer.Score(given.Instrument, given.Answers, given.Sector);
            foreach (var question in given.Instrument.For(given.Sector).Questions.Where(q => q.Scored))
            {
                var better = new Dictionary<string, Answer>(given.Answers, StringComparer.Ordinal) { [question.Id] = Better(question, given.Answers, given.Seed) };
                var after = Scorer.Score(given.Instrument, better, given.Sector);

                Assert.True(after.Total >= before.Total && after.Level >= before.Level, question.Id);
                Assert.All(after.Pillars.Zip(before.Pillars), p => Assert.True(p.First.Points >= p.Second.Points, question.Id));
            }
        },
        iter: 500);

    // A better option, one more tick, one row higher, one more of the part, one more pair.
    private static Answer Better(Question question, Dictionary<string, Answer> answers, int seed)
    {
        var now = answers.TryGetValue(question.Id, out var given) ? given : Answer.DontKnow;
        switch (question.Kind)
        {
            case QuestionKind.Single:
                var points = now.Option is { } option ? question.Option(option)!.Points : 0;
                var better = question.Options.Where(o => o.Points >= points).ToList();
                return Answer.Of(better[seed % better.Count].Number);
            case QuestionKind.Multiple:
                var ticks = question.Options.Where(o => !o.Exclusive).ToList();
                return Answer.OfAll(now.Options.Where(o => !question.Option(o)!.Exclusive).Append(ticks[seed % ticks.Count].Number));
            case QuestionKind.Grid:
                var row = question.Rows[seed % question.Rows.Length].Number;
                var at = now.Rows.TryGetValue(row, out var value) ? question.Scale.IndexOf(question.Scale.Single(v => v.Value == value)) : -1;
                return Answer.OfRows(now.Rows.SetItem(row, question.Scale[Math.Min(at + 1, question.Scale.Length - 1)].Value));
            case QuestionKind.Ratio:
                var ratio = now.Ratio ?? new RatioOf(0, 7);
                return Answer.OfRatio(ratio with { Part = Math.Min(ratio.Part + 1, ratio.Whole) });
            default:
                return Answer.OfPairs(now.Pairs.Append(question.Pairs[seed % question.Pairs.Length].Pair));
        }
    }
}
