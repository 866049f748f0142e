using System.Text.Json;
using System.Text.Json.Serialization;

namespace SanSangSo.Assessments.Scoring;

/// <summary>
/// The answer to a question: the points of the chosen option (0 to 5), or "không biết", which is an answer and gives 0 points.
/// In JSON a number or <c>"unknown"</c>.
/// </summary>
[JsonConverter(typeof(AnswerJson))]
public readonly record struct Answer
{
    private Answer(int? option) => Option = option;

    public static Answer DontKnow { get; } = new(null);

    /// <summary>The chosen option's points, or null for "không biết".</summary>
    public int? Option { get; }

    /// <exception cref="ArgumentOutOfRangeException">Not 0 to 5.</exception>
    public static Answer Of(int option) =>
        option is >= 0 and <= 5 ? new(option) : throw new ArgumentOutOfRangeException(nameof(option));

    /// <summary>Reads a posted value: "0" to "5" or "unknown".</summary>
    public static bool TryParse(string? posted, out Answer answer)
    {
        answer = DontKnow;
        if (posted == AnswerJson.Unknown)
        {
            return true;
        }

        if (posted is not [>= '0' and <= '5'])
        {
            return false;
        }

        answer = new Answer(posted[0] - '0');
        return true;
    }

    public override string ToString() => Option is { } o ? ((char)('0' + o)).ToString() : AnswerJson.Unknown;
}

internal sealed class AnswerJson : JsonConverter<Answer>
{
    public const string Unknown = "unknown";

    public override Answer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetInt32(out var option) && option is >= 0 and <= 5 => Answer.Of(option),
            JsonTokenType.String when reader.ValueTextEquals(Unknown) => Answer.DontKnow,
            _ => throw new JsonException("An answer is a number from 0 to 5, or \"unknown\"."),
        };

    public override void Write(Utf8JsonWriter writer, Answer value, JsonSerializerOptions options)
    {
        if (value.Option is { } option)
        {
            writer.WriteNumberValue(option);
        }
        else
        {
            writer.WriteStringValue(Unknown);
        }
    }
}
