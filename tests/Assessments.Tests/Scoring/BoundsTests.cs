namespace SanSangSo.Assessments.Tests.Scoring;

/// <summary>
/// Every boundary of every level of every instrument from both sides, by itself. A step is one over the common denominator of all scores, so
/// that no answers make a score between a boundary and the step below it.
/// </summary>
public sealed class BoundsTests
{
    public static TheoryData<string, string?, int> Levels() =>
        [.. from i in InstrumentCatalogue.BuiltIn.All
            from sector in i.Sectors.Select(s => (string?)s.Id).DefaultIfEmpty(null)
            from level in i.Levels.Skip(1)
            select (i.Id, sector, level.Level)];

    public static TheoryData<string, string, int> PillarLevels() =>
        [.. from i in InstrumentCatalogue.BuiltIn.All
            from pillar in i.Pillars
            from level in i.PillarLevels
            where level.Bound.Bound > 0
            select (i.Id, pillar.Id, level.Level)];

    [Theory]
    [MemberData(nameof(Levels))]
    public void A_total_at_its_bound_has_the_level_and_a_step_below_it_the_one_under_it(string id, string? sector, int level)
    {
        var instrument = InstrumentCatalogue.BuiltIn.Latest(id);
        var step = StepOf(instrument, sector, r => r.Total);
        var nothing = Scorer.Score(instrument, new Dictionary<string, Answer>(), sector);
        var bound = instrument.Level(level).Bound!;
        // What is reached only beyond its bound begins one step further.
        var first = bound.Inclusive ? bound.Bound : bound.Bound + step;

        Assert.Equal((level - 1, level, level), (ByPoints(first - step), ByPoints(first), ByPoints(first + step)));

        int ByPoints(Fraction total) => LevelExplanation.Of(instrument, nothing with { Total = total }).LevelByPoints;
    }

    [Theory]
    [MemberData(nameof(PillarLevels))]
    public void A_pillar_at_its_bound_has_the_level_and_a_step_below_it_the_one_under_it(string id, string pillar, int level)
    {
        var instrument = InstrumentCatalogue.BuiltIn.Latest(id);
        var maximum = PillarOf(Scorer.Score(instrument, new Dictionary<string, Answer>())).Maximum;
        var step = StepOf(instrument, null, r => PillarOf(r).Points);
        var bound = instrument.PillarLevels.Single(l => l.Level == level).Bound;
        var at = maximum * bound.Bound / 100;
        var first = bound.Inclusive ? at : at + step;

        Assert.Equal((level - 1, level, level), (LevelOf(first - step), LevelOf(first), LevelOf(first + step)));

        int? LevelOf(Fraction points) => Scorer.LevelOf(instrument, points, maximum);
        ReceiptPillar PillarOf(ScoreReceipt receipt) => receipt.Pillars.Single(p => p.Id == pillar);
    }

    [Theory]
    [InlineData("hotel")]
    [InlineData("manufacturing")]
    [InlineData("trade")]
    public void Tool_by_tool_the_level_of_2025_is_that_of_its_share(string sector)
    {
        var instrument = InstrumentCatalogue.BuiltIn.Latest("vn-dbi-2025");
        var tools = instrument.For(sector).Pillars.Single(p => p.Counts).Questions.Single(q => q.Kind == QuestionKind.Multiple);
        var maximum = Scorer.Score(instrument, new Dictionary<string, Answer>(), sector).Pillars.Single(p => !p.IsProfile).Maximum;
        for (var ticked = 0; ticked <= tools.Options.Length; ticked++)
        {
            var receipt = Scorer.Score(
                instrument, new Dictionary<string, Answer> { [tools.Id] = Answer.OfAll(tools.Options.Take(ticked).Select(o => o.Number)) }, sector);

            Assert.Equal((Fraction)100 * ticked / maximum, receipt.Total);
            Assert.Equal(1 + new[] { 10, 30, 70, 90 }.Count(bound => receipt.Total >= bound), receipt.Level);
        }
    }

    [Fact]
    public void The_vector_of_the_reference_divides_question_7_by_7_good_practices()
    {
        var instrument = InstrumentCatalogue.BuiltIn.Latest("eu-dma");
        var receipt = Scorer.Score(instrument, EuVector.Third());

        Assert.Equal(7, receipt.Lines.Single(l => l.Question == "q7").Maximum);
        Assert.Equal(
            [50, (Fraction)250 / 7, (Fraction)1850 / 56, (Fraction)800 / 21, 16, 35], receipt.Pillars.Select(p => p.Points));
        Assert.Equal((Fraction)17_459 / 504, receipt.Total);
    }

    // Scores are sums of what single ticks, rows and pairs give.
    private static Fraction StepOf(Instrument instrument, string? sector, Func<ScoreReceipt, Fraction> score) =>
        (Fraction)1 / instrument.For(sector).Questions.SelectMany(Singly)
            .Select(answers => score(Scorer.Score(instrument, answers.ToDictionary(a => a.Question, a => a.Answer), sector)).Denominator)
            .Aggregate(1L, (common, own) => common / Gcd(common, own) * own);

    private static IEnumerable<(string Question, Answer Answer)[]> Singly(Question q) => q.Kind switch
    {
        QuestionKind.Single => q.Options.Select(o => new[] { (q.Id, Answer.Of(o.Number)) }),
        QuestionKind.Multiple => q.Options.Select(o => new[] { (q.Id, Answer.OfAll([o.Number])) }),
        QuestionKind.Grid => q.Rows.SelectMany(r => q.Scale.Select(v => new[] { (q.Id, Answer.OfRows([KeyValuePair.Create(r.Number, v.Value)])) })),
        QuestionKind.Links => q.Pairs.Select(p => new[] { (q.LinksOf!, Answer.OfAll([p.Pair.First, p.Pair.Second])), (q.Id, Answer.OfPairs([p.Pair])) }),
        _ => throw new InvalidOperationException($"{q.Id}: no built-in instrument asks a {q.Kind}."),
    };

    private static long Gcd(long a, long b) => b == 0 ? a : Gcd(b, a % b);
}
