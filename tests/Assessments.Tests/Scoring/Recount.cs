using System.Globalization;

namespace SanSangSo.Assessments.Tests.Scoring;

/// <summary>
/// A reader who has the JSON of a receipt and the JSON of the instrument that anyone can download, and no type of the service. Returns what
/// does not agree.
/// </summary>
internal sealed class Recount(JsonElement instrument, JsonElement receipt)
{
    private readonly Dictionary<string, JsonElement> _answers = receipt.GetProperty("lines").EnumerateArray()
        .ToDictionary(l => l.GetProperty("question").GetString()!, l => l.GetProperty("answer"), StringComparer.Ordinal);

    public List<string> Differences()
    {
        var found = new List<string>();
        var isMean = Word(instrument, "scoring", "pillars") == "mean";
        var counted = new List<(Ratio Points, Ratio Maximum)>();
        var levels = new List<int>();
        foreach (var pillar in receipt.GetProperty("pillars").EnumerateArray())
        {
            var id = pillar.GetProperty("id").GetString()!;
            var lines = receipt.GetProperty("lines").EnumerateArray().Where(l => l.GetProperty("pillar").GetString() == id)
                .Select(l => (Points: PointsOf(l, found), Maximum: Ratio.Of(l.GetProperty("maximum")), Weight: (Ratio)l.GetProperty("weight").GetInt32())).ToList();
            var scored = lines.Where(l => l.Maximum > 0).ToList();
            var points = isMean
                ? Ratio.Sum(scored.Select(l => l.Points / l.Maximum * l.Weight)) * 100 / Ratio.Sum(scored.Select(l => l.Weight))
                : Ratio.Sum(lines.Select(l => l.Points));
            var maximum = isMean ? 100 : Ratio.Sum(lines.Select(l => l.Maximum));
            Same(found, id, pillar.GetProperty("points"), points);
            Same(found, id + " maximum", pillar.GetProperty("maximum"), maximum);
            if (!pillar.TryGetProperty("isProfile", out _))
            {
                counted.Add((points, maximum));
                var level = Highest("pillarRules", "abovePercent", "fromPercent", maximum <= 0 ? 0 : points * 100 / maximum, _ => true);
                levels.Add(level);
                Same(found, id + " level", pillar.GetProperty("level"), receipt.GetProperty("pillarRules").GetArrayLength() == 0 ? null : level);
            }
        }

        var sum = Ratio.Sum(counted.Select(p => p.Points));
        var total = Word(instrument, "scoring", "total") == "mean" ? sum / counted.Count
            : instrument.TryGetProperty("scoring", out var scoring) && scoring.TryGetProperty("outOf", out var outOf)
                ? sum * outOf.GetInt32() / Ratio.Sum(counted.Select(p => p.Maximum))
                : sum;
        Same(found, "total", receipt.GetProperty("total"), total);
        Same(found, "level", receipt.GetProperty("level"), Highest(
            "levelRules", "above", "from", total,
            rule => rule.GetProperty("pillarCount") is not { ValueKind: JsonValueKind.Number } count
                || levels.Count(l => l >= rule.GetProperty("pillarLevel").GetInt32()) >= count.GetInt32()));
        return found;
    }

    private int Highest(string rules, string above, string from, Ratio value, Func<JsonElement, bool> also) => receipt.GetProperty(rules).EnumerateArray()
        .Where(rule => (!Has(rule, above) || value > rule.GetProperty(above).GetInt32()) && (!Has(rule, from) || value >= rule.GetProperty(from).GetInt32()) && also(rule))
        .Select(rule => rule.GetProperty("level").GetInt32()).LastOrDefault();

    private Ratio PointsOf(JsonElement line, List<string> found)
    {
        var id = line.GetProperty("question").GetString()!;
        var question = QuestionOf(id);
        var isScored = !question.TryGetProperty("scored", out var scored) || scored.GetBoolean();
        var answer = _answers[id];
        var points = !isScored || answer.ValueKind is JsonValueKind.Null or JsonValueKind.String || !IsAsked(question)
            ? 0
            : Earned(question, answer) * line.GetProperty("weight").GetInt32();
        Same(found, id, line.GetProperty("points"), points);
        return points;
    }

    private Ratio Earned(JsonElement question, JsonElement answer)
    {
        switch (Word(question, "kind") ?? "single")
        {
            case "single":
                return OfOption(question, answer.GetInt32());
            case "multiple":
                var sum = Ratio.Sum(answer.EnumerateArray().Select(o => OfOption(question, o.GetInt32())));
                return question.TryGetProperty("most", out var most) && sum > Ratio.Of(most) ? Ratio.Of(most) : sum;
            case "grid":
                return Ratio.Sum(answer.EnumerateObject().Select(row => Ratio.Of(question.GetProperty("scale").EnumerateArray()
                    .Single(v => v.GetProperty("value").ToString() == row.Value.ToString()).GetProperty("points"))));
            case "ratio":
                var (part, whole) = (answer.GetProperty("part").GetInt32(), answer.GetProperty("whole").GetInt32());
                return Ratio.Of(question.GetProperty("bands").EnumerateArray().Last(b => 100 * part >= whole * b.GetProperty("from").GetInt32()).GetProperty("points"));
            default:
                var ticked = _answers[Word(question, "of")!] is { ValueKind: JsonValueKind.Array } list
                    ? list.EnumerateArray().Select(o => o.GetInt32()).ToHashSet()
                    : [];
                return Ratio.Sum(answer.EnumerateArray().Where(p => ticked.Contains(p[0].GetInt32()) && ticked.Contains(p[1].GetInt32()))
                    .Select(p => Ratio.Of(question.GetProperty("pairs").EnumerateArray()
                        .Single(own => Ends(own.GetProperty("pair")).SequenceEqual(Ends(p))).GetProperty("points"))));
        }
    }

    private static IEnumerable<int> Ends(JsonElement pair) => pair.EnumerateArray().Select(n => n.GetInt32()).Order();

    private bool IsAsked(JsonElement question)
    {
        if (!question.TryGetProperty("when", out var when))
        {
            return true;
        }

        var gate = _answers[Word(when, "question")!];
        var wanted = when.GetProperty("options").EnumerateArray().Select(o => o.GetInt32()).ToList();
        return gate.ValueKind == JsonValueKind.Array ? gate.EnumerateArray().Any(o => wanted.Contains(o.GetInt32()))
            : gate.ValueKind == JsonValueKind.Number && wanted.Contains(gate.GetInt32());
    }

    // An option without a number is the one of its points.
    private static Ratio OfOption(JsonElement question, int number) => Ratio.Of(question.GetProperty("options").EnumerateArray()
        .Single(o => (o.TryGetProperty("option", out var own) ? own : o.GetProperty("points")).ToString() == number.ToString(CultureInfo.InvariantCulture))
        .GetProperty("points"));

    private JsonElement QuestionOf(string id)
    {
        var sector = receipt.TryGetProperty("sector", out var chosen) ? chosen.GetString() : null;
        return (
            from pillar in instrument.GetProperty("pillars").EnumerateArray()
            from component in pillar.GetProperty("components").EnumerateArray()
            from question in component.GetProperty("questions").EnumerateArray()
            where question.GetProperty("id").ToString() == id
                && (!question.TryGetProperty("sectors", out var own) || own.GetArrayLength() == 0 || own.EnumerateArray().Any(s => s.GetString() == sector))
            select question).Single();
    }

    private static bool Has(JsonElement rule, string name) => rule.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number;

    private static string? Word(JsonElement value, params ReadOnlySpan<string> path)
    {
        foreach (var step in path)
        {
            if (!value.TryGetProperty(step, out value))
            {
                return null;
            }
        }

        return value.ToString();
    }

    private static void Same(List<string> found, string what, JsonElement told, Ratio? counted)
    {
        var same = told.ValueKind == JsonValueKind.Null ? counted is null : counted is { } value && Ratio.Of(told).Equals(value);
        if (!same)
        {
            found.Add($"{what}: the receipt says {told}, counted again it is {counted}");
        }
    }
}
