using System.Text;

namespace SanSangSo.Assessments.Tests.Instruments;

/// <summary>Writes an instrument as a file, the other way round from the reader.</summary>
internal static class InstrumentText
{
    public static string Of(Instrument i)
    {
        var text = new StringBuilder();
        void Line(FormattableString line) => text.Append(FormattableString.Invariant(line)).Append('\n');
        Line($"id: \"{i.Id}\"");
        Line($"version: {i.Version}");
        Line($"name: {Both(i.Name)}");
        Line($"issued: \"{i.Issued:yyyy-MM-dd}\"");
        Line($"notice: {Both(i.Notice)}");
        Line($"provenance: [{string.Join(", ", i.Provenance.Select(p => $"{{ about: {p.About}, kind: {Word(p.Kind)}, source: {Both(p.Source)} }}"))}]");
        Line($"scoring: {{ pillars: {Word(i.Scoring.Pillars)}, total: {Word(i.Scoring.Total)}{(i.Scoring.OutOf is { } outOf ? $", outOf: {outOf}" : "")} }}");
        Line($"sectors: [{string.Join(", ", i.Sectors.Select(s => $"{{ id: {s.Id}, name: {Both(s.Name)}, divisions: [{string.Join(", ", s.Divisions.Select(d => $"\"{d}\""))}] }}"))}]");
        Line($"pillarLevels: [{string.Join(", ", i.PillarLevels.Select(l => $"{{ level: {l.Level}{Bound(l.Bound)} }}"))}]");
        Line($"levels:");
        foreach (var l in i.Levels)
        {
            var need = l.Pillars is { } p ? $", pillars: {{ count: {p.Count}, level: {p.Level} }}" : "";
            Line($"  - {{ level: {l.Level}{Bound(l.Bound)}, name: {Both(l.Name)}, meaning: {Both(l.Meaning)}{need} }}");
        }

        Line($"pillars:");
        foreach (var p in i.Pillars)
        {
            Line($"  - id: \"{p.Id}\"");
            Line($"    name: {Both(p.Name)}");
            Line($"    about: {Both(p.About)}");
            Line($"    counts: {Word(p.Counts)}");
            Line($"    components:");
            foreach (var c in p.Components)
            {
                Line($"      - id: \"{c.Id}\"");
                Line($"        name: {Both(c.Name)}");
                Line($"        questions:");
                foreach (var q in c.Questions)
                {
                    Line($"          - {{ {string.Join(", ", Parts(q))} }}");
                }
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Parts(Question q)
    {
        yield return $"id: \"{q.Id}\", kind: {Word(q.Kind)}, weight: {q.Weight}, cutoffs: {Word(q.Cutoffs)}, scored: {Word(q.Scored)}, text: {Both(q.Text)}";
        if (q.Help is { } help)
        {
            yield return $"help: {Both(help)}";
        }

        yield return $"sectors: [{string.Join(", ", q.Sectors)}]";
        if (q.When is { } when)
        {
            yield return $"when: {{ question: \"{when.Question}\", options: [{string.Join(", ", when.Options)}] }}";
        }

        yield return $"options: [{string.Join(", ", q.Options.Select(o => $"{{ option: {o.Number}, points: {o.Points.ToString()}, exclusive: {Word(o.Exclusive)}, {Open(o.Text)} }}"))}]";
        if (q.Most is { } most)
        {
            yield return $"most: {most.ToString()}";
        }

        yield return $"rows: [{string.Join(", ", q.Rows.Select(r => $"{{ row: {r.Number}, {Open(r.Text)} }}"))}]";
        yield return $"scale: [{string.Join(", ", q.Scale.Select(v => $"{{ value: \"{v.Value}\", points: {v.Points.ToString()}, {Open(v.Text)} }}"))}]";
        if (q.Numerator is { } numerator)
        {
            yield return $"numerator: {Both(numerator)}, denominator: {Both(q.Denominator!)}";
        }

        yield return $"bands: [{string.Join(", ", q.Bands.Select(b => $"{{ from: {b.From}, points: {b.Points.ToString()} }}"))}]";
        if (q.LinksOf is { } of)
        {
            yield return $"of: \"{of}\"";
        }

        yield return $"pairs: [{string.Join(", ", q.Pairs.Select(p => $"{{ pair: [{p.Pair.First}, {p.Pair.Second}], points: {p.Points.ToString()}, {Open(p.Text)} }}"))}]";
    }

    private static string Bound(LowerBound? bound) => bound is null ? "" : $", {(bound.Inclusive ? "from" : "above")}: {bound.Bound}";

    private static string Both(LocalText text) => $"{{ {Open(text)} }}";

    private static string Open(LocalText text) => $"vi: \"{text.Vi}\", en: \"{text.En}\"";

    private static string Word<T>(T value)
        where T : notnull => value.ToString()!.ToLowerInvariant();
}
