using System.Collections.Immutable;
using System.Globalization;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

/// <summary>
/// What a form says to one question: an answer, or what keeps it from being one as the key of a text with what that text names, or neither
/// where the question was left open.
/// </summary>
internal sealed record PostedChoice(Answer? Answer, string? Fault = null, string About = "")
{
    public static readonly PostedChoice Nothing = new((Answer?)null);
}

/// <summary>How questions stand in a form: the names of their fields, and the answer that posted fields make. What does not fit is no answer.</summary>
internal static class QuestionForm
{
    public const string Chosen = "q-";

    /// <summary>What the form showed as stored when it was made.</summary>
    public const string Seen = "seen-";

    /// <summary>"None of these", which is an answer.</summary>
    public const string None = "none";

    // Digits that a count of orders or people can have.
    private const int LongestCount = 12;

    public static string Field(Question question) => Chosen + question.Id;

    public static string RowField(Question question, int row) => string.Create(CultureInfo.InvariantCulture, $"{Field(question)}:{row}");

    public static string PartField(Question question) => Field(question) + ":part";

    public static string WholeField(Question question) => Field(question) + ":whole";

    public static string ValueOf(OptionPair pair) => string.Create(CultureInfo.InvariantCulture, $"{pair.First}-{pair.Second}");

    public static Answer? SeenIn(IFormCollection form, Question question) =>
        Answer.TryParse(form[Seen + question.Id], out var seen) ? seen : null;

    public static PostedChoice Read(IFormCollection form, Question question)
    {
        var ticked = form[Field(question)].OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var choice = question.Kind switch
        {
            QuestionKind.Single => Answer.TryParse(ticked.FirstOrDefault(), out var answer) ? new PostedChoice(answer) : PostedChoice.Nothing,
            QuestionKind.Grid => Grid(form, question, ticked),
            QuestionKind.Ratio => Ratio(form, question, ticked),
            _ => Ticks(question, ticked),
        };
        if (choice.Answer is { } given && AnswerCheck.FaultOf(question, given) is not null)
        {
            return PostedChoice.Nothing;
        }

        // A radio stays chosen; ticks and numbers can be taken away, and then the stored answer would still stand.
        return choice == PostedChoice.Nothing && question.Kind != QuestionKind.Single && SeenIn(form, question) is not null
            ? new PostedChoice(null, "Field.Nothing")
            : choice;
    }

    private static PostedChoice Ticks(Question question, List<string> ticked)
    {
        ImmutableArray<int> options = [.. question.Options.Select(o => o.Number).Where(o => ticked.Contains(o.ToString(CultureInfo.InvariantCulture)))];
        ImmutableArray<OptionPair> pairs = [.. question.Pairs.Select(p => p.Pair).Where(p => ticked.Contains(ValueOf(p)))];
        var any = options.Length + pairs.Length > 0;
        var (isNone, isUnknown) = (ticked.Contains(None), ticked.Contains(Answer.DontKnow.ToString()));
        if ((any && isNone) || (isNone && isUnknown))
        {
            return new PostedChoice(null, "Field.OneWay.None");
        }

        if (any && isUnknown)
        {
            return new PostedChoice(null, "Field.OneWay.Unknown");
        }

        if (options.Length > 1 && options.Select(o => question.Option(o)!).FirstOrDefault(o => o.Exclusive) is { } alone)
        {
            return new PostedChoice(null, "Field.Exclusive", AssessmentPage.Say(alone.Text));
        }

        return isUnknown ? new PostedChoice(Answer.DontKnow)
            : any || isNone ? new PostedChoice(question.Kind == QuestionKind.Links ? Answer.OfPairs(pairs) : Answer.OfAll(options))
            : PostedChoice.Nothing;
    }

    private static PostedChoice Grid(IFormCollection form, Question question, List<string> ticked)
    {
        var rows = question.Rows
            .Select(row => KeyValuePair.Create(row.Number, form[RowField(question, row.Number)].ToString()))
            .Where(row => question.Scale.Any(v => v.Value == row.Value))
            .ToList();
        return (rows.Count > 0, ticked.Contains(Answer.DontKnow.ToString())) switch
        {
            (true, true) => new PostedChoice(null, "Field.OneWay.Unknown"),
            (true, false) => new PostedChoice(Answer.OfRows(rows)),
            (false, true) => new PostedChoice(Answer.DontKnow),
            _ => PostedChoice.Nothing,
        };
    }

    private static PostedChoice Ratio(IFormCollection form, Question question, List<string> ticked)
    {
        var (part, whole) = (Digits(form[PartField(question)]), Digits(form[WholeField(question)]));
        var isUnknown = ticked.Contains(Answer.DontKnow.ToString());
        if (part.Length + whole.Length == 0)
        {
            return isUnknown ? new PostedChoice(Answer.DontKnow) : PostedChoice.Nothing;
        }

        if (isUnknown)
        {
            return new PostedChoice(null, "Field.OneWay.Unknown");
        }

        if (!Count(part, out var some) || !Count(whole, out var all))
        {
            return new PostedChoice(null, "Field.Number");
        }

        return all == 0 || some > all ? new PostedChoice(null, "Field.Part") : new PostedChoice(Answer.OfRatio(new RatioOf(some, all)));
    }

    // 1.200 and 1 200 are how people write 1200.
    private static string Digits(string? typed) => string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c != '.'));

    private static bool Count(string digits, out long count)
    {
        count = 0;
        return digits.Length is > 0 and <= LongestCount && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out count);
    }
}
