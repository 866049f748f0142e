using System.Globalization;
using System.Text.Json;
using SanSangSo.Assessments.Instruments;

namespace SanSangSo.Assessments.Scoring;

/// <summary>
/// Reads what was sent as the answer to a question, and notes every fault with its place in the order that was sent. Nothing is guessed:
/// "3", 3.0 and 3e0 are not option 3.
/// </summary>
internal sealed class AnswerForm(Question question, string path, BodyFaults faults)
{
    private enum Whole
    {
        No,
        OutOfRange,
        Yes,
    }

    /// <returns>Null where it has a fault.</returns>
    public Answer? Read(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String && value.ValueEquals(AnswerJson.Unknown))
        {
            return Answer.DontKnow;
        }

        return question.Kind switch
        {
            QuestionKind.Single => ReadOption(value),
            QuestionKind.Multiple => ReadOptions(value),
            QuestionKind.Grid => ReadRows(value),
            QuestionKind.Ratio => ReadRatio(value),
            QuestionKind.Links => ReadPairs(value),
            _ => throw new InvalidOperationException($"No form for {question.Kind}."),
        };
    }

    private Answer? ReadOption(JsonElement value) =>
        IsNumber(value, path, out var option) && (question.Option(option) is not null || faults.Add(path, BodyFaultKind.OutOfRange))
            ? Answer.Of(option)
            : null;

    private Answer? ReadOptions(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            faults.Add(path, BodyFaultKind.WrongType);
            return null;
        }

        var (sound, index, exclusive) = (true, 0, (string?)null);
        var options = new HashSet<int>();
        foreach (var item in value.EnumerateArray())
        {
            var place = BodyFaults.Item(path, index++);
            if (!IsNumber(item, place, out var number))
            {
                sound = false;
            }
            else if (question.Option(number) is not { } option)
            {
                sound = faults.Add(place, BodyFaultKind.OutOfRange);
            }
            else if (!options.Add(number))
            {
                sound = faults.Add(place, BodyFaultKind.Duplicate);
            }
            else if (option.Exclusive)
            {
                exclusive ??= place;
            }
        }

        if (exclusive is not null && options.Count > 1)
        {
            sound = faults.Add(exclusive, BodyFaultKind.Exclusive);
        }

        return sound ? Answer.OfAll(options) : null;
    }

    private Answer? ReadPairs(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            faults.Add(path, BodyFaultKind.WrongType);
            return null;
        }

        var (sound, index) = (true, 0);
        var pairs = new HashSet<OptionPair>();
        foreach (var item in value.EnumerateArray())
        {
            var place = BodyFaults.Item(path, index++);
            if (item.ValueKind != JsonValueKind.Array || item.GetArrayLength() != 2)
            {
                sound = faults.Add(place, BodyFaultKind.WrongType);
                continue;
            }

            if (!(IsNumber(item[0], BodyFaults.Item(place, 0), out var first) & IsNumber(item[1], BodyFaults.Item(place, 1), out var second)))
            {
                sound = false;
                continue;
            }

            var pair = new OptionPair(Math.Min(first, second), Math.Max(first, second));
            if (question.Pairs.All(own => own.Pair != pair))
            {
                sound = faults.Add(place, BodyFaultKind.OutOfRange);
            }
            else if (!pairs.Add(pair))
            {
                sound = faults.Add(place, BodyFaultKind.Duplicate);
            }
        }

        return sound ? Answer.OfPairs(pairs) : null;
    }

    private Answer? ReadRows(JsonElement value)
    {
        if (faults.MembersOf(value, path) is not { } members)
        {
            return null;
        }

        var sound = true;
        var rows = new Dictionary<int, string>();
        foreach (var (name, chosen) in members)
        {
            var place = BodyFaults.Member(path, name);
            var row = question.Rows.FirstOrDefault(r => r.Number.ToString(CultureInfo.InvariantCulture) == name);
            if (row is null)
            {
                sound = faults.Add(place, BodyFaultKind.OutOfRange);
            }
            else if (ScaleValue(chosen, place) is { } found)
            {
                rows[row.Number] = found;
            }
            else
            {
                sound = false;
            }
        }

        return sound ? Answer.OfRows(rows) : null;
    }

    // A scale of numbers is answered with numbers, one of words with words.
    private string? ScaleValue(JsonElement value, string place)
    {
        string? written = null;
        if (char.IsAsciiDigit(question.Scale[0].Value[0]))
        {
            written = IsNumber(value, place, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null;
        }
        else if (value.ValueKind == JsonValueKind.String)
        {
            written = value.GetString();
        }
        else
        {
            faults.Add(place, BodyFaultKind.WrongType);
        }

        return written is null || question.Scale.Any(v => v.Value == written) || faults.Add(place, BodyFaultKind.OutOfRange) ? written : null;
    }

    private Answer? ReadRatio(JsonElement value)
    {
        if (faults.MembersOf(value, path, "part", "whole") is not { } members)
        {
            return null;
        }

        var counted = IsCount(members, "part", out var part) & IsCount(members, "whole", out var whole);
        if (!counted || members.Count > 2)
        {
            return null;
        }

        if (whole == 0)
        {
            faults.Add(BodyFaults.Member(path, "whole"), BodyFaultKind.OutOfRange);
            return null;
        }

        return part <= whole || faults.Add(BodyFaults.Member(path, "part"), BodyFaultKind.OutOfRange) ? Answer.OfRatio(new RatioOf(part, whole)) : null;
    }

    private bool IsCount(Dictionary<string, JsonElement> members, string name, out long count)
    {
        count = 0;
        var place = BodyFaults.Member(path, name);
        return members.TryGetValue(name, out var value)
            ? WholeOf(value, out count) switch
            {
                Whole.Yes => true,
                Whole.OutOfRange => faults.Add(place, BodyFaultKind.OutOfRange),
                _ => faults.Add(place, BodyFaultKind.WrongType),
            }
            : faults.Add(place, BodyFaultKind.Missing);
    }

    private bool IsNumber(JsonElement value, string place, out int number)
    {
        var whole = WholeOf(value, out var count);
        number = count <= Answer.MostNumber ? (int)count : 0;
        return whole switch
        {
            Whole.Yes when count <= Answer.MostNumber => true,
            Whole.No => faults.Add(place, BodyFaultKind.WrongType),
            _ => faults.Add(place, BodyFaultKind.OutOfRange),
        };
    }

    private static Whole WholeOf(JsonElement value, out long count)
    {
        count = 0;
        if (value.ValueKind != JsonValueKind.Number || value.GetRawText() is not { } text || text.AsSpan(text[0] == '-' ? 1 : 0).ContainsAnyExceptInRange('0', '9'))
        {
            return Whole.No;
        }

        return text.Length <= 15 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) ? Whole.Yes : Whole.OutOfRange;
    }
}
