using System.Globalization;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Instruments;

/// <summary>
/// Reads an instrument's YAML strictly: unknown or missing keys, an empty text, doubled ids, answers that are not 0 to 5 in
/// order, levels with gaps, a question about protections that is not marked as sensitive are refused with the place.
/// </summary>
public static class InstrumentReader
{
    /// <exception cref="FormatException">What is wrong, with file, line and column.</exception>
    public static Instrument Read(string yaml, string name)
    {
        var file = YamlFile.Parse<InstrumentYaml>(yaml, name);
        new InstrumentCheck(yaml, name).Run(file);
        return new Instrument(
            file.Id,
            file.Version,
            file.Name.ToText(),
            DateOnly.ParseExact(file.Issued, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            file.Notice.ToText(),
            [.. file.Provenance.Select(p => new Provenance(p.About, KindOf(p.Kind)!.Value, p.Source.ToText()))],
            [.. file.PillarLevels.Select(l => new PillarLevel(l.Level, l.Above))],
            [.. file.Levels.Select(l => new InstrumentLevel(
                l.Level, l.Name.ToText(), l.Meaning.ToText(), l.Above,
                l.Pillars is null ? null : new PillarCondition(l.Pillars.Count, l.Pillars.Level)))],
            [.. file.Pillars.Select(p => new Pillar(p.Id, p.Name.ToText(), p.About.ToText(),
                [.. p.Components.Select(c => new Component(c.Id, c.Name.ToText(), [.. c.Questions.Select(ToQuestion)]))]))]);
    }

    internal static ProvenanceKind? KindOf(string word) => word switch
    {
        "official" => ProvenanceKind.Official,
        "secondary" => ProvenanceKind.Secondary,
        "ours" => ProvenanceKind.Ours,
        _ => null,
    };

    private static Question ToQuestion(QuestionYaml q) => new(
        q.Id, q.Weight, KindOf(q.Cutoffs)!.Value, q.Text.ToText(), q.Help?.ToText(),
        [.. q.Options.Select(o => new Option(o.Points, new LocalText(o.Vi, o.En)))],
        q.Sensitive);
}
