using System.Globalization;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Assessments.Instruments;

/// <summary>Whether an answer fits its question: its form, and that every option, row, value and pair in it exists.</summary>
public static class AnswerCheck
{
    /// <summary>The first fault, or null. "Don't know" fits every question.</summary>
    public static AnswerFault? FaultOf(Question question, Answer answer)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (answer.IsUnknown)
        {
            return null;
        }

        var text = answer.ToString();
        return question.Kind switch
        {
            QuestionKind.Single => answer.Option is not { } option ? Wrong() : question.Option(option) is null ? Outside("") : null,
            QuestionKind.Multiple => text[0] != '[' || text.StartsWith("[[", StringComparison.Ordinal) ? Wrong() : OfOptions(question, answer),
            QuestionKind.Links => text != "[]" && !text.StartsWith("[[", StringComparison.Ordinal)
                ? Wrong()
                : FirstOutside(answer.Pairs, p => question.Pairs.Any(own => own.Pair == p)),
            QuestionKind.Grid => text[0] != '{' || answer.Ratio is not null ? Wrong() : OfRows(question, answer),
            QuestionKind.Ratio => answer.Ratio is null ? Wrong() : null,
            _ => throw new InvalidOperationException($"No check for {question.Kind}."),
        };
    }

    private static AnswerFault? OfOptions(Question question, Answer answer) =>
        FirstOutside(answer.Options, o => question.Option(o) is not null)
        ?? (answer.Options.Length > 1 && answer.Options.Any(o => question.Option(o)!.Exclusive)
            ? new AnswerFault("", AnswerFaultKind.Exclusive)
            : null);

    private static AnswerFault? OfRows(Question question, Answer answer)
    {
        foreach (var (row, value) in answer.Rows)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $".{row}");
            if (question.Rows.All(r => r.Number != row))
            {
                return Outside(path);
            }

            if (question.Scale.All(v => v.Value != value))
            {
                return char.IsAsciiDigit(value[0]) == char.IsAsciiDigit(question.Scale[0].Value[0])
                    ? Outside(path)
                    : new AnswerFault(path, AnswerFaultKind.WrongType);
            }
        }

        return null;
    }

    private static AnswerFault? FirstOutside<T>(IReadOnlyList<T> items, Func<T, bool> exists)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (!exists(items[i]))
            {
                return Outside(string.Create(CultureInfo.InvariantCulture, $"[{i}]"));
            }
        }

        return null;
    }

    private static AnswerFault Wrong() => new("", AnswerFaultKind.WrongType);

    private static AnswerFault Outside(string path) => new(path, AnswerFaultKind.OutOfRange);
}
