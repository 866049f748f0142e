using System.Collections.Immutable;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Assessments.Roadmaps;

/// <summary>
/// The cheapest set of actions that reaches the next level with all that it asks for. Exact: questions, pillars and the condition on pillars are
/// combined over frontiers of gain and cost, in whole units of the smallest step of the score, so that nothing better is missed and nothing is
/// rounded. Of equal effort, fewer actions win.
/// </summary>
public static class Planner
{
    // Room for the number of actions below an effort.
    private const long PerAction = 1;
    private const long PerEffort = 1 << 16;

    /// <returns>Null at the highest level, or where the known actions do not reach the next one.</returns>
    public static Plan? Cheapest(
        Instrument instrument, string? sector, SizeClass size, IReadOnlyDictionary<string, Answer> answers, ImprovementBook book)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(book);
        var asked = instrument.For(sector, size);
        var now = Scorer.Score(instrument, answers, sector, size);
        if (asked.Levels.FirstOrDefault(l => l.Level == now.Level + 1) is not { } next)
        {
            return null;
        }

        var ladders = Ladder.Of(asked, sector, answers, book);
        // A higher level can be nearer only where it asks for less of something than the next one.
        var best = asked.Levels.Where(l => l == next || (l.Level > next.Level && !AsksForAll(l, next)))
            .Select(level => Reach(asked, now, level, answers, ladders, book.WeekMillion))
            .OfType<Frontier.Entry>()
            .MinBy(e => e.Cost);
        return best is null ? null : Plan.Of(instrument, sector, size, answers, now, Chosen.All(best.Chosen));
    }

    private static bool AsksForAll(InstrumentLevel level, InstrumentLevel of) =>
        of.Pillars is not { } need || (level.Pillars is { } own && own.Count >= need.Count && own.Level >= need.Level);

    private static Frontier.Entry? Reach(
        Instrument asked, ScoreReceipt now, InstrumentLevel level, IReadOnlyDictionary<string, Answer> answers, ImmutableArray<Ladder> ladders, int weekMillion)
    {
        var worth = Worths.Of(asked, now);
        var enough = worth.Units(level.Bound!, now.Total);
        var need = level.Pillars ?? new PillarCondition(0, 0);
        var states = Enumerable.Repeat(Frontier.Nothing, need.Count + 1).ToArray();
        states[0] = Frontier.Start;
        foreach (var pillar in now.Pillars.Where(p => !p.IsProfile))
        {
            var missing = need.Count == 0 ? 0 : worth.UnitsOfPillar(asked, pillar, need.Level);
            var most = Math.Max(enough, missing);
            var own = OfPillar(asked, answers, [.. ladders.Where(l => l.Pillar == pillar.Id)], worth, most, weekMillion);
            var risen = own.From(missing);
            for (var k = need.Count; k >= 0; k--)
            {
                IEnumerable<Frontier.Entry> ways = states[k].Plus(own, enough).Entries;
                if (k > 0)
                {
                    ways = ways.Concat(states[k - 1].Plus(risen, enough).Entries);
                }

                states[k] = Frontier.Of(ways, enough);
            }
        }

        return states[need.Count].Cheapest(enough);
    }

    private static Frontier OfPillar(
        Instrument asked, IReadOnlyDictionary<string, Answer> answers, ImmutableArray<Ladder> ladders, Worths worth, long most, int weekMillion)
    {
        var whole = Frontier.Start;
        foreach (var group in ladders.GroupBy(l => asked.Question(l.Place.Question)!.LinksOf ?? l.Place.Question))
        {
            var question = asked.Question(group.Key)!;
            var links = asked.Questions.FirstOrDefault(q => q.LinksOf == question.Id);
            var frontier = links is null
                ? OfLadders(group, question, answers, worth, most, weekMillion)
                : OfLinked(question, links, [.. group], answers, worth, most, weekMillion);
            whole = whole.Plus(frontier, most);
        }

        return whole;
    }

    // Ladders that do not depend on one another: at each, no rung or one of them.
    private static Frontier OfLadders(
        IEnumerable<Ladder> ladders, Question question, IReadOnlyDictionary<string, Answer> answers, Worths worth, long most, int weekMillion)
    {
        var left = question.Best - question.PointsOf(answers);
        return ladders.Aggregate(
            Frontier.Start,
            (sum, ladder) => sum.Plus(
                Frontier.Of(
                    ladder.Rungs.Select((rung, i) => EntryOf(ladder, i, worth, weekMillion)).Prepend(new Frontier.Entry(0, 0, null)), most),
                // More ticks than give points are worth no more.
                Math.Min(most, worth.Units(question.Id, left))));
    }

    /// <summary>
    /// Tools and their links: a pair gives points only where both tools are in use, so every set of pairs is tried with the tools that it needs,
    /// and the tools that are left are chosen freely beside.
    /// </summary>
    private static Frontier OfLinked(
        Question tools, Question links, ImmutableArray<Ladder> ladders, IReadOnlyDictionary<string, Answer> answers, Worths worth, long most, int weekMillion)
    {
        var inUse = answers.TryGetValue(tools.Id, out var ticked) ? ticked.Options : [];
        var linked = answers.TryGetValue(links.Id, out var pairs) ? pairs.Pairs : [];
        var ofTool = ladders.Where(l => l.Place.Option is not null).ToDictionary(l => l.Place.Option!.Value);
        var ofPair = ladders.Where(l => l.Place.Pair is not null).ToDictionary(l => l.Place.Pair!.Value);
        // A pair ticked already waits only for its tools; a pair that the book knows nothing of cannot be had.
        var open = links.Pairs.Where(p => ofPair.ContainsKey(p.Pair) || (linked.Contains(p.Pair) && !Both(p.Pair, inUse.Contains))).ToList();
        var room = worth.Units(tools.Id, tools.Best - tools.PointsOf(answers));
        var all = new List<Frontier.Entry>();
        for (var set = 0; set < 1 << open.Count; set++)
        {
            var chosen = open.Where((_, i) => (set & (1 << i)) != 0).ToList();
            var needed = chosen.SelectMany(p => (int[])[p.Pair.First, p.Pair.Second]).Where(o => !inUse.Contains(o)).Distinct().Order().ToList();
            if (needed.Exists(o => !ofTool.ContainsKey(o)))
            {
                continue;
            }

            var entry = chosen.Where(p => ofPair.ContainsKey(p.Pair)).Select(p => EntryOf(ofPair[p.Pair], 0, worth, weekMillion))
                .Aggregate(new Frontier.Entry(0, 0, null), Add);
            var forced = needed.Select(o => EntryOf(ofTool[o], 0, worth, weekMillion)).Aggregate(new Frontier.Entry(0, 0, null), Add);
            var free = ofTool.Where(t => !needed.Contains(t.Key)).OrderBy(t => t.Key).Aggregate(
                Frontier.Of([forced], room),
                (sum, tool) => sum.Plus(Frontier.Of([new Frontier.Entry(0, 0, null), EntryOf(tool.Value, 0, worth, weekMillion)], room), room));
            var gain = chosen.Sum(p => worth.Units(links.Id, p.Points));
            all.AddRange(free.Entries.Select(f => new Frontier.Entry(f.Gain + gain, f.Cost + entry.Cost, Chosen.Join(f.Chosen, entry.Chosen))));
        }

        return Frontier.Of(all, most);

        static bool Both(OptionPair pair, Func<int, bool> isIn) => isIn(pair.First) && isIn(pair.Second);

        static Frontier.Entry Add(Frontier.Entry sum, Frontier.Entry more) =>
            new(sum.Gain + more.Gain, sum.Cost + more.Cost, Chosen.Join(sum.Chosen, more.Chosen));
    }

    private static Frontier.Entry EntryOf(Ladder ladder, int rung, Worths worth, int weekMillion) => new(
        worth.Units(ladder.Place.Question, ladder.Rungs[rung].Points),
        (ladder.Rungs[rung].Cost.Effort(weekMillion) * PerEffort) + PerAction,
        new Chosen(ladder, rung, null, null));
}
