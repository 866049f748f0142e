using System.Text.Json;
using System.Text.Json.Serialization;
using SanSangSo.Assessments.Enterprises;

namespace SanSangSo.Assessments.Scoring;

/// <summary>
/// Where a receipt differs from the computation done again: a question, a pillar or, with neither, the whole; <paramref name="Part"/> is
/// <c>points</c>, <c>maximum</c>, <c>total</c>, <c>level</c> or <c>question</c> (not to be asked, or left out).
/// </summary>
public sealed record ReceiptDifference(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Question,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Pillar,
    string Part,
    decimal? Was,
    decimal? Now);

/// <summary>Computes a receipt again from its answers alone.</summary>
public static class ReceiptCheck
{
    private const string Points = "points";
    private const string Maximum = "maximum";
    private const string Level = "level";

    /// <returns>Null where an answer in it fits no question; <paramref name="faults"/> then says which.</returns>
    public static IReadOnlyList<ReceiptDifference>? Compare(ClaimedReceipt claimed, BodyFaults faults)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        ArgumentNullException.ThrowIfNull(faults);
        var size = claimed.Size ?? SizeOf(claimed);
        var asked = claimed.Instrument.For(claimed.Sector, size).Questions.ToDictionary(q => q.Id, StringComparer.Ordinal);
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var line in claimed.Lines)
        {
            if (line.Answer.ValueKind != JsonValueKind.Null && asked.TryGetValue(line.Question, out var question)
                && new AnswerForm(question, BodyFaults.Member("answers", line.Question), faults).Read(line.Answer) is { } answer)
            {
                answers[line.Question] = answer;
            }
        }

        return faults.Any ? null : Differences(claimed, Scorer.Score(claimed.Instrument, answers, claimed.Sector, size));
    }

    private static List<ReceiptDifference> Differences(ClaimedReceipt was, ScoreReceipt now)
    {
        var found = new List<ReceiptDifference>();
        var lines = was.Lines.ToDictionary(l => l.Question, StringComparer.Ordinal);
        foreach (var line in now.Lines)
        {
            if (!lines.Remove(line.Question, out var old))
            {
                found.Add(new ReceiptDifference(line.Question, null, "question", null, (decimal)line.Points));
                continue;
            }

            Compare(found, line.Question, null, Points, old.Points, (decimal)line.Points);
            Compare(found, line.Question, null, Maximum, old.Maximum, (decimal)line.Maximum);
        }

        found.AddRange(lines.Values.Select(l => new ReceiptDifference(l.Question, null, "question", l.Points, null)));
        var pillars = was.Pillars.ToDictionary(p => p.Id, StringComparer.Ordinal);
        foreach (var pillar in now.Pillars)
        {
            pillars.Remove(pillar.Id, out var old);
            Compare(found, null, pillar.Id, Points, old?.Score, (decimal)pillar.Points);
            Compare(found, null, pillar.Id, Maximum, old?.Maximum, (decimal)pillar.Maximum);
            Compare(found, null, pillar.Id, Level, old?.Level, pillar.IsProfile && old is { Level: null } ? null : pillar.Level);
        }

        found.AddRange(pillars.Values.Select(p => new ReceiptDifference(null, p.Id, Points, p.Score, null)));
        Compare(found, null, null, "total", was.Total, (decimal)now.Total);
        Compare(found, null, null, Maximum, was.Maximum, (decimal)now.Maximum);
        Compare(found, null, null, Level, was.Level, now.Level);
        return found;
    }

    // Whoever read the numbers as doubles and wrote them again has changed only digits beyond the sixteenth.
    private static void Compare(List<ReceiptDifference> found, string? question, string? pillar, string part, decimal? was, decimal? now)
    {
        if (was != now && (double?)was != (double?)now)
        {
            found.Add(new ReceiptDifference(question, pillar, part, was, now));
        }
    }

    private static SizeClass SizeOf(ClaimedReceipt claimed)
    {
        var told = claimed.Lines.Select(l => l.Question).ToHashSet(StringComparer.Ordinal);
        return Enum.GetValues<SizeClass>().FirstOrDefault(
            size => told.SetEquals(claimed.Instrument.For(claimed.Sector, size).Questions.Select(q => q.Id)));
    }
}
