using System.Collections.Immutable;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Assessments.Instruments;

/// <summary>What form of answer a question asks for.</summary>
public enum QuestionKind
{
    /// <summary>One option.</summary>
#pragma warning disable CA1720 // the word of questionnaires for it, and of the files
    Single,
#pragma warning restore CA1720

    /// <summary>Any options.</summary>
    Multiple,

    /// <summary>One value of a common scale for each row.</summary>
    Grid,

    /// <summary>A part of a whole, in two numbers.</summary>
    Ratio,

    /// <summary>Pairs of options of another question that exchange data by themselves.</summary>
    Links,
}

/// <summary>An option; its number is what is stored and published. An exclusive one stands alone ("none of these").</summary>
public sealed record Option(int Number, Fraction Points, LocalText Text, LocalText? About, bool Exclusive);

public sealed record GridRow(int Number, LocalText Text, LocalText? About);

public sealed record GridValue(string Value, Fraction Points, LocalText Text);

/// <summary>Points of a share, from <paramref name="From"/> per cent, inclusive.</summary>
public sealed record RatioBand(int From, Fraction Points);

public sealed record LinkPair(OptionPair Pair, Fraction Points, LocalText Text)
{
    /// <summary>The way to the next level tries every set of pairs, so that a question cannot have many.</summary>
    public const int Maximum = 12;
}

/// <summary>Asked only after one of these options of an earlier question.</summary>
public sealed record AskedWhen(string Question, ImmutableArray<int> Options);

/// <summary>
/// A question. What is <see cref="Sensitive"/> tells an attacker where the enterprise is weak (backups, passwords, who may see what): its
/// answers are for the members alone, whatever the enterprise agreed to. Scoring does not know of it.
/// </summary>
public sealed record Question
{
    public required string Id { get; init; }

    public required QuestionKind Kind { get; init; }

    public required int Weight { get; init; }

    public required ProvenanceKind Cutoffs { get; init; }

    public required LocalText Text { get; init; }

    public LocalText? Help { get; init; }

    public bool Sensitive { get; init; }

    /// <summary>Without points: counted, not scored.</summary>
    public bool Scored { get; init; } = true;

    /// <summary>The sectors that are asked; empty for all.</summary>
    public ImmutableArray<string> Sectors { get; init; } = [];

    /// <summary>The sizes that are asked; empty for all.</summary>
    public ImmutableArray<SizeClass> Sizes { get; init; } = [];

    public AskedWhen? When { get; init; }

    public ImmutableArray<Option> Options { get; init; } = [];

    /// <summary>Most points of a multiple question, where more ticks give no more.</summary>
    public Fraction? Most { get; init; }

    public ImmutableArray<GridRow> Rows { get; init; } = [];

    public ImmutableArray<GridValue> Scale { get; init; } = [];

    public LocalText? Numerator { get; init; }

    public LocalText? Denominator { get; init; }

    public ImmutableArray<RatioBand> Bands { get; init; } = [];

    /// <summary>The multiple question whose options are linked.</summary>
    public string? LinksOf { get; init; }

    public ImmutableArray<LinkPair> Pairs { get; init; } = [];

    /// <summary>Most points the question can give, before its weight; 0 where it is not scored.</summary>
    public Fraction Best => !Scored ? 0 : Kind switch
    {
        QuestionKind.Single => Options.Max(o => o.Points),
        QuestionKind.Multiple => Fraction.Min(Sum(Options.Select(o => o.Points)), Most ?? long.MaxValue),
        QuestionKind.Grid => Scale.Max(v => v.Points) * Rows.Length,
        QuestionKind.Ratio => Bands.Max(b => b.Points),
        QuestionKind.Links => Sum(Pairs.Select(p => p.Points)),
        _ => 0,
    };

    /// <summary>Most points the question can give, weighed.</summary>
    public Fraction Maximum => Best * Weight;

    public Option? Option(int number) => Options.FirstOrDefault(o => o.Number == number);

    public bool IsFor(string? sector, SizeClass size) =>
        (Sectors.IsEmpty || (sector is not null && Sectors.Contains(sector))) && (Sizes.IsEmpty || Sizes.Contains(size));

    /// <summary>Whether it is asked after these answers.</summary>
    public bool IsAsked(IReadOnlyDictionary<string, Answer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return When is not { } when
            || (answers.TryGetValue(when.Question, out var gate)
                && (gate.Option is { } option ? when.Options.Contains(option) : gate.Options.Any(o => when.Options.Contains(o))));
    }

    /// <summary>
    /// The points of its answer before the weight. A pair gives its points only where both of its options are ticked too; a question that is
    /// not asked gives none, and keeps its maximum: nobody scores better for having less.
    /// </summary>
    public Fraction PointsOf(IReadOnlyDictionary<string, Answer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (!Scored || !answers.TryGetValue(Id, out var answer) || answer.IsUnknown || !IsAsked(answers))
        {
            return 0;
        }

        switch (Kind)
        {
            case QuestionKind.Single:
                return answer.Option is { } chosen ? Option(chosen)?.Points ?? 0 : 0;
            case QuestionKind.Multiple:
                return Fraction.Min(Sum(answer.Options.Select(o => Option(o)?.Points ?? 0)), Most ?? long.MaxValue);
            case QuestionKind.Grid:
                return Sum(answer.Rows.Where(r => Rows.Any(own => own.Number == r.Key)).Select(r => Scale.FirstOrDefault(v => v.Value == r.Value)?.Points ?? 0));
            case QuestionKind.Ratio:
                return answer.Ratio is { } ratio ? Bands.Last(b => 100 * (Int128)ratio.Part >= b.From * (Int128)ratio.Whole).Points : 0;
            case QuestionKind.Links:
                var ticked = answers.TryGetValue(LinksOf!, out var of) ? of.Options : [];
                return Sum(answer.Pairs.Where(p => ticked.Contains(p.First) && ticked.Contains(p.Second))
                    .Select(p => Pairs.FirstOrDefault(own => own.Pair == p)?.Points ?? 0));
            default:
                return 0;
        }
    }

    private static Fraction Sum(IEnumerable<Fraction> points) => points.Aggregate(Fraction.Zero, (sum, p) => sum + p);
}
