using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace SanSangSo.Assessments.Scoring;

/// <summary>What is wrong with a place in a body that was sent.</summary>
public enum BodyFaultKind
{
    /// <summary>Not the form of value that belongs there: "3" or 2.5 or null where a whole number is asked for.</summary>
    WrongType,

    /// <summary>No such option, row, value or pair.</summary>
    OutOfRange,

    /// <summary>The same member, option or pair once more.</summary>
    Duplicate,

    /// <summary>An option that excludes all others stands beside another.</summary>
    Exclusive,

    /// <summary>What must be said is not.</summary>
    Missing,

    /// <summary>A member that the format does not have.</summary>
    UnknownMember,

    UnknownInstrument,
    UnknownVersion,
    UnknownQuestion,

    /// <summary>The question exists, but this sector and size are not asked it.</summary>
    NotAsked,
    UnknownSector,
    UnknownSize,
}

/// <summary>A fault and where it stands, as JavaScript would reach it: <c>answers["2.1"][1]</c>; <c>$</c> for the whole body.</summary>
public sealed record BodyFault(string Path, BodyFaultKind Kind);

/// <summary>Collects the faults of one body, all of them up to <see cref="Most"/>.</summary>
public sealed class BodyFaults
{
    /// <summary>More are not listed: a body of wrong values only would be answered with one many times as long.</summary>
    public const int Most = 1_000;

    public const string Whole = "$";

    private static readonly JavaScriptEncoder Readable = JavaScriptEncoder.Create(UnicodeRanges.All);

    private readonly List<BodyFault> _all = [];

    public IReadOnlyList<BodyFault> All => _all;

    public bool Any => _all.Count > 0;

    /// <summary>The member of an object, where <paramref name="path"/> is the object's own place.</summary>
    public static string Member(string path, string name)
    {
        var isPlain = name.Length is > 0 and < 64 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
        var shown = name.Length <= 200 ? name : name[..200] + "…";
        return (isPlain, path) switch
        {
            (true, Whole) => name,
            (true, _) => $"{path}.{name}",
            (false, Whole) => $"[\"{Readable.Encode(shown)}\"]",
            _ => $"{path}[\"{Readable.Encode(shown)}\"]",
        };
    }

    public static string Item(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    /// <returns>False, so that a reader can end with it.</returns>
    public bool Add(string path, BodyFaultKind kind)
    {
        if (_all.Count < Most)
        {
            _all.Add(new BodyFault(path, kind));
        }

        return false;
    }

    /// <summary>Members that stand twice, anywhere: which of them counts, JSON does not say.</summary>
    /// <exception cref="InvalidOperationException">A text in it is no Unicode (half of a surrogate pair).</exception>
    public void FindDuplicates(JsonElement value, string path = Whole)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                _ = value.GetString();
                break;
            case JsonValueKind.Object:
                var seen = new HashSet<string>(StringComparer.Ordinal);
                foreach (var member in value.EnumerateObject())
                {
                    var place = Member(path, member.Name);
                    if (!seen.Add(member.Name))
                    {
                        Add(place, BodyFaultKind.Duplicate);
                    }

                    FindDuplicates(member.Value, place);
                }

                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                {
                    FindDuplicates(item, Item(path, index++));
                }

                break;
        }
    }

    /// <summary>The members of an object, each once; null where it is none.</summary>
    internal Dictionary<string, JsonElement>? MembersOf(JsonElement value, string path, params ReadOnlySpan<string> known)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Add(path, BodyFaultKind.WrongType);
            return null;
        }

        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            if (!known.IsEmpty && !known.Contains(member.Name))
            {
                Add(Member(path, member.Name), BodyFaultKind.UnknownMember);
            }

            members.TryAdd(member.Name, member.Value);
        }

        return members;
    }

    /// <summary>A text that must be there; null where it is not.</summary>
    internal string? TextOf(Dictionary<string, JsonElement> members, string name, string path = Whole)
    {
        if (!members.TryGetValue(name, out var value))
        {
            Add(Member(path, name), BodyFaultKind.Missing);
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        Add(Member(path, name), BodyFaultKind.WrongType);
        return null;
    }
}
