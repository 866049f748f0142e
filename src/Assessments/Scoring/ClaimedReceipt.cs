using System.Globalization;
using System.Text.Json;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;

namespace SanSangSo.Assessments.Scoring;

/// <summary>What a receipt says of a question; what it does not say is null.</summary>
public sealed record ClaimedLine(string Question, JsonElement Answer, decimal? Points, decimal? Maximum);

/// <summary>What a receipt says of a pillar.</summary>
public sealed record ClaimedPillar(string Id, decimal? Score, decimal? Maximum, int? Level);

/// <summary>
/// A receipt as someone sends it to be checked, in one of two forms: the answer of the score API, or the file that people download
/// (<see cref="ScoreReceipt"/>). Nothing in it is believed.
/// </summary>
public sealed record ClaimedReceipt(
    Instrument Instrument,
    string? Sector,
    SizeClass? Size,
    IReadOnlyList<ClaimedLine> Lines,
    IReadOnlyList<ClaimedPillar> Pillars,
    decimal? Total,
    decimal? Maximum,
    int? Level)
{
    /// <returns>Null where it cannot be read; <paramref name="faults"/> then says why.</returns>
    /// <exception cref="InvalidOperationException">A text in it is no Unicode (half of a surrogate pair).</exception>
    public static ClaimedReceipt? Read(JsonElement body, InstrumentCatalogue catalogue, BodyFaults faults)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(faults);
        faults.FindDuplicates(body);
        if (faults.MembersOf(body, BodyFaults.Whole) is not { } members)
        {
            return null;
        }

        var reading = new Reading(faults);
        var isFile = members.ContainsKey("format");
        var instrument = isFile ? reading.Published(members, "instrument", "version", BodyFaults.Whole, catalogue)
            : reading.Object(members, "instrument") is { } named ? reading.Published(named, "id", "version", "instrument", catalogue)
            : null;
        if (isFile && faults.TextOf(members, "format") is { } format && format is not (ScoreReceipt.Format1 or ScoreReceipt.Format2))
        {
            faults.Add("format", BodyFaultKind.OutOfRange);
        }

        var sector = members.ContainsKey("sector") ? faults.TextOf(members, "sector") : null;
        if (instrument is { Sectors.IsEmpty: false } && instrument.Sector(sector) is null)
        {
            faults.Add("sector", sector is null ? BodyFaultKind.Missing : BodyFaultKind.UnknownSector);
        }

        var size = reading.Size(members);
        var lines = reading.Lines(members, isFile ? "lines" : "receipt");
        var pillars = reading.Pillars(members, isFile ? "points" : "score");
        var level = isFile ? members : reading.Object(members, "level");
        var claimed = new ClaimedReceipt(
            instrument!, instrument?.Sectors.IsEmpty == false ? sector : null, size, lines, pillars,
            reading.Number(members, "total", BodyFaults.Whole),
            reading.Number(members, "maximum", BodyFaults.Whole),
            level is null ? null : reading.Count(level, isFile ? "level" : "number", isFile ? BodyFaults.Whole : "level"));
        return faults.Any ? null : claimed;
    }

    private sealed class Reading(BodyFaults faults)
    {
        public Dictionary<string, JsonElement>? Object(Dictionary<string, JsonElement> members, string name)
        {
            if (members.TryGetValue(name, out var value))
            {
                return faults.MembersOf(value, name);
            }

            faults.Add(name, BodyFaultKind.Missing);
            return null;
        }

        public Instrument? Published(Dictionary<string, JsonElement> members, string id, string version, string path, InstrumentCatalogue catalogue)
        {
            var named = faults.TextOf(members, id, path);
            var number = Count(members, version, path);
            if (named is null || number is null)
            {
                return null;
            }

            if (catalogue.FindLatest(named) is null)
            {
                faults.Add(BodyFaults.Member(path, id), BodyFaultKind.UnknownInstrument);
                return null;
            }

            var found = catalogue.Find(named, number.Value);
            return found is not null || faults.Add(BodyFaults.Member(path, version), BodyFaultKind.UnknownVersion) ? found : null;
        }

        // A file does not say the size; it lists the questions that were asked.
        public SizeClass? Size(Dictionary<string, JsonElement> members)
        {
            if (!members.ContainsKey("size"))
            {
                return null;
            }

            var word = faults.TextOf(members, "size");
            var size = ScoreRequest.SizeNamed(word);
            if (word is not null && size is null)
            {
                faults.Add("size", BodyFaultKind.UnknownSize);
            }

            return size;
        }

        public List<ClaimedLine> Lines(Dictionary<string, JsonElement> members, string name)
        {
            var lines = new List<ClaimedLine>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (line, path) in Items(members, name))
            {
                if (faults.TextOf(line, "question", path) is not { } question)
                {
                    continue;
                }

                if (!seen.Add(question))
                {
                    faults.Add(BodyFaults.Member(path, "question"), BodyFaultKind.Duplicate);
                }

                if (!line.TryGetValue("answer", out var answer))
                {
                    faults.Add(BodyFaults.Member(path, "answer"), BodyFaultKind.Missing);
                }

                lines.Add(new ClaimedLine(question, answer, Number(line, "points", path), Number(line, "maximum", path)));
            }

            return lines;
        }

        public List<ClaimedPillar> Pillars(Dictionary<string, JsonElement> members, string score)
        {
            var pillars = new List<ClaimedPillar>();
            foreach (var (pillar, path) in Items(members, "pillars"))
            {
                if (faults.TextOf(pillar, "id", path) is not { } id)
                {
                    continue;
                }

                if (pillars.Exists(p => p.Id == id))
                {
                    faults.Add(BodyFaults.Member(path, "id"), BodyFaultKind.Duplicate);
                }

                var hasLevel = pillar.TryGetValue("level", out var level) && level.ValueKind != JsonValueKind.Null;
                pillars.Add(new ClaimedPillar(id, Number(pillar, score, path), Number(pillar, "maximum", path), hasLevel ? Count(pillar, "level", path) : null));
            }

            return pillars;
        }

        /// <summary>A number, or a fraction "n/d" as files write it.</summary>
        public decimal? Number(Dictionary<string, JsonElement> members, string name, string path)
        {
            var place = BodyFaults.Member(path, name);
            if (!members.TryGetValue(name, out var value))
            {
                faults.Add(place, BodyFaultKind.Missing);
                return null;
            }

            decimal? read = value.ValueKind switch
            {
                JsonValueKind.Number when value.TryGetDecimal(out var number) => number,
                JsonValueKind.String when Fraction.TryParse(value.GetString(), out var fraction) && !fraction.IsWhole => (decimal)fraction,
                _ => null,
            };
            if (read is null)
            {
                faults.Add(place, BodyFaultKind.WrongType);
            }

            return read;
        }

        public int? Count(Dictionary<string, JsonElement> members, string name, string path)
        {
            var place = BodyFaults.Member(path, name);
            if (!members.TryGetValue(name, out var value))
            {
                faults.Add(place, BodyFaultKind.Missing);
                return null;
            }

            if (value.ValueKind == JsonValueKind.Number && int.TryParse(value.GetRawText(), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                return count;
            }

            faults.Add(place, BodyFaultKind.WrongType);
            return null;
        }

        private IEnumerable<(Dictionary<string, JsonElement> Members, string Path)> Items(Dictionary<string, JsonElement> members, string name)
        {
            if (!members.TryGetValue(name, out var list) || list.ValueKind != JsonValueKind.Array)
            {
                faults.Add(name, list.ValueKind == JsonValueKind.Undefined ? BodyFaultKind.Missing : BodyFaultKind.WrongType);
                yield break;
            }

            var index = 0;
            foreach (var item in list.EnumerateArray())
            {
                var path = BodyFaults.Item(name, index++);
                if (faults.MembersOf(item, path) is { } found)
                {
                    yield return (found, path);
                }
            }
        }
    }
}
