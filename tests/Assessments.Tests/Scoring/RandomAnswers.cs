namespace SanSangSo.Assessments.Tests.Scoring;

/// <summary>Some way of answering an instrument: questions left out and "không biết" among them.</summary>
internal static class RandomAnswers
{
    public static Dictionary<string, Answer> To(Instrument asked, Random random)
    {
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        var most = random.Next(1, 10);
        foreach (var question in asked.Questions)
        {
            switch (random.Next(12))
            {
                case 0:
                    break;
                case 1:
                    answers[question.Id] = Answer.DontKnow;
                    break;
                default:
                    answers[question.Id] = To(question, random, most);
                    break;
            }
        }

        return answers;
    }

    private static Answer To(Question question, Random random, int most) => question.Kind switch
    {
        QuestionKind.Single => Answer.Of(question.Options[random.Next(question.Options.Length)].Number),
        QuestionKind.Multiple => random.Next(8) == 0 && question.Options.FirstOrDefault(o => o.Exclusive) is { } alone
            ? Answer.OfAll([alone.Number])
            : Answer.OfAll(question.Options.Where(o => !o.Exclusive && random.Next(10) < most).Select(o => o.Number)),
        QuestionKind.Grid => Answer.OfRows(question.Rows.Where(_ => random.Next(10) < most)
            .Select(r => KeyValuePair.Create(r.Number, question.Scale[random.Next(question.Scale.Length)].Value))),
        QuestionKind.Links => Answer.OfPairs(question.Pairs.Where(_ => random.Next(10) < most).Select(p => p.Pair)),
        _ => RatioOf(random.Next(1, 200), random),
    };

    private static Answer RatioOf(int whole, Random random) => Answer.OfRatio(new RatioOf(random.Next(whole + 1), whole));
}
