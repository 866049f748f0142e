namespace SanSangSo.Assessments.Tests.Scoring;

/// <summary>Sets of answers to <c>vn-dbi-2021</c> that give wanted points.</summary>
internal static class Answers
{
    public static Dictionary<string, Answer> All(int option) =>
        Given.Dbi.Questions.ToDictionary(q => q.Id, _ => Answer.Of(option), StringComparer.Ordinal);

    /// <summary>Every pillar answered with the one option given for it.</summary>
    public static Dictionary<string, Answer> ByPillar(params ReadOnlySpan<int> options)
    {
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        for (var i = 0; i < options.Length; i++)
        {
            foreach (var question in Given.Dbi.Pillars[i].Questions)
            {
                answers[question.Id] = Answer.Of(options[i]);
            }
        }

        return answers;
    }

    /// <summary>Answers with exactly these points in each pillar; the strategy pillar moves in steps of its weight, 5.</summary>
    public static Dictionary<string, Answer> WithPoints(params ReadOnlySpan<int> points)
    {
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        for (var i = 0; i < points.Length; i++)
        {
            var left = points[i];
            foreach (var question in Given.Dbi.Pillars[i].Questions)
            {
                var option = Math.Min(5, left / question.Weight);
                answers[question.Id] = Answer.Of(option);
                left -= option * question.Weight;
            }

            Assert.Equal(0, left);
        }

        return answers;
    }

    public static ScoreReceipt Score(params ReadOnlySpan<int> points) => Scorer.Score(Given.Dbi, WithPoints(points));

    /// <summary>Any way of filling in all 60 questions, "không biết" among them.</summary>
    public static readonly Gen<Dictionary<string, Answer>> Any = Gen.Int[0, 6].Array[60].Select(options =>
        Given.Dbi.Questions.Zip(options).ToDictionary(
            pair => pair.First.Id, pair => pair.Second == 6 ? Answer.DontKnow : Answer.Of(pair.Second), StringComparer.Ordinal));
}
