using SanSangSo.Assessments.Roadmaps;

namespace SanSangSo.Assessments.Tests.Roadmaps;

/// <summary>Each fault of a file of actions is found where it stands; the rest of the file is looked at all the same.</summary>
public sealed class ImprovementLintTests
{
    private const string Words = "what: { vi: x, en: x }, why: { vi: x, en: x }";
    private const string Step = "{ million: [0, 1], weeks: 1 }";
    private const string Cost = "million: [0, 1], weeks: 1";

    [Theory]
    [InlineData("eu-dma", "question: q4, row: 1, WORDS, steps: [STEP, STEP, STEP, STEP, STEP]", null)]
    [InlineData("eu-dma", "question: q4, row: 1, WORDS, steps: [STEP]", "q4: it takes 5 steps, one for each rise in points; the file has 1.")]
    [InlineData("eu-dma", "question: q4, row: 1, WORDS, COST", "q4: it takes 5 steps, one for each rise in points; the file has 1.")]
    [InlineData("eu-dma", "question: q4, row: 8, WORDS, COST", "q4: there are no points to gain here.")]
    [InlineData("eu-dma", "question: q4, WORDS, COST", "q4: there are no points to gain here.")]
    [InlineData("eu-dma", "question: q99, WORDS, COST", "there is no question 'q99'.")]
    [InlineData("eu-dma", "question: q2, sectors: [hotel], option: 1, WORDS, COST", "q2: no sector 'hotel' is asked it.")]
    [InlineData("vn-dbi-2021", "question: 1.1.1, WORDS, steps: [STEP, STEP, STEP, STEP, STEP]", null)]
    [InlineData("vn-dbi-2021", "question: 1.1.1, option: 2, WORDS, COST", "1.1.1: there are no points to gain here.")]
    [InlineData("vn-dbi-2025", "question: \"2.2\", WORDS, steps: [STEP, STEP, STEP, STEP]", null)]
    [InlineData("vn-dbi-2025", "question: \"4.1\", option: 1, WORDS, COST", "4.1: there are no points to gain here.")]
    [InlineData("vn-dbi-2025", "question: \"7.2\", sectors: [hotel], option: 2, WORDS, COST", null)]
    [InlineData("vn-dbi-2025", "question: \"7.2\", sectors: [hotel], option: 99, WORDS, COST", "7.2: there are no points to gain here.")]
    [InlineData("vn-dbi-2025", "question: \"7.2\", sectors: [hotel, moon], option: 2, WORDS, COST", "7.2: no sector 'moon' is asked it.")]
    [InlineData("vn-dbi-2025", "question: 7.2.links, sectors: [hotel], pair: [98, 99], WORDS, COST", "7.2.links: there are no points to gain here.")]
    [InlineData("vn-dbi-2021", "question: 1.1.1, WORDS, steps: [STEP], COST", "1.1.1: an action has steps, or million and weeks.")]
    [InlineData("vn-dbi-2021", "question: 1.1.1, WORDS, million: [2, 1], weeks: 1", "1.1.1: a cost is [from, to] in million đồng, and weeks, none below 0.")]
    [InlineData("eu-dma", "question: q2, option: 1, what: { vi: x, en: \"\" }, why: { vi: x, en: x }, COST", "a text is missing in one language.")]
    [InlineData("eu-dma", "question: q2, option: 1, colour: red, WORDS, COST", "Property 'colour' not found on type 'SanSangSo.Assessments.Roadmaps.ActionYaml'.")]
    public void An_action_stands_where_points_can_be_gained(string instrument, string entry, string? says)
    {
        var findings = Lint(instrument, entry);
        if (says is null)
        {
            Assert.Empty(findings);
        }
        else
        {
            Assert.EndsWith(says, Assert.Single(findings), StringComparison.Ordinal);
            Assert.StartsWith("x.actions.yaml(4,", findings[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void All_faults_are_named_not_only_the_first() => Assert.Equal(
        ["x.actions.yaml(1,13): there is no instrument 'no-such'.", "x.actions.yaml(5,5): q: the action stands twice."],
        Lint("no-such", "question: q, WORDS, COST", "question: q, WORDS, COST"));

    private static IReadOnlyList<string> Lint(string instrument, params string[] entries)
    {
        var yaml = $"instrument: {instrument}\nweekMillion: 1\nactions:\n" + string.Concat(entries.Select(e => "  - { "
            + e.Replace("WORDS", Words, StringComparison.Ordinal).Replace("STEP", Step, StringComparison.Ordinal).Replace("COST", Cost, StringComparison.Ordinal)
            + " }\n"));
        return [.. ImprovementLint.Run(yaml, InstrumentCatalogue.BuiltIn.FindLatest).Findings.Select(f => f.In("x.actions.yaml"))];
    }
}
