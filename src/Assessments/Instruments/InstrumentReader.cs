using System.Globalization;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Instruments;

/// <summary>
/// Reads an instrument's YAML strictly: unknown or missing keys, an empty text, doubled ids, answers that are not 0 to 5 in
/// order, levels with gaps are refused with the place.
/// </summary>
public static class InstrumentReader
{
    /// <exception cref="FormatException">What is wrong and where.</exception>
    public static Instrument Read(string yaml, string name)
    {
        var file = YamlFile.Parse<InstrumentYaml>(yaml, name);
        var instrument = new Instrument(
            file.Id,
            file.Version,
            file.Name.ToText(),
            DateOnly.ParseExact(file.Issued, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            file.Notice.ToText(),
            [.. file.Provenance.Select(p => new Provenance(p.About, Kind(p.Kind, name), p.Source.ToText()))],
            [.. file.PillarLevels.Select(l => new PillarLevel(l.Level, l.Above))],
            [.. file.Levels.Select(l => new InstrumentLevel(
                l.Level, l.Name.ToText(), l.Meaning.ToText(), l.Above,
                l.Pillars is null ? null : new PillarCondition(l.Pillars.Count, l.Pillars.Level)))],
            [.. file.Pillars.Select(p => new Pillar(p.Id, p.Name.ToText(), p.About.ToText(),
                [.. p.Components.Select(c => new Component(c.Id, c.Name.ToText(),
                    [.. c.Questions.Select(q => ToQuestion(q, name))]))]))]);
        Check(instrument, name);
        return instrument;
    }

    private static Question ToQuestion(QuestionYaml q, string name) => new(
        q.Id, q.Weight, Kind(q.Cutoffs, $"{name}: {q.Id}"), q.Text.ToText(), q.Help?.ToText(),
        [.. q.Options.Select(o => new Option(o.Points, new LocalText(o.Vi, o.En)))]);

    private static ProvenanceKind Kind(string word, string place) =>
        Enum.TryParse<ProvenanceKind>(word, ignoreCase: true, out var kind)
            ? kind
            : throw new FormatException($"{place}: provenance '{word}' is not official, secondary or ours.");

    private static void Check(Instrument instrument, string name)
    {
        void Refuse(bool wrong, string what)
        {
            if (wrong)
            {
                throw new FormatException($"{name}: {what}");
            }
        }

        var ids = instrument.Pillars.Select(p => p.Id)
            .Concat(instrument.Pillars.SelectMany(p => p.Components).Select(c => c.Id))
            .Concat(instrument.Questions.Select(q => q.Id)).ToList();
        Refuse(ids.Distinct(StringComparer.Ordinal).Count() != ids.Count, "an id stands twice.");
        foreach (var question in instrument.Questions)
        {
            Refuse(question.Weight < 1, $"{question.Id}: the weight must be at least 1.");
            Refuse(
                !question.Options.Select(o => o.Points).SequenceEqual(Enumerable.Range(0, 6)),
                $"{question.Id}: the answers must give 0, 1, 2, 3, 4, 5 points in this order.");
            foreach (var text in question.Options.Select(o => o.Text).Append(question.Text))
            {
                Refuse(
                    string.IsNullOrWhiteSpace(text.Vi) || string.IsNullOrWhiteSpace(text.En),
                    $"{question.Id}: a text is missing in one language.");
            }
        }

        Refuse(
            !instrument.Levels.Select(l => l.Level).SequenceEqual(Enumerable.Range(0, instrument.Levels.Length)),
            "levels must count from 0 without gaps.");
        Refuse(
            instrument.Levels.Skip(1).Any(l => l.Above is null) || instrument.Levels[0].Above is not null,
            "every level but the lowest needs its points.");
        var bounds = instrument.Levels.Skip(1).Select(l => l.Above!.Value).ToList();
        Refuse(bounds.Zip(bounds.Skip(1)).Any(b => b.First >= b.Second), "the points of the levels must rise.");
        Refuse(bounds[^1] >= instrument.Maximum, "the highest level cannot be reached.");
    }

    private sealed class InstrumentYaml
    {
        public required string Id { get; init; }
        public required int Version { get; init; }
        public required TextYaml Name { get; init; }
        public required string Issued { get; init; }
        public required TextYaml Notice { get; init; }
        public required List<ProvenanceYaml> Provenance { get; init; }
        public required List<PillarLevelYaml> PillarLevels { get; init; }
        public required List<LevelYaml> Levels { get; init; }
        public required List<PillarYaml> Pillars { get; init; }
    }

    private sealed class ProvenanceYaml
    {
        public required string About { get; init; }
        public required string Kind { get; init; }
        public required TextYaml Source { get; init; }
    }

    private sealed class PillarLevelYaml
    {
        public required int Level { get; init; }
        public required int Above { get; init; }
    }

    private sealed class LevelYaml
    {
        public required int Level { get; init; }
        public required TextYaml Name { get; init; }
        public required TextYaml Meaning { get; init; }
        public int? Above { get; init; }
        public ConditionYaml? Pillars { get; init; }
    }

    private sealed class ConditionYaml
    {
        public required int Count { get; init; }
        public required int Level { get; init; }
    }

    private sealed class PillarYaml
    {
        public required string Id { get; init; }
        public required TextYaml Name { get; init; }
        public required TextYaml About { get; init; }
        public required List<ComponentYaml> Components { get; init; }
    }

    private sealed class ComponentYaml
    {
        public required string Id { get; init; }
        public required TextYaml Name { get; init; }
        public required List<QuestionYaml> Questions { get; init; }
    }

    private sealed class QuestionYaml
    {
        public required string Id { get; init; }
        public required int Weight { get; init; }
        public required string Cutoffs { get; init; }
        public required TextYaml Text { get; init; }
        public TextYaml? Help { get; init; }
        public required List<OptionYaml> Options { get; init; }
    }

    private sealed class OptionYaml
    {
        public required int Points { get; init; }
        public required string Vi { get; init; }
        public required string En { get; init; }
    }
}
