using System.Globalization;
using System.Text.Json;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;

namespace SanSangSo.Assessments.Scoring;

/// <summary>
/// Answers to be scored, as anyone may send them: <c>{ instrument, version, sector, size, answers }</c>. The sector is asked for where the
/// instrument has sectors, and is not looked at elsewhere; the size (a word of <see cref="SizeClass"/>) may be left out.
/// </summary>
public sealed record ScoreRequest(Instrument Instrument, string? Sector, SizeClass Size, IReadOnlyDictionary<string, Answer> Answers)
{
    /// <summary>The word for the version that is published last.</summary>
    public const string LatestVersion = "latest";

    private const string AnswersMember = "answers";

    /// <summary>The questions that are asked after these answers and have none, in their order.</summary>
    public IEnumerable<string> Unanswered =>
        Instrument.For(Sector, Size).Questions.Where(q => !Answers.ContainsKey(q.Id) && q.IsAsked(Answers)).Select(q => q.Id);

    /// <returns>Null where something is wrong; <paramref name="faults"/> then says all of it.</returns>
    /// <exception cref="InvalidOperationException">A text in it is no Unicode (half of a surrogate pair).</exception>
    public static ScoreRequest? Read(JsonElement body, InstrumentCatalogue catalogue, BodyFaults faults)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(faults);
        faults.FindDuplicates(body);
        if (faults.MembersOf(body, BodyFaults.Whole, "instrument", "version", "sector", "size", AnswersMember) is not { } members)
        {
            return null;
        }

        var instrument = InstrumentOf(members, catalogue, faults);
        var size = SizeOf(members, faults);
        var hasSector = IsSector(members, instrument, faults, out var sector);
        if (!members.TryGetValue(AnswersMember, out var sent))
        {
            faults.Add(AnswersMember, BodyFaultKind.Missing);
        }
        else if (faults.MembersOf(sent, AnswersMember) is { } given && instrument is not null)
        {
            var answers = AnswersOf(given, instrument, hasSector ? instrument.For(sector, size) : null, faults);
            return faults.Any ? null : new ScoreRequest(instrument, sector, size, answers);
        }

        return null;
    }

    internal static SizeClass? SizeNamed(string? word) =>
        Enum.TryParse<SizeClass>(word, out var size) && size.ToString() == word ? size : null;

    private static Instrument? InstrumentOf(Dictionary<string, JsonElement> members, InstrumentCatalogue catalogue, BodyFaults faults)
    {
        var id = faults.TextOf(members, "instrument");
        var isKnown = id is not null && (catalogue.FindLatest(id) is not null || faults.Add("instrument", BodyFaultKind.UnknownInstrument));
        const string Place = "version";
        if (!members.TryGetValue(Place, out var version))
        {
            faults.Add(Place, BodyFaultKind.Missing);
            return null;
        }

        var isLatest = version.ValueKind == JsonValueKind.String && version.ValueEquals(LatestVersion);
        var number = 0;
        if (!isLatest && (version.ValueKind != JsonValueKind.Number
            || !int.TryParse(version.GetRawText(), NumberStyles.None, CultureInfo.InvariantCulture, out number)))
        {
            faults.Add(Place, version.ValueKind == JsonValueKind.Number && version.TryGetInt64(out _) ? BodyFaultKind.UnknownVersion : BodyFaultKind.WrongType);
            return null;
        }

        if (!isKnown)
        {
            return null;
        }

        var found = isLatest ? catalogue.FindLatest(id!) : catalogue.Find(id!, number);
        return found is not null || faults.Add(Place, BodyFaultKind.UnknownVersion) ? found : null;
    }

    private static SizeClass SizeOf(Dictionary<string, JsonElement> members, BodyFaults faults)
    {
        if (!members.ContainsKey("size") || faults.TextOf(members, "size") is not { } word)
        {
            return SizeClass.Unknown;
        }

        if (SizeNamed(word) is { } size)
        {
            return size;
        }

        faults.Add("size", BodyFaultKind.UnknownSize);
        return SizeClass.Unknown;
    }

    private static bool IsSector(Dictionary<string, JsonElement> members, Instrument? instrument, BodyFaults faults, out string? sector)
    {
        sector = null;
        var isNeeded = instrument is { Sectors.IsEmpty: false };
        if (!isNeeded && !members.ContainsKey("sector"))
        {
            return true;
        }

        if (faults.TextOf(members, "sector") is not { } named)
        {
            return false;
        }

        sector = isNeeded ? named : null;
        return !isNeeded || instrument!.Sector(named) is not null || faults.Add("sector", BodyFaultKind.UnknownSector);
    }

    // Where the sector is not known, an answer cannot be checked, but whether there is such a question can.
    private static Dictionary<string, Answer> AnswersOf(
        Dictionary<string, JsonElement> given, Instrument instrument, Instrument? asked, BodyFaults faults)
    {
        var questions = (asked?.Questions ?? []).ToDictionary(q => q.Id, StringComparer.Ordinal);
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var (id, value) in given)
        {
            var place = BodyFaults.Member(AnswersMember, id);
            if (instrument.Question(id) is null)
            {
                faults.Add(place, BodyFaultKind.UnknownQuestion);
            }
            else if (questions.TryGetValue(id, out var question))
            {
                if (new AnswerForm(question, place, faults).Read(value) is { } answer)
                {
                    answers[id] = answer;
                }
            }
            else if (asked is not null)
            {
                faults.Add(place, BodyFaultKind.NotAsked);
            }
        }

        return answers;
    }
}
