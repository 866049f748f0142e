using SanSangSo.Assessments.Roadmaps;
using SanSangSo.Assessments.Tests.Scoring;

namespace SanSangSo.Assessments.Tests.Roadmaps;

public sealed class PlannerTests
{
    [Fact]
    public void Nothing_cheaper_reaches_the_next_level_than_what_the_planner_finds() => SmallInstrument.Any.Sample(
        small =>
        {
            var (instrument, answers, book) = (small.Instrument, small.Answers, small.Book);
            var level = Scorer.Score(instrument, answers).Level;
            var plan = Planner.Cheapest(instrument, null, SizeClass.Unknown, answers, book);

            Assert.Equal(CheapestByTryingAll(small, level + 1), plan is null ? null : (Effort(plan, book), plan.Steps.Length));
            if (plan is not null)
            {
                Assert.True(plan.After.Level > level);
                Assert.Equal(
                    plan.After.Total,
                    Scorer.Score(instrument, Roadmap.After(instrument, answers, plan.Steps.Select(s => (s.Place, s.To)))).Total);
            }
        },
        iter: 400);

    [Fact]
    public void With_four_pillars_at_4_and_two_at_3_one_answer_raised_one_step_in_one_of_the_two_is_enough()
    {
        var plan = Planner.Cheapest(Given.Dbi, null, SizeClass.Unknown, Answers.ByPillar(4, 3, 4, 4, 3, 4), ImprovementBook.Of("vn-dbi-2021")!)!;

        var step = Assert.Single(plan.Steps);
        Assert.Contains(step.Pillar, new[] { "2", "5" });
        Assert.Equal("4", step.To);
        Assert.Equal(4, plan.After.Level);
    }

    [Fact]
    public void At_the_highest_level_there_is_nothing_to_plan() =>
        Assert.Null(Planner.Cheapest(Given.Dbi, null, SizeClass.Unknown, Answers.All(5), ImprovementBook.Of("vn-dbi-2021")!));

    [Fact]
    public void Level_after_level_the_plan_leads_from_nothing_to_the_top_of_every_instrument()
    {
        foreach (var instrument in InstrumentCatalogue.BuiltIn.All)
        {
            foreach (var sector in instrument.Sectors.Select(s => (string?)s.Id).DefaultIfEmpty(null))
            {
                IReadOnlyDictionary<string, Answer> answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
                var level = instrument.Levels[0].Level;
                while (Planner.Cheapest(instrument, sector, SizeClass.Unknown, answers, ImprovementBook.Of(instrument.Id)!) is { } plan)
                {
                    Assert.True(plan.After.Level > level, $"{instrument.Id} {sector}: from {level} to {plan.After.Level}");
                    level = plan.After.Level;
                    answers = Roadmap.After(instrument.For(sector), answers, plan.Steps.Select(s => (s.Place, s.To)));
                }

                Assert.Equal(instrument.HighestLevel, level);
            }
        }
    }

    private static long Effort(Plan plan, ImprovementBook book) => plan.Steps.Sum(s => s.Cost.Effort(book.WeekMillion));

    // Every choice of no rung or one at every ladder, scored by the scorer itself.
    private static (long Effort, int Steps)? CheapestByTryingAll(SmallInstrument small, int level)
    {
        var ladders = Ladder.Of(small.Instrument, null, small.Answers, small.Book);
        (long, int)? best = null;
        var choice = new int[ladders.Length];
        do
        {
            var chosen = choice.Select((c, i) => (Ladder: ladders[i], Rung: c)).Where(c => c.Rung > 0).ToList();
            var effort = chosen.Sum(c => c.Ladder.Rungs[c.Rung - 1].Cost.Effort(small.Book.WeekMillion));
            if (best is null || (effort, chosen.Count).CompareTo(best.Value) < 0)
            {
                var after = Roadmap.After(small.Instrument, small.Answers, chosen.Select(c => (c.Ladder.Place, c.Ladder.Rungs[c.Rung - 1].To)));
                best = Scorer.Score(small.Instrument, after).Level >= level ? (effort, chosen.Count) : best;
            }
        }
        while (Next(choice, ladders.Select(l => l.Rungs.Length).ToArray()));
        return small.Instrument.Levels.All(l => l.Level < level) ? null : best;
    }

    private static bool Next(int[] choice, int[] most)
    {
        for (var i = 0; i < choice.Length; i++)
        {
            if (choice[i] < most[i])
            {
                choice[i]++;
                return true;
            }

            choice[i] = 0;
        }

        return false;
    }
}
