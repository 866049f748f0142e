namespace SanSangSo.Assessments.Tests.Scoring;

/// <summary>The third golden vector of the European model: 4 of 10 invested, 6 planned, and so on.</summary>
internal static class EuVector
{
    public static Dictionary<string, Answer> Third()
    {
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal)
        {
            ["q4"] = Rows("0", "0", "3", "0", "1", "0", "0"),
            ["q9"] = Rows("0", "0", "0", "1", "3"),
            ["q11"] = Rows("no", "partly", "partly", "no", "yes"),
        };
        foreach (var (question, count) in new[]
        {
            ("q1.invested", 4), ("q1.planned", 6), ("q2", 5), ("q3", 6), ("q5", 2), ("q6", 3), ("q7", 3), ("q8", 2), ("q10", 3),
        })
        {
            answers[question] = Answer.OfAll(Enumerable.Range(1, count));
        }

        return answers;
    }

    private static Answer Rows(params IReadOnlyList<string> values) => Answer.OfRows(values.Select((value, i) => KeyValuePair.Create(i + 1, value)));
}
