using System.Globalization;
using System.Text;
using SanSangSo.Assessments.Roadmaps;

namespace SanSangSo.Assessments.Tests.Roadmaps;

/// <summary>A small instrument with any kind of question, how it stands, and what each action costs: small enough to try everything.</summary>
internal sealed record SmallInstrument(Instrument Instrument, IReadOnlyDictionary<string, Answer> Answers, ImprovementBook Book)
{
    private static readonly Gen<(int From, int More, int Weeks)> AnyCost = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 5], Gen.Int[0, 4]);

    private static readonly Gen<QuestionKind> AnyKind = Gen.Int[0, 3].Select(i => new[] { QuestionKind.Single, QuestionKind.Multiple, QuestionKind.Grid, QuestionKind.Links }[i]);

    private static readonly Gen<int> Seed = Gen.Int[0, int.MaxValue - 1];

    public static Gen<SmallInstrument> Any { get; } = Gen.Select(
        AnyKind.Array[2, 4], Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool), Gen.Int[5, 90], Gen.Int[5, 90], AnyCost.Array[40], Seed)
        .Select(Make);

    private static SmallInstrument Make(
        QuestionKind[] kinds, (bool PillarMean, bool TotalMean, bool OutOf, bool Inclusive) rule, int first, int second,
        (int From, int More, int Weeks)[] costs, int seed)
    {
        var random = new Random(seed);
        var pillars = kinds.Select((kind, i) => new Pillar(
            $"p{i}", Text, Text, Counts: true, [new Component($"c{i}", Text, [.. Questions(kind, $"q{i}", random)])])).ToList();
        var scoring = new ScoringRule(
            rule.PillarMean ? Aggregation.Mean : Aggregation.Sum,
            rule.TotalMean ? Aggregation.Mean : Aggregation.Sum,
            !rule.TotalMean && rule.OutOf ? 100 : null);
        var bare = new Instrument(
            "small", 1, Text, new DateOnly(2026, 1, 1), Text, [], scoring, [],
            [new PillarLevel(1, new LowerBound(30, rule.Inclusive)), new PillarLevel(2, new LowerBound(60, rule.Inclusive))], [], [.. pillars]);
        var maximum = (int)bare.Maximum.Floor;
        var (low, high) = (Math.Min(first, second) * maximum / 100, Math.Max(first, second) * maximum / 100);
        var instrument = bare with
        {
            Levels =
            [
                new InstrumentLevel(0, Text, Text, null, null),
                new InstrumentLevel(1, Text, Text, new LowerBound(low, rule.Inclusive), new PillarCondition(random.Next(1, pillars.Count + 1), 1)),
                new InstrumentLevel(2, Text, Text, new LowerBound(high, rule.Inclusive), random.Next(2) == 0 ? null : new PillarCondition(random.Next(1, pillars.Count + 1), 2)),
            ],
        };
        var answers = instrument.Questions.Where(_ => random.Next(3) > 0).ToDictionary(q => q.Id, q => AnyAnswer(q, random), StringComparer.Ordinal);
        return new SmallInstrument(instrument, answers, Book_(instrument, costs));
    }

    private static LocalText Text { get; } = new("x", "x");

    private static IEnumerable<Question> Questions(QuestionKind kind, string id, Random random)
    {
        var question = new Question { Id = id, Kind = kind, Weight = random.Next(1, 4), Cutoffs = ProvenanceKind.Ours, Text = Text };
        switch (kind)
        {
            case QuestionKind.Single:
                yield return question with { Options = [.. Enumerable.Range(0, 4).Select(i => new Option(i, i, Text, null, Exclusive: false))] };
                break;
            case QuestionKind.Grid:
                yield return question with
                {
                    Rows = [new GridRow(1, Text, null), new GridRow(2, Text, null)],
                    Scale = [new GridValue("no", 0, Text), new GridValue("partly", new Fraction(1, 2), Text), new GridValue("yes", 1, Text)],
                };
                break;
            default:
                var tools = question with
                {
                    Kind = QuestionKind.Multiple,
                    Options = [.. Enumerable.Range(1, 3).Select(i => new Option(i, i == 3 ? new Fraction(1, 2) : 1, Text, null, Exclusive: false)), new Option(4, 0, Text, null, Exclusive: true)],
                    Most = random.Next(2) == 0 ? 2 : null,
                };
                yield return tools;
                if (kind == QuestionKind.Links)
                {
                    yield return new Question
                    {
                        Id = id + ".links", Kind = QuestionKind.Links, Weight = random.Next(1, 3), Cutoffs = ProvenanceKind.Ours, Text = Text, LinksOf = id,
                        Pairs = [new LinkPair(new(1, 2), new Fraction(1, 2), Text), new LinkPair(new(2, 3), 1, Text)],
                    };
                }

                break;
        }
    }

    private static Answer AnyAnswer(Question question, Random random) => question.Kind switch
    {
        QuestionKind.Single => Answer.Of(random.Next(question.Options.Length)),
        QuestionKind.Multiple when random.Next(4) == 0 => Answer.OfAll([4]),
        QuestionKind.Multiple => Answer.OfAll(question.Options.Where(o => !o.Exclusive && random.Next(2) == 0).Select(o => o.Number)),
        QuestionKind.Grid => Answer.OfRows(question.Rows.Where(_ => random.Next(2) == 0)
            .Select(r => KeyValuePair.Create(r.Number, question.Scale[random.Next(question.Scale.Length)].Value))),
        _ => Answer.OfPairs(question.Pairs.Where(_ => random.Next(2) == 0).Select(p => p.Pair)),
    };

    private static ImprovementBook Book_(Instrument instrument, (int From, int More, int Weeks)[] costs)
    {
        var next = 0;
        string Cost()
        {
            var (from, more, weeks) = costs[next++ % costs.Length];
            return string.Create(CultureInfo.InvariantCulture, $"million: [{from}, {from + more}], weeks: {weeks}");
        }

        const string Words = "what: { vi: x, en: x }, why: { vi: x, en: x }";
        var yaml = new StringBuilder("instrument: small\nweekMillion: 1\nactions:\n");
        foreach (var q in instrument.Questions)
        {
            IEnumerable<string> entries = q.Kind switch
            {
                QuestionKind.Single => [$"steps: [{{ {Cost()} }}, {{ {Cost()} }}, {{ {Cost()} }}]"],
                QuestionKind.Grid => q.Rows.Select(r => $"row: {r.Number}, steps: [{{ {Cost()} }}, {{ {Cost()} }}]"),
                QuestionKind.Multiple => q.Options.Where(o => o.Points > 0).Select(o => $"option: {o.Number}, {Cost()}"),
                _ => q.Pairs.Select(p => $"pair: [{p.Pair.First}, {p.Pair.Second}], {Cost()}"),
            };
            foreach (var entry in entries)
            {
                yaml.Append(CultureInfo.InvariantCulture, $"  - {{ question: \"{q.Id}\", {Words}, {entry} }}\n");
            }
        }

        return ImprovementBook.Read(yaml.ToString(), "small");
    }
}
