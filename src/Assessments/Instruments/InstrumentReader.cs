using System.Globalization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Assessments.Instruments;

/// <summary>Reads an instrument's YAML (FORMAT.md); what the lint finds is refused.</summary>
public static class InstrumentReader
{
    /// <exception cref="FormatException">The first finding, with file, line and column.</exception>
    public static Instrument Read(string yaml, string name)
    {
        var report = InstrumentLint.Run(yaml);
        return report.Findings is [var first, ..] ? throw new FormatException(first.In(name)) : report.Instrument!;
    }

    internal static Instrument ToInstrument(InstrumentYaml file) => new(
        file.Id,
        file.Version,
        file.Name.ToText(),
        DateOnly.ParseExact(file.Issued, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        file.Notice.ToText(),
        [.. file.Provenance.Select(p => new Provenance(p.About, KindOf(p.Kind)!.Value, p.Source.ToText()))],
        new ScoringRule(AggregationOf(file.Scoring.Pillars)!.Value, AggregationOf(file.Scoring.Total)!.Value, file.Scoring.OutOf),
        [.. file.Sectors.Select(s => new Sector(s.Id, s.Name.ToText(), [.. s.Divisions]))],
        [.. file.PillarLevels.Select(l => new PillarLevel(l.Level, BoundOf(l.Above, l.From)!))],
        [.. file.Levels.Select(l => new InstrumentLevel(
            l.Level, l.Name.ToText(), l.Meaning.ToText(), BoundOf(l.Above, l.From),
            l.Pillars is null ? null : new PillarCondition(l.Pillars.Count, l.Pillars.Level)))],
        [.. file.Pillars.Select(p => new Pillar(p.Id, p.Name.ToText(), p.About.ToText(), p.Counts,
            [.. p.Components.Select(c => new Component(c.Id, c.Name.ToText(), [.. c.Questions.Select(ToQuestion)]))]))]);

    internal static ProvenanceKind? KindOf(string word) => word switch
    {
        "official" => ProvenanceKind.Official,
        "secondary" => ProvenanceKind.Secondary,
        "ours" => ProvenanceKind.Ours,
        _ => null,
    };

    internal static QuestionKind? QuestionKindOf(string word) => word switch
    {
        "single" => QuestionKind.Single,
        "multiple" => QuestionKind.Multiple,
        "grid" => QuestionKind.Grid,
        "ratio" => QuestionKind.Ratio,
        "links" => QuestionKind.Links,
        _ => null,
    };

    internal static Aggregation? AggregationOf(string word) => word switch
    {
        "sum" => Aggregation.Sum,
        "mean" => Aggregation.Mean,
        _ => null,
    };

    /// <summary>The number that stands for an option: its own, or its points.</summary>
    internal static int? NumberOf(OptionYaml option) =>
        option.Option ?? (int.TryParse(option.Points, NumberStyles.None, CultureInfo.InvariantCulture, out var points) ? points : null);

    private static LowerBound? BoundOf(int? above, int? from) =>
        above is { } beyond ? new LowerBound(beyond, Inclusive: false) : from is { } at ? new LowerBound(at, Inclusive: true) : null;

    private static Question ToQuestion(QuestionYaml q) => new()
    {
        Id = q.Id,
        Kind = QuestionKindOf(q.Kind)!.Value,
        Weight = q.Weight,
        Cutoffs = KindOf(q.Cutoffs)!.Value,
        Text = q.Text.ToText(),
        Help = q.Help?.ToText(),
        Sensitive = q.Sensitive,
        Scored = q.Scored,
        Sectors = [.. q.Sectors],
        Sizes = [.. q.Sizes.Select(Enum.Parse<SizeClass>)],
        When = q.When is null ? null : new AskedWhen(q.When.Question, [.. q.When.Options]),
        Options = [.. q.Options.Select(o => new Option(
            NumberOf(o)!.Value, Points(o.Points), new LocalText(o.Vi, o.En), o.About?.ToText(), o.Exclusive))],
        Most = q.Most is null ? null : Points(q.Most),
        Rows = [.. q.Rows.Select(r => new GridRow(r.Row, new LocalText(r.Vi, r.En), r.About?.ToText()))],
        Scale = [.. q.Scale.Select(v => new GridValue(v.Value, Points(v.Points), new LocalText(v.Vi, v.En)))],
        Numerator = q.Numerator?.ToText(),
        Denominator = q.Denominator?.ToText(),
        Bands = [.. q.Bands.Select(b => new RatioBand(b.From, Points(b.Points)))],
        LinksOf = q.Of,
        Pairs = [.. q.Pairs.Select(p => new LinkPair(
            new OptionPair(Math.Min(p.Pair[0], p.Pair[1]), Math.Max(p.Pair[0], p.Pair[1])), Points(p.Points), new LocalText(p.Vi, p.En)))],
    };

    private static Fraction Points(string text) => Fraction.TryParse(text, out var points) ? points : throw new FormatException(text);
}
