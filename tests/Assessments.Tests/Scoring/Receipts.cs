namespace SanSangSo.Assessments.Tests.Scoring;

internal static class Receipts
{
    public static string Json(ScoreReceipt receipt) => JsonSerializer.Serialize(receipt, DomainJson.Default.ScoreReceipt);

    /// <summary>A reader who has nothing but the JSON: neither the instrument nor any type of the service.</summary>
    public static (int Total, int Level, Dictionary<string, (int Points, int Level)> Pillars) ComputeAgain(JsonElement receipt)
    {
        var points = new Dictionary<string, int>(StringComparer.Ordinal);
        var maxima = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in receipt.GetProperty("lines").EnumerateArray())
        {
            var pillar = line.GetProperty("pillar").GetString()!;
            var answer = line.GetProperty("answer");
            var option = answer.ValueKind == JsonValueKind.Number ? answer.GetInt32() : 0;
            var earned = option * line.GetProperty("weight").GetInt32();
            Assert.Equal(earned, line.GetProperty("points").GetInt32());
            points[pillar] = points.GetValueOrDefault(pillar) + earned;
            maxima[pillar] = maxima.GetValueOrDefault(pillar) + line.GetProperty("maximum").GetInt32();
        }

        var pillars = new Dictionary<string, (int Points, int Level)>(StringComparer.Ordinal);
        foreach (var (id, sum) in points)
        {
            var level = 0;
            foreach (var rule in receipt.GetProperty("pillarRules").EnumerateArray())
            {
                if (100m * sum / maxima[id] > rule.GetProperty("abovePercent").GetInt32())
                {
                    level = rule.GetProperty("level").GetInt32();
                }
            }

            pillars[id] = (sum, level);
        }

        var total = points.Values.Sum();
        var reached = 0;
        foreach (var rule in receipt.GetProperty("levelRules").EnumerateArray())
        {
            var above = rule.GetProperty("above");
            var count = rule.GetProperty("pillarCount");
            var enough = above.ValueKind == JsonValueKind.Null || total > above.GetInt32();
            var broad = count.ValueKind == JsonValueKind.Null
                || pillars.Values.Count(p => p.Level >= rule.GetProperty("pillarLevel").GetInt32()) >= count.GetInt32();
            reached = enough && broad ? rule.GetProperty("level").GetInt32() : reached;
        }

        return (total, reached, pillars);
    }
}
