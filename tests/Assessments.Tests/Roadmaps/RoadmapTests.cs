using SanSangSo.Assessments.Roadmaps;
using SanSangSo.Assessments.Tests.Scoring;

namespace SanSangSo.Assessments.Tests.Roadmaps;

public sealed class RoadmapTests
{
    private static readonly Dictionary<string, Answer> Nothing = [];

    public static TheoryData<string, string?> EverySector()
    {
        var data = new TheoryData<string, string?>();
        foreach (var instrument in InstrumentCatalogue.BuiltIn.All)
        {
            foreach (var sector in instrument.Sectors.Select(s => (string?)s.Id).DefaultIfEmpty(null))
            {
                data.Add(instrument.Id, sector);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EverySector))]
    public void Every_gap_that_counts_has_an_action_with_a_cost_for_every_step(string id, string? sector)
    {
        var asked = InstrumentCatalogue.BuiltIn.Latest(id).For(sector);
        var ladders = Ladder.Of(asked, sector, Nothing, ImprovementBook.Of(id)!);

        var rungs = asked.Pillars.Where(p => p.Counts).SelectMany(p => p.Questions).Sum(q => q.Kind switch
        {
            QuestionKind.Single => q.Options.Select(o => o.Points).Distinct().Count() - 1,
            QuestionKind.Multiple => q.Options.Count(o => o.Points > 0),
            QuestionKind.Grid => q.Rows.Length * (q.Scale.Length - 1),
            _ => q.Pairs.Length,
        });
        Assert.Equal(rungs, ladders.Sum(l => l.Rungs.Length));
    }

    [Fact]
    public void The_most_points_for_the_effort_come_first_and_nothing_else_decides()
    {
        var book = ImprovementBook.Of("vn-dbi-2021")!;
        var roadmap = Roadmap.Of(Given.Dbi, null, SizeClass.Unknown, Answers.All(2), book);

        Assert.Equal(60, roadmap.Length);
        Assert.All(roadmap.Zip(roadmap.Skip(1)), pair => Assert.True(PerEffort(pair.First) >= PerEffort(pair.Second)));
        Assert.All(roadmap, s => Assert.Equal(s.Place.Question == "2.1.1" ? 5 : 1, s.Gain));

        Fraction PerEffort(Step step) => step.Gain / Fraction.Max(1, step.Cost.Effort(book.WeekMillion));
    }

    [Fact]
    public void A_link_is_worth_nothing_before_its_tools_are_in_use()
    {
        var instrument = InstrumentCatalogue.BuiltIn.Latest("vn-dbi-2025");
        var pair = instrument.For("hotel").Question("7.2.links")!.Pairs[0].Pair;
        var book = ImprovementBook.Of(instrument.Id)!;

        Step Link(params int[] tools) => Roadmap.Of(
            instrument, "hotel", SizeClass.Unknown, new Dictionary<string, Answer> { ["7.2"] = Answer.OfAll(tools) }, book).Single(s => s.Place.Pair == pair);

        Assert.Equal(0, Link(pair.First).Gain);
        Assert.Equal(new Fraction(50) / 26, Link(pair.First, pair.Second).Gain);
    }

    [Fact]
    public void A_key_says_the_step_and_reads_back() => Assert.All(
        InstrumentCatalogue.BuiltIn.All.SelectMany(i => i.Sectors.Select(s => (string?)s.Id).DefaultIfEmpty(null)
            .SelectMany(sector => Roadmap.Of(i, sector, SizeClass.Unknown, Nothing, ImprovementBook.Of(i.Id)!))),
        step => Assert.Equal((step.Place, step.To), StepKeys.Parse(step.Key)));

    [Theory]
    [InlineData("")]
    [InlineData("1.1.1")]
    [InlineData("1.1.1=")]
    [InlineData("7.2+x")]
    [InlineData("7.2+1-2-3")]
    [InlineData("q4[x]=1")]
    [InlineData("q4[1=1")]
    public void What_is_no_key_names_no_step(string key) => Assert.Null(StepKeys.Parse(key));

    [Fact]
    public void No_action_names_a_product()
    {
        string[] products = ["MISA", "KiotViet", "Sapo", "Haravan", "Zalo", "Facebook", "Google", "Microsoft", "Shopee", "TikTok", "VNPT", "Viettel", "FPT", "ezCloud", "Booking", "Agoda"];
        Assert.All(
            InstrumentCatalogue.BuiltIn.All.SelectMany(i => i.Sectors.Select(s => (string?)s.Id).DefaultIfEmpty(null)
                .SelectMany(sector => Ladder.Of(i.For(sector), sector, Nothing, ImprovementBook.Of(i.Id)!))),
            ladder => Assert.DoesNotContain(products, p => ladder.Improvement.What.Vi.Contains(p, StringComparison.Ordinal)));
    }
}
