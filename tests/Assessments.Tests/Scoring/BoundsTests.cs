namespace SanSangSo.Assessments.Tests.Scoring;

/// <summary>Every bound of every level of every instrument, at it and a hair below it; in exact numbers, so that a hair may be thin.</summary>
public sealed class BoundsTests
{
    private static readonly Fraction Hair = (Fraction)1 / 1_000_000;

    public static TheoryData<string, int> Levels() => [.. InstrumentCatalogue.BuiltIn.All.SelectMany(i => i.Levels.Skip(1).Select(l => (i.Id, l.Level)))];

    public static TheoryData<string, int> PillarLevels() =>
        [.. InstrumentCatalogue.BuiltIn.All.SelectMany(i => i.PillarLevels.Where(l => l.Bound.Bound > 0).Select(l => (i.Id, l.Level)))];

    [Theory]
    [MemberData(nameof(Levels))]
    public void A_level_begins_at_its_bound(string id, int level)
    {
        var bound = InstrumentCatalogue.BuiltIn.Latest(id).Level(level).Bound!;

        Assert.Equal(bound.Inclusive, bound.IsReachedBy(bound.Bound));
        Assert.False(bound.IsReachedBy(bound.Bound - Hair));
        Assert.True(bound.IsReachedBy(bound.Bound + Hair));
    }

    [Theory]
    [MemberData(nameof(PillarLevels))]
    public void A_level_of_a_pillar_begins_at_its_bound(string id, int level)
    {
        var instrument = InstrumentCatalogue.BuiltIn.Latest(id);
        var bound = instrument.PillarLevels.Single(l => l.Level == level).Bound;

        Assert.Equal(bound.Inclusive ? level : level - 1, Scorer.LevelOf(instrument, bound.Bound, 100));
        Assert.Equal(level - 1, Scorer.LevelOf(instrument, bound.Bound - Hair, 100));
        Assert.Equal(level, Scorer.LevelOf(instrument, bound.Bound + Hair, 100));
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
}
