
namespace SanSangSo.Assessments.Tests.Instruments;

public sealed class AnswerPromptsTests
{
    private static readonly Instrument Whole = InstrumentCatalogue.BuiltIn.Latest("vn-dbi-2025");

    [Fact]
    public void Answers_that_agree_are_left_alone() =>
        Assert.Empty(Prompts(("2.1", Answer.OfAll([5])), ("2.3", Answer.Of(3)), ("7.2", Answer.OfAll([1, 2, 22]))));

    [Theory]
    [InlineData("2.3", 1, new[] { 22 })]
    [InlineData("2.6", 1, new[] { 5, 6, 7 })]
    public void An_answer_against_tools_in_use_is_asked_about(string question, int option, int[] tools)
    {
        var prompt = Assert.Single(Prompts((question, Answer.Of(option)), ("7.2", Answer.OfAll(tools))));

        Assert.Equal(PromptKind.Contradiction, prompt.Kind);
        Assert.Equal([question, "7.2"], prompt.Questions);
    }

    [Fact]
    public void No_cloud_beside_a_tool_in_the_cloud_is_asked_about() =>
        Assert.Single(Prompts(("2.1", Answer.OfAll([1])), ("7.2", Answer.OfAll([2]))));

    [Fact]
    public void What_is_not_answered_or_not_known_contradicts_nothing()
    {
        Assert.Empty(Prompts(("2.5", Answer.DontKnow), ("7.2", Answer.OfAll([16]))));
        Assert.Empty(Prompts(("7.2", Answer.OfAll([16]))));
        Assert.Single(Prompts(("2.5", Answer.OfAll([])), ("7.2", Answer.OfAll([16]))));
    }

    [Fact]
    public void A_pair_without_its_tools_is_asked_about()
    {
        var pair = Whole.For("hotel").Question("7.2.links")!.Pairs[0].Pair;

        Assert.Empty(Prompts(("7.2", Answer.OfAll([pair.First, pair.Second])), ("7.2.links", Answer.OfPairs([pair]))));
        Assert.Equal(
            PromptKind.LinksWithoutTools,
            Assert.Single(Prompts(("7.2", Answer.OfAll([pair.First])), ("7.2.links", Answer.OfPairs([pair])))).Kind);
    }

    [Fact]
    public void A_pillar_with_the_same_line_throughout_is_asked_about_once()
    {
        var dbi = Given.Dbi;
        var alike = dbi.Questions.ToDictionary(q => q.Id, _ => Answer.Of(3));
        // A pillar of a single question cannot be alike throughout.
        Assert.Equal(dbi.Pillars.Where(p => p.Questions.Count() > 3).Select(p => p.Id), AnswerPrompts.Of(dbi, alike, null).Select(p => p.Pillar));

        alike["1.1.1"] = Answer.Of(4);

        Assert.DoesNotContain("1", AnswerPrompts.Of(dbi, alike, null).Select(p => p.Pillar));
        Assert.Empty(AnswerPrompts.Of(dbi, dbi.Questions.ToDictionary(q => q.Id, _ => Answer.DontKnow), null));
    }

    [Fact]
    public void Open_rows_of_a_table_are_counted()
    {
        var dma = InstrumentCatalogue.BuiltIn.Latest("eu-dma");

        var prompt = Assert.Single(AnswerPrompts.Of(
            dma, new Dictionary<string, Answer> { ["q11"] = Answer.OfRows([new(1, "yes"), new(2, "no")]) }, null));

        Assert.Equal((PromptKind.RowsOpen, 3), (prompt.Kind, prompt.Number));
    }

    private static ImmutableArray<AnswerPrompt> Prompts(params (string Question, Answer Answer)[] answers) =>
        AnswerPrompts.Of(Whole.For("hotel"), answers.ToDictionary(a => a.Question, a => a.Answer), "hotel");
}
