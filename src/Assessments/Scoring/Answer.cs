using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SanSangSo.Assessments.Scoring;

/// <summary>Two options of a question that exchange data by themselves.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OptionPair(int First, int Second);

/// <summary>Two numbers, e.g. 3 of 12 orders.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RatioOf(long Part, long Whole);

/// <summary>
/// The answer to a question as its kind asks for it, or "không biết", which is an answer and gives 0 points. In JSON: an option's number;
/// a list of numbers; an object from row to value; a list of pairs; <c>{"part":3,"whole":12}</c>; or <c>"unknown"</c>. Whether it fits its
/// question, the question says. Two answers that say the same are equal, in whatever order they were ticked.
/// </summary>
[JsonConverter(typeof(AnswerJson))]
public readonly record struct Answer
{
    /// <summary>Options and rows are numbered up to here.</summary>
    public const int MostNumber = 999;

    // The canonical JSON; null for "không biết".
    private readonly string? _json;

    private Answer(string? json) => _json = json;

    public static Answer DontKnow => default;

    /// <summary>The chosen option's number, where one was chosen.</summary>
    public int? Option => _json is [>= '0' and <= '9', ..] ? int.Parse(_json, CultureInfo.InvariantCulture) : null;

    public bool IsUnknown => _json is null;

    /// <summary>The ticked options' numbers, ascending; empty where none was ticked.</summary>
    public ImmutableArray<int> Options => _json is ['[', not '[', ..] ? Parsed(r => r.EnumerateArray().Select(o => o.GetInt32())) : [];

    public ImmutableArray<OptionPair> Pairs =>
        _json is ['[', '[', ..] ? Parsed(r => r.EnumerateArray().Select(p => new OptionPair(p[0].GetInt32(), p[1].GetInt32()))) : [];

    /// <summary>Row by row what was chosen for it.</summary>
    public ImmutableSortedDictionary<int, string> Rows => _json is ['{', ..] && Ratio is null
        ? Parsed(r => r.EnumerateObject().Select(p => KeyValuePair.Create(int.Parse(p.Name, CultureInfo.InvariantCulture), p.Value.ToString())))
            .ToImmutableSortedDictionary()
        : ImmutableSortedDictionary<int, string>.Empty;

    public RatioOf? Ratio => _json?.StartsWith("{\"part\"", StringComparison.Ordinal) == true
        ? Parsed<RatioOf>(r => [new(r.GetProperty("part").GetInt64(), r.GetProperty("whole").GetInt64())])[0]
        : null;

    /// <exception cref="ArgumentOutOfRangeException">Not 0 to <see cref="MostNumber"/>.</exception>
    public static Answer Of(int option) => option is >= 0 and <= MostNumber
        ? new(option.ToString(CultureInfo.InvariantCulture))
        : throw new ArgumentOutOfRangeException(nameof(option));

    public static Answer OfAll(IEnumerable<int> options) => new($"[{string.Join(',', options.Distinct().Order())}]");

    public static Answer OfRows(IEnumerable<KeyValuePair<int, string>> rows) => new(
        $"{{{string.Join(',', rows.OrderBy(r => r.Key).Select(r => $"\"{r.Key.ToString(CultureInfo.InvariantCulture)}\":{Scalar(r.Value)}"))}}}");

    /// <summary>In a pair the lower number comes first.</summary>
    public static Answer OfPairs(IEnumerable<OptionPair> pairs)
    {
        var all = pairs.Select(p => p.First <= p.Second ? p : new OptionPair(p.Second, p.First)).Distinct()
            .OrderBy(p => p.First).ThenBy(p => p.Second)
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"[{p.First},{p.Second}]"));
        return new($"[{string.Join(',', all)}]");
    }

    public static Answer OfRatio(RatioOf ratio) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{{\"part\":{ratio.Part},\"whole\":{ratio.Whole}}}"));

    /// <summary>Reads what <see cref="ToString"/> wrote, as a form posts it back.</summary>
    public static bool TryParse(string? posted, out Answer answer)
    {
        answer = DontKnow;
        if (posted == AnswerJson.Unknown)
        {
            return true;
        }

        if (posted is not { Length: > 0 and < 4_000 } || posted[0] is '"')
        {
            return false;
        }

        try
        {
            using var json = JsonDocument.Parse(posted);
            return AnswerReading.Read(json.RootElement, out answer) is null && answer.ToString() == posted;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The canonical JSON; <c>unknown</c> without quotation marks.</summary>
    public override string ToString() => _json ?? AnswerJson.Unknown;

    private static string Scalar(string value) => value is [>= '0' and <= '9', ..] && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        ? value
        : JsonSerializer.Serialize(value, DomainJson.Default.String);

    private ImmutableArray<T> Parsed<T>(Func<JsonElement, IEnumerable<T>> read)
    {
        using var json = JsonDocument.Parse(_json!);
        return [.. read(json.RootElement)];
    }
}

internal sealed class AnswerJson : JsonConverter<Answer>
{
    public const string Unknown = "unknown";

    public override Answer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        return AnswerReading.Read(json.RootElement, out var answer) is { } fault
            ? throw new JsonException($"No answer: {fault.Kind} at '{fault.Path}'.")
            : answer;
    }

    public override void Write(Utf8JsonWriter writer, Answer value, JsonSerializerOptions options)
    {
        if (value.IsUnknown)
        {
            writer.WriteStringValue(Unknown);
        }
        else
        {
            writer.WriteRawValue(value.ToString());
        }
    }
}
