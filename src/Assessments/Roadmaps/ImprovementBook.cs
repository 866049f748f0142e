using System.Collections.Immutable;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Assessments.Roadmaps;

/// <summary>
/// What may be done about the gaps of one instrument (<c>ID.actions.yaml</c>). It is advice and no part of a version: a new version of the
/// instrument goes on with it, and a gap without an entry is left out of roadmaps.
/// </summary>
public sealed class ImprovementBook
{
    private static readonly Lazy<ImmutableDictionary<string, ImprovementBook>> Files = new(() =>
        InstrumentCatalogue.BuiltIn.All.Select(i => i.Id).Distinct(StringComparer.Ordinal)
            .ToImmutableDictionary(id => id, id => FromFile(id + ".actions.yaml"), StringComparer.Ordinal));

    private readonly ImmutableDictionary<Place, ImmutableArray<(ImmutableArray<string> Sectors, Improvement Improvement)>> _entries;

    internal ImprovementBook(ActionFileYaml file)
    {
        Instrument = file.Instrument;
        WeekMillion = file.WeekMillion;
        _entries = file.Actions.GroupBy(PlaceOf).ToImmutableDictionary(g => g.Key, g => ImmutableArray.CreateRange(g.Select(a => (
            ImmutableArray.CreateRange(a.Sectors),
            new Improvement(
                a.What.ToText(), a.Why.ToText(), a.Source?.ToText(),
                [.. StepsOf(a).Select(s => new Cost(s.Million[0], s.Million[1], s.Weeks))])))));
    }

    public string Instrument { get; }

    /// <summary>What a week of the team's attention is set equal to, in million đồng (ours).</summary>
    public int WeekMillion { get; }

    /// <summary>The book of an instrument that comes with the service; null for another, whose roadmaps are then empty.</summary>
    public static ImprovementBook? Of(string instrument) => Files.Value.GetValueOrDefault(instrument);

    /// <exception cref="FormatException">What is wrong first, with the file's name, line and column.</exception>
    public static ImprovementBook Read(string yaml, string name)
    {
        var report = ImprovementLint.Run(yaml);
        return report.Book ?? throw new FormatException(report.Findings[0].In(name));
    }

    /// <summary>What may be done at a place; null where the book knows nothing.</summary>
    public Improvement? Find(Place place, string? sector) => _entries.TryGetValue(place, out var all)
        ? all.FirstOrDefault(e => e.Sectors.IsEmpty || (sector is not null && e.Sectors.Contains(sector))).Improvement
        : null;

    internal static List<StepYaml> StepsOf(ActionYaml action) => action.Steps ?? [new StepYaml { Million = action.Million ?? [], Weeks = action.Weeks ?? -1 }];

    internal static Place PlaceOf(ActionYaml action) => new(
        action.Question, action.Option, action.Row,
        action.Pair is [var a, var b] ? new OptionPair(Math.Min(a, b), Math.Max(a, b)) : null);

    private static ImprovementBook FromFile(string name)
    {
        using var stream = typeof(ImprovementBook).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The file {name} is not part of this build.");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd(), name);
    }
}

/// <summary>Where an answer can be bettered: a question, one of its options, rows or pairs.</summary>
public sealed record Place(string Question, int? Option = null, int? Row = null, OptionPair? Pair = null);
