namespace SanSangSo.Assessments.Tests.Scoring;

public sealed class ScorerTests
{
    [Theory]
    [InlineData(5, 320, 5)]
    [InlineData(4, 256, 4)]
    [InlineData(3, 192, 3)]
    [InlineData(2, 128, 2)]
    [InlineData(1, 64, 1)]
    [InlineData(0, 0, 0)]
    public void The_same_answer_everywhere_gives_its_total_and_level(int option, int total, int level)
    {
        var receipt = Scorer.Score(Given.Dbi, Answers.All(option));

        Assert.Equal((total, level), (receipt.Total, receipt.Level));
    }

    [Fact]
    public void Four_pillars_at_four_and_two_at_three_give_241_points_but_level_3()
    {
        var receipt = Scorer.Score(Given.Dbi, Answers.ByPillar(4, 3, 4, 4, 3, 4));

        Assert.Equal((241, 3), (receipt.Total, receipt.Level));
    }

    [Fact]
    public void Twenty_one_points_within_one_pillar_stay_at_level_0()
    {
        var receipt = Answers.Score(21, 0, 0, 0, 0, 0);

        Assert.Equal((21, 0), (receipt.Total, receipt.Level));
    }

    [Fact]
    public void Dont_know_and_no_answer_give_no_points_and_stay_apart_in_the_receipt()
    {
        var answers = Answers.All(5);
        answers["1.1.1"] = Answer.DontKnow;
        answers.Remove("1.1.2");

        var receipt = Scorer.Score(Given.Dbi, answers);

        Assert.Equal(310, receipt.Total);
        var (unknown, missing) = (receipt.Lines[0], receipt.Lines[1]);
        Assert.Equal((0, (Answer?)Answer.DontKnow), (unknown.Points, unknown.Answer));
        Assert.Equal((0, (Answer?)null), (missing.Points, missing.Answer));
    }

    [Fact]
    public void The_strategy_question_counts_five_times()
    {
        var receipt = Scorer.Score(Given.Dbi, new Dictionary<string, Answer> { ["2.1.1"] = Answer.Of(3) });

        Assert.Equal(15, receipt.Total);
    }

    [Fact]
    public void Answers_to_questions_of_no_such_instrument_count_nothing()
    {
        var receipt = Scorer.Score(Given.Dbi, new Dictionary<string, Answer> { ["9.9.9"] = Answer.Of(5) });

        Assert.Equal(0, receipt.Total);
        Assert.Equal(60, receipt.Lines.Length);
    }

    [Fact]
    public void A_better_answer_never_lowers_the_total_a_pillar_or_the_level() => Gen.Select(Answers.Any, Gen.Int[0, 59], Gen.Int[0, 5])
        .Sample(
            (answers, at, better) =>
            {
                var question = Given.Dbi.Questions.ElementAt(at).Id;
                var before = Scorer.Score(Given.Dbi, answers);
                var improved = new Dictionary<string, Answer>(answers, StringComparer.Ordinal)
                {
                    [question] = Answer.Of(Math.Max(answers[question].Option ?? 0, better)),
                };
                var after = Scorer.Score(Given.Dbi, improved);
                return after.Total >= before.Total
                    && after.Level >= before.Level
                    && before.Pillars.Zip(after.Pillars).All(p => p.Second.Points >= p.First.Points && p.Second.Level >= p.First.Level);
            },
            iter: 3_000);

    [Fact]
    public void Every_total_lies_between_0_and_320_and_is_the_sum_of_the_lines() => Answers.Any.Sample(
        answers =>
        {
            var receipt = Scorer.Score(Given.Dbi, answers);
            return receipt.Total >= 0
                && receipt.Total <= 320
                && receipt.Maximum == 320
                && receipt.Total == receipt.Lines.Select(l => l.Points).Aggregate((a, b) => a + b)
                && receipt.Total == receipt.Pillars.Select(p => p.Points).Aggregate((a, b) => a + b)
                && receipt.Lines.All(l => l.Points >= 0 && l.Points <= l.Maximum)
                && receipt.Level is >= 0 and <= 5;
        },
        iter: 2_000);

    [Fact]
    public void The_same_answers_always_give_the_same_receipt_whatever_their_order() => Answers.Any.Sample(
        answers =>
        {
            var turned = answers.Reverse().ToDictionary(a => a.Key, a => a.Value, StringComparer.Ordinal);
            Assert.Equal(Receipts.Json(Scorer.Score(Given.Dbi, answers)), Receipts.Json(Scorer.Score(Given.Dbi, turned)));
        },
        iter: 200);
}
