using System.Globalization;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Scoring;

/// <summary>By which rule an answer gives its points, in a sentence, and who set them.</summary>
public static class ReceiptRule
{
    public static LocalText Of(Question question, IReadOnlyDictionary<string, Answer> answers)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answers);
        if (!question.Scored)
        {
            return new LocalText("Câu này không tính điểm.", "This question is not scored.");
        }

        var rule = RuleOf(question, answers);
        var weight = question.Weight == 1
            ? new LocalText("", "")
            : Both($" × trọng số {question.Weight}", $" × weight {question.Weight}");
        var source = question.Cutoffs switch
        {
            ProvenanceKind.Official => new LocalText("điểm theo văn bản chính thức", "points by the official text"),
            ProvenanceKind.Secondary => new LocalText("điểm theo nguồn thứ cấp", "points by a secondary source"),
            _ => new LocalText("điểm số do hệ thống đặt", "points set by this system"),
        };
        return new LocalText($"{rule.Vi}{weight.Vi}; {source.Vi}.", $"{rule.En}{weight.En}; {source.En}.");
    }

    private static LocalText RuleOf(Question question, IReadOnlyDictionary<string, Answer> answers)
    {
        if (!question.IsAsked(answers))
        {
            return Both($"không được hỏi sau câu trả lời {question.When!.Question}: 0", $"not asked after the answer to {question.When!.Question}: 0");
        }

        if (!answers.TryGetValue(question.Id, out var answer))
        {
            return new LocalText("chưa trả lời: 0", "no answer: 0");
        }

        if (answer.IsUnknown)
        {
            return new LocalText("không biết: 0", "don't know: 0");
        }

        var points = question.PointsOf(answers).ToString();
        switch (question.Kind)
        {
            case QuestionKind.Single:
                return Both($"lựa chọn {answer.Option}: {points}", $"option {answer.Option}: {points}");
            case QuestionKind.Multiple when question.Most?.ToString() is { } most:
                return Both($"cộng điểm các lựa chọn, nhiều nhất {most}: {points}", $"sum of the options' points, at most {most}: {points}");
            case QuestionKind.Multiple:
                return Both($"cộng điểm các lựa chọn: {points}", $"sum of the options' points: {points}");
            case QuestionKind.Grid:
                return Both($"cộng điểm các dòng, dòng bỏ trống là 0: {points}", $"sum over the rows, an empty row gives 0: {points}");
            case QuestionKind.Ratio:
                var ratio = answer.Ratio ?? default;
                return Both($"{ratio.Part} trên {ratio.Whole}: {points}", $"{ratio.Part} of {ratio.Whole}: {points}");
            default:
                return Both(
                    $"cộng điểm các cặp mà cả hai lựa chọn ở {question.LinksOf} đều có: {points}",
                    $"sum over the pairs whose two options of {question.LinksOf} are both ticked: {points}");
        }
    }

    private static LocalText Both(FormattableString vi, FormattableString en) =>
        new(vi.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture));
}
