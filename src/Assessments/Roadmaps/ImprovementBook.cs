using System.Collections.Immutable;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Language;
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

    private ImprovementBook(string instrument, int weekMillion, IEnumerable<(Place Place, ImmutableArray<string> Sectors, Improvement Improvement)> entries)
    {
        Instrument = instrument;
        WeekMillion = weekMillion;
        _entries = entries.GroupBy(e => e.Place)
            .ToImmutableDictionary(g => g.Key, g => ImmutableArray.CreateRange(g.Select(e => (e.Sectors, e.Improvement))));
    }

    public string Instrument { get; }

    /// <summary>What a week of the team's attention is set equal to, in million đồng (ours).</summary>
    public int WeekMillion { get; }

    /// <summary>The book of an instrument that comes with the service; null for another, whose roadmaps are then empty.</summary>
    public static ImprovementBook? Of(string instrument) => Files.Value.GetValueOrDefault(instrument);

    /// <exception cref="FormatException">What is wrong, with the file's name, line and column.</exception>
    public static ImprovementBook Read(string yaml, string name)
    {
        var file = YamlFile.Parse<ActionFileYaml>(yaml, name);
        Refuse(file.WeekMillion < 0, "weekMillion is not below 0.", "weekMillion");
        var seen = new HashSet<(Place, string)>();
        for (var i = 0; i < file.Actions.Count; i++)
        {
            var action = file.Actions[i];
            var isWhole = action.Steps is null ? action is { Million: not null, Weeks: not null } : action is { Million: null, Weeks: null };
            Refuse(!isWhole || action.Pair is not (null or [_, _]), $"{action.Question}: an action has steps, or million and weeks.", "actions", i);
            Refuse(
                StepsOf(action).Any(s => s.Million is not [>= 0 and var from, var to] || from > to || s.Weeks < 0),
                $"{action.Question}: a cost is [from, to] in million đồng, and weeks, none below 0.", "actions", i);
            Refuse(
                action.Sectors.DefaultIfEmpty("").Any(s => !seen.Add((PlaceOf(action), s))), $"{action.Question}: the action stands twice.", "actions", i);
            foreach (var text in new[] { action.What, action.Why })
            {
                Refuse(string.IsNullOrWhiteSpace(text.Vi) || string.IsNullOrWhiteSpace(text.En), "a text is missing in one language.", "actions", i);
            }
        }

        return new ImprovementBook(file.Instrument, file.WeekMillion, file.Actions.Select(a => (
            PlaceOf(a), ImmutableArray.CreateRange(a.Sectors),
            new Improvement(
                a.What.ToText(), a.Why.ToText(), a.Source?.ToText(),
                [.. StepsOf(a).Select(s => new Cost(s.Million[0], s.Million[1], s.Weeks))]))));

        void Refuse(bool wrong, string what, params object[] place)
        {
            if (wrong)
            {
                throw new FormatException($"{YamlFile.PlaceOf(yaml, name, place)}: {what}");
            }
        }
    }

    /// <summary>What may be done at a place; null where the book knows nothing.</summary>
    public Improvement? Find(Place place, string? sector) => _entries.TryGetValue(place, out var all)
        ? all.FirstOrDefault(e => e.Sectors.IsEmpty || (sector is not null && e.Sectors.Contains(sector))).Improvement
        : null;

    private static List<StepYaml> StepsOf(ActionYaml action) => action.Steps ?? [new StepYaml { Million = action.Million ?? [], Weeks = action.Weeks ?? -1 }];

    private static Place PlaceOf(ActionYaml action) => new(
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
