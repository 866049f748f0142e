using System.Globalization;
using System.Text.Json;

namespace SanSangSo.Assessments.Scoring;

/// <summary>What is wrong with an answer.</summary>
public enum AnswerFaultKind
{
    /// <summary>Not the form of value that the question asks for.</summary>
    WrongType,

    /// <summary>No such option, row, value or pair.</summary>
    OutOfRange,

    /// <summary>The same option, row or pair twice.</summary>
    Duplicate,

    /// <summary>An option that excludes all others stands beside another.</summary>
    Exclusive,
}

/// <summary>A fault of an answer and where in it: <paramref name="Path"/> is empty for the whole, else "[2]" or ".7".</summary>
public sealed record AnswerFault(string Path, AnswerFaultKind Kind);

/// <summary>Reads JSON as an answer without knowing the question: strictly, nothing is guessed.</summary>
internal static class AnswerReading
{
    public static AnswerFault? Read(JsonElement value, out Answer answer)
    {
        answer = Answer.DontKnow;
        switch (value.ValueKind)
        {
            case JsonValueKind.Number when IsNumber(value, out var option):
                answer = Answer.Of(option);
                return null;
            case JsonValueKind.String when value.ValueEquals(AnswerJson.Unknown):
                return null;
            case JsonValueKind.Array:
                return value.EnumerateArray().FirstOrDefault().ValueKind == JsonValueKind.Array
                    ? ReadPairs(value, out answer)
                    : ReadOptions(value, out answer);
            case JsonValueKind.Object:
                return value.TryGetProperty("part", out _) ? ReadRatio(value, out answer) : ReadRows(value, out answer);
            default:
                return new AnswerFault("", AnswerFaultKind.WrongType);
        }
    }

    private static AnswerFault? ReadOptions(JsonElement value, out Answer answer)
    {
        answer = Answer.DontKnow;
        var options = new List<int>();
        foreach (var item in value.EnumerateArray())
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"[{options.Count}]");
            if (!IsNumber(item, out var option))
            {
                return new AnswerFault(path, AnswerFaultKind.WrongType);
            }

            if (options.Contains(option))
            {
                return new AnswerFault(path, AnswerFaultKind.Duplicate);
            }

            options.Add(option);
        }

        answer = Answer.OfAll(options);
        return null;
    }

    private static AnswerFault? ReadPairs(JsonElement value, out Answer answer)
    {
        answer = Answer.DontKnow;
        var pairs = new HashSet<OptionPair>();
        foreach (var item in value.EnumerateArray())
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"[{pairs.Count}]");
            if (item.ValueKind != JsonValueKind.Array || item.GetArrayLength() != 2
                || !IsNumber(item[0], out var first) || !IsNumber(item[1], out var second) || first == second)
            {
                return new AnswerFault(path, AnswerFaultKind.WrongType);
            }

            if (!pairs.Add(first < second ? new OptionPair(first, second) : new OptionPair(second, first)))
            {
                return new AnswerFault(path, AnswerFaultKind.Duplicate);
            }
        }

        answer = Answer.OfPairs(pairs);
        return null;
    }

    private static AnswerFault? ReadRows(JsonElement value, out Answer answer)
    {
        answer = Answer.DontKnow;
        var rows = new Dictionary<int, string>();
        foreach (var item in value.EnumerateObject())
        {
            var path = "." + item.Name;
            if (item.Name is not [>= '1' and <= '9', ..]
                || !int.TryParse(item.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var row) || row > Answer.MostNumber)
            {
                return new AnswerFault(path, AnswerFaultKind.OutOfRange);
            }

            var chosen = item.Value.ValueKind switch
            {
                JsonValueKind.Number when IsNumber(item.Value, out var number) => number.ToString(CultureInfo.InvariantCulture),
                JsonValueKind.String when item.Value.GetString() is { Length: > 0 } word && !char.IsAsciiDigit(word[0]) => word,
                _ => null,
            };
            if (chosen is null)
            {
                return new AnswerFault(path, AnswerFaultKind.WrongType);
            }

            if (!rows.TryAdd(row, chosen))
            {
                return new AnswerFault(path, AnswerFaultKind.Duplicate);
            }
        }

        answer = Answer.OfRows(rows);
        return null;
    }

    private static AnswerFault? ReadRatio(JsonElement value, out Answer answer)
    {
        answer = Answer.DontKnow;
        if (value.EnumerateObject().Count() != 2
            || !value.TryGetProperty("whole", out var whole) || !value.TryGetProperty("part", out var part)
            || !whole.IsCount(out var all) || !part.IsCount(out var some))
        {
            return new AnswerFault("", AnswerFaultKind.WrongType);
        }

        if (all == 0 || some > all)
        {
            return new AnswerFault(".part", AnswerFaultKind.OutOfRange);
        }

        answer = Answer.OfRatio(new RatioOf(some, all));
        return null;
    }

    // "3", 3.0, 3e0 and 03 are no numbers of options: only what is written as a plain whole number.
    private static bool IsNumber(JsonElement value, out int number)
    {
        number = 0;
        return value.IsCount(out var count) && count <= Answer.MostNumber && (number = (int)count) >= 0;
    }

    private static bool IsCount(this JsonElement value, out long count)
    {
        count = 0;
        return value.ValueKind == JsonValueKind.Number
            && value.GetRawText() is { Length: <= 15 } text
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count);
    }
}
