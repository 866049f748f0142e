
namespace SanSangSo.Assessments.Tests.Scoring;

public sealed class BridgeTests
{
    private static readonly Instrument Dbi = Given.Dbi;

    private static readonly string[] Ids = [.. Dbi.Questions.Select(q => q.Id)];

    private static readonly Gen<Dictionary<string, Answer>> SomeAnswers =
        Gen.Int[-1, 5].Array[Ids.Length].Select(chosen => Ids.Zip(chosen).Where(a => a.Second >= 0)
            .ToDictionary(a => a.First, a => Answer.Of(a.Second), StringComparer.Ordinal));

    [Fact]
    public void The_same_questions_give_the_same_score_and_are_comparable_in_full() => SomeAnswers.Sample(answers =>
    {
        var bridged = Bridge.Score(Dbi, null, Dbi with { Version = 2 }, null, SizeClass.Unknown, answers);

        Assert.Equal(100, bridged.Comparability);
        Assert.Equal(Scorer.Score(Dbi, answers).Total, bridged.Receipt.Total);
        Assert.Equal(2, bridged.Receipt.Version);
    });

    [Fact]
    public void What_is_gone_or_changed_is_not_comparable_and_the_rest_adds_up() =>
        Gen.Select(SomeAnswers, Gen.Int[0, 3].Array[Ids.Length]).Sample((answers, fates) =>
        {
            var fate = Ids.Zip(fates).ToDictionary(f => f.First, f => f.Second, StringComparer.Ordinal);
            var to = Changed(question => fate[question.Id] switch
            {
                0 => question with { Id = question.Id + "-moi" },
                1 => question with { Options = Swapped(question.Options) },
                2 => question with { Text = question.Text with { Vi = "Hỏi cách khác" } },
                _ => question,
            });

            var bridged = Bridge.Score(Dbi, null, to, null, SizeClass.Unknown, answers);

            Assert.True(bridged.Comparability >= 0 && bridged.Comparability <= 100);
            Assert.True(bridged.Receipt.Total >= 0 && bridged.Receipt.Total <= bridged.Receipt.Maximum);
            Assert.Equal(Ids.Where(id => fate[id] >= 2).ToHashSet(), bridged.Matched.ToHashSet());
            var same = Dbi.Questions.Where(q => fate[q.Id] >= 2).ToList();
            Assert.Equal(
                same.Aggregate(Fraction.Zero, (sum, q) => sum + q.Maximum) * 100 / to.Maximum, bridged.Comparability);
            Assert.Equal(
                same.Aggregate(Fraction.Zero, (sum, q) => sum + (q.PointsOf(answers) * q.Weight)), bridged.Receipt.Total);
        });

    [Fact]
    public void An_answer_that_no_longer_fits_does_not_match()
    {
        var to = Changed(q => q.Id == Ids[0] ? q with { Options = [.. q.Options.Where(o => o.Number < 5)] } : q);

        Assert.DoesNotContain(Ids[0], Bridge.Score(Dbi, null, to, null, SizeClass.Unknown, All(5)).Matched);
        Assert.Contains(Ids[0], Bridge.Score(Dbi, null, to, null, SizeClass.Unknown, All(4)).Matched);
    }

    [Fact]
    public void Different_instruments_have_no_bridge() => Assert.Throws<ArgumentException>(() => Bridge.Score(
        Dbi, null, InstrumentCatalogue.BuiltIn.Latest("eu-dma"), null, SizeClass.Unknown, All(3)));

    [Fact]
    public void A_comparison_names_the_answers_that_made_the_difference_most_first()
    {
        var (state, first) = Given.Submit(Given.WithFullDraft(Answer.Of(2)), Given.Owner, Given.Morning);
        var later = Given.After(Given.Morning, 40);
        state = Given.WithFullDraft(Answer.Of(2), state, later);
        state = state.Then(Enterprise.SaveAnswers(
            state,
            new SaveAnswers(state.Draft!.Id, "form-all", "6.1", [new PostedAnswer(Ids[3], null, Answer.Of(5)), new PostedAnswer(Ids[0], null, Answer.Of(1))]),
            Given.Context(Given.Owner, later, operation: 77)));
        var (_, second) = Given.Submit(state, Given.Owner, later);

        var comparison = AssessmentComparison.Of(second, first, InstrumentCatalogue.BuiltIn)!;

        Assert.False(comparison.HasBreak);
        Assert.Equal(100, comparison.Comparability);
        Assert.Equal(
            [(Ids[3], (Fraction)3, true), (Ids[0], (Fraction)(-1), true)],
            comparison.Answers.Select(a => (a.Question, a.Difference, a.IsComparable)));
        Assert.Equal(
            second.Receipt.Total - first.Receipt.Total,
            comparison.Pillars.Aggregate(Fraction.Zero, (sum, p) => sum + p.After - p.Before!.Value));
        Assert.Null(AssessmentComparison.Of(first, second with { Instrument = "eu-dma" }, InstrumentCatalogue.BuiltIn));
    }

    [Fact]
    public void Over_a_break_only_what_matches_is_compared()
    {
        var (_, first) = Given.Submit(Given.WithFullDraft(Answer.Of(2)), Given.Owner, Given.Morning);
        var to = Changed(q => q.Id == Ids[0] ? q with { Id = "1.1.99" } : q);
        var answers = to.Questions.ToDictionary(q => q.Id, _ => Answer.Of(3), StringComparer.Ordinal);
        var second = first with
        {
            Id = Given.Stranger,
            InstrumentVersion = 2,
            SubmittedAt = first.SubmittedAt + 1,
            Answers = [.. answers.Select(a => new GivenAnswer(a.Key, a.Value))],
            Receipt = Scorer.Score(to, answers),
        };

        var comparison = AssessmentComparison.Of(first, second, InstrumentCatalogue.BuiltIn.With(to, ""))!;

        Assert.True(comparison.HasBreak);
        Assert.True(comparison.Comparability < 100);
        Assert.Equal("1.1.99", comparison.Answers[^1].Question);
        Assert.False(comparison.Answers[^1].IsComparable);
        Assert.True(first.Receipt.Total > comparison.EarlierScored.Total);
    }

    [Fact]
    public void A_pillar_of_which_nothing_matches_has_no_points_before()
    {
        var (_, first) = Given.Submit(Given.WithFullDraft(Answer.Of(2)), Given.Owner, Given.Morning);
        var to = Changed(q => q.Id[0] == '2' ? q with { Id = q.Id + "9" } : q);
        var answers = to.Questions.ToDictionary(q => q.Id, _ => Answer.Of(3), StringComparer.Ordinal);
        var second = first with
        {
            Id = Given.Stranger,
            InstrumentVersion = 2,
            SubmittedAt = first.SubmittedAt + 1,
            Answers = [.. answers.Select(a => new GivenAnswer(a.Key, a.Value))],
            Receipt = Scorer.Score(to, answers),
        };

        var pillars = AssessmentComparison.Of(first, second, InstrumentCatalogue.BuiltIn.With(to, ""))!.Pillars;

        Assert.Null(pillars.Single(p => p.Id == "2").Before);
        Assert.All(pillars.Where(p => p.Id != "2"), p => Assert.True(p.Before > 0, p.Id));
    }

    private static Dictionary<string, Answer> All(int option) => Ids.ToDictionary(id => id, _ => Answer.Of(option), StringComparer.Ordinal);

    private static ImmutableArray<Option> Swapped(ImmutableArray<Option> options) =>
        [options[0] with { Text = options[1].Text }, options[1] with { Text = options[0].Text }, .. options[2..]];

    private static Instrument Changed(Func<Question, Question> change) => Dbi with
    {
        Version = 2,
        Pillars = [.. Dbi.Pillars.Select(p => p with
        {
            Components = [.. p.Components.Select(c => c with { Questions = [.. c.Questions.Select(change)] })],
        })],
    };
}
