using SanSangSo.Assessments.Tests.Scoring;

namespace SanSangSo.Assessments.Tests.Instruments;

/// <summary>Sound instruments of every kind of question, with and without sectors, gates, weights, profiles, sums and means.</summary>
internal static class AnyInstrument
{
    private static readonly LocalText Words = new("Lời", "Words");

    // A question is built from some numbers: they shrink well.
    private static readonly Gen<int[]> Recipe = Gen.Int[0, 99].Array[10];

    public static readonly Gen<Instrument> Sound =
        Gen.Select(Recipe.List[1, 5].List[1, 3], Gen.Int[0, 2], Gen.Bool, Gen.Bool, Build);

    /// <summary>With a sector of its own and some answers.</summary>
    public static readonly Gen<(Instrument Instrument, string? Sector, Dictionary<string, Answer> Answers, int Seed)> Answered =
        Gen.Select(Sound, Gen.Int[0, int.MaxValue - 1], (instrument, seed) =>
        {
            var sector = instrument.Sectors.IsEmpty ? null : instrument.Sectors[seed % instrument.Sectors.Length].Id;
            return (instrument, sector, RandomAnswers.To(instrument.For(sector), new Random(seed)), seed);
        });

    private static Instrument Build(List<List<int[]>> pillars, int scoring, bool hasSectors, bool hasProfile)
    {
        var built = pillars.Select((recipes, p) =>
        {
            var questions = new List<Question> { Single($"q{p}.0", [0, 3, 1, 2, 1, 0, 0, 0, 0, 0]) };
            foreach (var recipe in recipes)
            {
                Add(questions, $"q{p}.{questions.Count}", recipe, hasSectors);
            }

            return new Pillar(
                $"p{p}", Words, Words, p == 0 || p < pillars.Count - 1 || !hasProfile, [new Component($"p{p}.c", Words, [.. questions])]);
        });
        return new Instrument(
            "random",
            1,
            Words,
            new DateOnly(2026, 1, 31),
            Words,
            [new Provenance("structure", ProvenanceKind.Ours, Words)],
            scoring switch
            {
                0 => new ScoringRule(Aggregation.Sum, Aggregation.Sum, null),
                1 => new ScoringRule(Aggregation.Sum, Aggregation.Sum, 100),
                _ => new ScoringRule(Aggregation.Mean, Aggregation.Mean, null),
            },
            hasSectors ? [new Sector("hotel", Words, ["55"]), new Sector("general", Words, [])] : [],
            [new PillarLevel(1, new LowerBound(0, true)), new PillarLevel(2, new LowerBound(50, true))],
            [
                new InstrumentLevel(1, Words, Words, new LowerBound(0, true), null),
                new InstrumentLevel(2, Words, Words, new LowerBound(1, true), new PillarCondition(1, 2)),
                new InstrumentLevel(3, Words, Words, new LowerBound(2, true), null),
            ],
            [.. built]);
    }

    private static void Add(List<Question> questions, string id, int[] r, bool hasSectors)
    {
        ImmutableArray<string> sectors = hasSectors && r[1] % 3 == 0 ? [r[1] % 2 == 0 ? "hotel" : "general"] : [];
        switch (r[0] % 6)
        {
            case 0:
                questions.Add(Single(id, r) with { Sectors = sectors });
                break;
            case 1:
                questions.Add(Multiple(id, r) with { Sectors = sectors });
                break;
            case 2:
                questions.Add(New(id, QuestionKind.Grid, r) with
                {
                    Sectors = sectors,
                    Rows = [.. Enumerable.Range(1, 1 + (r[3] % 4)).Select(row => new GridRow(row, Words, null))],
                    Scale = [.. Enumerable.Range(0, 2 + (r[4] % 3)).Select(v => new GridValue(r[5] % 2 == 0 ? $"{v}" : $"v{v}", Half(v * (1 + (r[6] % 2))), Words))],
                });
                break;
            case 3:
                questions.Add(New(id, QuestionKind.Ratio, r) with
                {
                    Sectors = sectors,
                    Numerator = Words,
                    Denominator = Words,
                    Bands = [new RatioBand(0, 0), new RatioBand(1 + (r[3] % 40), Half(1 + (r[4] % 3))), new RatioBand(50 + (r[5] % 50), Half(5))],
                });
                break;
            case 4:
                var of = Multiple(id, r) with { Sectors = sectors };
                questions.Add(of);
                questions.Add(New(id + ".links", QuestionKind.Links, r) with
                {
                    Sectors = sectors,
                    LinksOf = id,
                    Pairs = [new LinkPair(new OptionPair(1, 2), Half(1), Words), .. of.Options.Length > 2 && !of.Options[2].Exclusive ? [new LinkPair(new OptionPair(1, 3), Half(3), Words)] : (LinkPair[])[]],
                });
                break;
            default:
                questions.Add(Single(id, r) with { Scored = false, Sectors = sectors, Options = [.. Enumerable.Range(1, 2).Select(n => new Option(n, 0, Words, null, false))] });
                questions.Add(Single(id + ".scale", r) with { Sectors = sectors, When = new AskedWhen(id, [2]) });
                break;
        }
    }

    private static Question Single(string id, int[] r) => New(id, QuestionKind.Single, r) with
    {
        Options = [.. Enumerable.Range(1, 2 + (r[3] % 4)).Select(n => new Option(n, n == 2 ? 2 : Half(r[4 + (n % 6)] % 8), Words, null, false))],
    };

    private static Question Multiple(string id, int[] r)
    {
        ImmutableArray<Option> options =
        [
            .. Enumerable.Range(1, 2 + (r[3] % 3)).Select(n => new Option(n, Half(1 + (r[4 + (n % 6)] % 4)), Words, null, false)),
            .. r[9] % 2 == 0 ? [new Option(9, 0, Words, null, true)] : (Option[])[],
        ];
        return New(id, QuestionKind.Multiple, r) with { Options = options, Most = r[8] % 3 == 0 ? options[0].Points : null };
    }

    private static Question New(string id, QuestionKind kind, int[] r) =>
        new() { Id = id, Kind = kind, Weight = 1 + (r[2] % 3), Cutoffs = (ProvenanceKind)(r[7] % 3), Text = Words, Help = r[7] % 2 == 0 ? Words : null };

    private static Fraction Half(int halves) => (Fraction)halves / 2;
}
