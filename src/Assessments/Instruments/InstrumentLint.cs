using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Assessments.Instruments;

/// <summary>A fault of an instrument's file and where it stands; line and column count from 1.</summary>
public sealed record LintFinding(int Line, int Column, LocalText Text)
{
    /// <summary>As compilers write it, in English.</summary>
    public string In(string file) => string.Create(CultureInfo.InvariantCulture, $"{file}({Line},{Column}): {Text.En}");
}

/// <summary>What the lint found; the instrument only where it found nothing.</summary>
public sealed record LintReport(Instrument? Instrument, ImmutableArray<LintFinding> Findings);

/// <summary>
/// Proves a file before anyone answers it: keys and texts, ids, bounds without gaps or overlaps, divisors that are the options', questions that
/// can be reached, conditions of one hop, scores that cannot leave their range, levels that can be reached, and, against the version before, ids
/// that have not moved.
/// </summary>
public sealed partial class InstrumentLint
{
    private readonly YamlPlaces _places;
    private readonly List<LintFinding> _found = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly InstrumentYaml _file;

    private InstrumentLint(string yaml, InstrumentYaml file)
    {
        _places = new YamlPlaces(yaml);
        _file = file;
    }

    /// <param name="previous">The version before, where there is one.</param>
    public static LintReport Run(string yaml, Instrument? previous = null)
    {
        InstrumentYaml file;
        try
        {
            file = YamlFile.Parse<InstrumentYaml>(yaml, "");
        }
        catch (YamlFault fault)
        {
            return new LintReport(null, [new LintFinding(fault.Line, fault.Column, new LocalText($"không đọc được tệp: {fault.What}", fault.What))]);
        }

        var lint = new InstrumentLint(yaml, file);
        lint.Head();
        for (var p = 0; p < file.Pillars.Count; p++)
        {
            lint.Pillar(file.Pillars[p], p);
        }

        lint.Reached();
        lint.PillarLevels();
        lint.Levels();
        if (lint._found.Count > 0)
        {
            return new LintReport(null, [.. lint._found]);
        }

        var instrument = InstrumentReader.ToInstrument(file);
        lint.Ranges(instrument);
        if (previous is not null)
        {
            lint.Moved(instrument, previous);
        }

        return lint._found.Count > 0 ? new LintReport(null, [.. lint._found]) : new LintReport(instrument, []);
    }

    private void Head()
    {
        Refuse(string.IsNullOrWhiteSpace(_file.Id), "thiếu mã.", "the id is missing.", "id");
        Refuse(
            _file.Id.Any(c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')),
            "mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch ngang.", "the id may have only a to z, digits and hyphens.", "id");
        Refuse(_file.Version < 1, "phiên bản đếm từ 1.", "versions count from 1.", "version");
        Refuse(
            !DateOnly.TryParseExact(_file.Issued, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            $"'{_file.Issued}' không phải là một ngày (năm-tháng-ngày).", $"'{_file.Issued}' is not a day (yyyy-MM-dd).", "issued");
        Text(_file.Name, "name");
        Text(_file.Notice, "notice");
        for (var i = 0; i < _file.Provenance.Count; i++)
        {
            Kind(_file.Provenance[i].Kind, "provenance", i, "kind");
            Text(_file.Provenance[i].Source, "provenance", i, "source");
        }

        foreach (var (key, word) in new[] { ("pillars", _file.Scoring.Pillars), ("total", _file.Scoring.Total) })
        {
            Refuse(
                InstrumentReader.AggregationOf(word) is null,
                $"'{word}' không phải là sum hay mean.", $"'{word}' is not sum or mean.", "scoring", key);
        }

        Refuse(
            _file.Scoring.OutOf is { } outOf && (outOf < 1 || _file.Scoring.Total != "sum"),
            "outOf là số dương, chỉ dùng với total: sum.", "outOf is positive and goes with total: sum.", "scoring", "outOf");
        Refuse(_file.Pillars.Count == 0, "cần ít nhất một trụ cột.", "an instrument has at least one pillar.", "pillars");
        Sectors();
    }

    private void Sectors()
    {
        var divisions = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < _file.Sectors.Count; i++)
        {
            var sector = _file.Sectors[i];
            Refuse(string.IsNullOrWhiteSpace(sector.Id) || _file.Sectors.Take(i).Any(s => s.Id == sector.Id),
                $"mã ngành '{sector.Id}' thiếu hoặc bị trùng.", $"the sector '{sector.Id}' has no id or stands twice.", "sectors", i, "id");
            Text(sector.Name, "sectors", i, "name");
            foreach (var division in sector.Divisions)
            {
                Refuse(!divisions.Add(division), $"ngành cấp 2 '{division}' thuộc hai nhóm.", $"the division {division} stands twice.", "sectors", i, "divisions");
            }
        }

        Refuse(
            _file.Sectors.Count > 0 && _file.Sectors.Count(s => s.Divisions.Count == 0) != 1,
            "cần đúng một nhóm ngành không ghi mã, dành cho mọi ngành còn lại.", "exactly one sector without divisions must take all others.", "sectors");
    }

    private void Pillar(PillarYaml pillar, int p)
    {
        Id(pillar.Id, "pillars", p);
        Text(pillar.Name, "pillars", p, "name");
        Text(pillar.About, "pillars", p, "about");
        for (var c = 0; c < pillar.Components.Count; c++)
        {
            var component = pillar.Components[c];
            Id(component.Id, "pillars", p, "components", c);
            Text(component.Name, "pillars", p, "components", c, "name");
            for (var q = 0; q < component.Questions.Count; q++)
            {
                Question(component.Questions[q], ["pillars", p, "components", c, "questions", q]);
            }
        }

        Refuse(
            pillar.Components.SelectMany(c => c.Questions).Count(q => q is { Sensitive: true, Scored: true }) == 1,
            $"câu nhạy cảm duy nhất của trụ cột {pillar.Id} có thể bị tính ngược từ điểm trụ cột và các câu còn lại.",
            $"the only sensitive question of pillar {pillar.Id} could be computed from the pillar's points and its other answers.", "pillars", p);
    }

    private void PillarLevels()
    {
        var levels = _file.PillarLevels;
        Refuse(
            !levels.Select(l => l.Level).SequenceEqual(Enumerable.Range(1, levels.Count)),
            "mức của trụ cột phải đếm từ 1, không bỏ số.", "levels of a pillar must count from 1 without gaps.", "pillarLevels");
        for (var i = 0; i < levels.Count; i++)
        {
            Bound(levels[i].Above, levels[i].From, i == 0 ? null : levels[i - 1].Above ?? levels[i - 1].From, 100, "pillarLevels", i);
        }
    }

    private void Levels()
    {
        var levels = _file.Levels;
        Refuse(
            levels.Count == 0 || levels[0].Level is not (0 or 1) || !levels.Select(l => l.Level).SequenceEqual(Enumerable.Range(levels[0].Level, levels.Count)),
            "các mức phải đếm từ 0 hoặc 1, không bỏ số.", "levels must count from 0 or 1 without gaps.",
            "levels", levels.FindIndex(l => l.Level != levels[0].Level + levels.IndexOf(l)) is > 0 and var gap ? gap : 0);
        Refuse(
            levels.Any(l => l.Above is not null) && levels.Any(l => l.From is not null),
            "một tệp dùng above hoặc from, không dùng cả hai.", "a file uses above or from, not both: bounds would leave gaps or overlap.",
            "levels", Math.Max(0, Math.Max(levels.FindIndex(l => l.From is > 0), levels.FindIndex(l => l.Above is not null))));
        for (var i = 0; i < levels.Count; i++)
        {
            var level = levels[i];
            Text(level.Name, "levels", i, "name");
            Text(level.Meaning, "levels", i, "meaning");
            if (i == 0)
            {
                Refuse(
                    level.Above is not null || level.From is not (null or 0) || level.Pillars is not null,
                    "mức thấp nhất không có điều kiện: bắt đầu từ 0.", "the lowest level asks for nothing: it starts at from: 0.", "levels", i);
                continue;
            }

            Bound(level.Above, level.From, i == 1 ? levels[0].From : levels[i - 1].Above ?? levels[i - 1].From, null, "levels", i);
            Refuse(
                level.Pillars is { } need && (need.Count < 1 || need.Count > _file.Pillars.Count(p => p.Counts)
                    || _file.PillarLevels.TrueForAll(l => l.Level != need.Level)),
                "điều kiện về trụ cột không thể đạt.", "the condition on pillars cannot be met.", "levels", i, "pillars");
        }
    }

    private void Bound(int? above, int? from, int? before, int? below, params object[] place)
    {
        Refuse(
            (above is null) == (from is null), "cần điểm ở above hoặc from.", "every level but the lowest needs its points: above or from.", place);
        var bound = above ?? from ?? 0;
        Refuse(
            bound < 0 || bound <= before || bound >= below, "các mốc phải tăng dần, trong khoảng cho phép.", "the bounds must rise, within their range.",
            [.. place, above is null ? "from" : "above"]);
    }

    private void Id(string id, params object[] place)
    {
        Refuse(string.IsNullOrWhiteSpace(id), "thiếu mã.", "the id is missing.", [.. place, "id"]);
        Refuse(!_ids.Add(id), $"mã {id} bị trùng.", $"the id {id} stands twice.", [.. place, "id"]);
    }

    private void Kind(string word, params object[] place) => Refuse(
        InstrumentReader.KindOf(word) is null,
        $"nguồn '{word}' không phải là official, secondary hay ours.", $"provenance '{word}' is not official, secondary or ours.", place);

    private void Text(TextYaml text, params object[] place)
    {
        Words(text.Vi, [.. place, "vi"]);
        Words(text.En, [.. place, "en"]);
    }

    private void Words(string words, params object[] place)
    {
        Refuse(string.IsNullOrWhiteSpace(words), "thiếu lời văn ở một ngôn ngữ.", "a text is missing in one language.", place);
        Refuse(!words.IsNormalized(NormalizationForm.FormC), "lời văn không ở dạng NFC.", "a text is not in NFC.", place);
    }

    private bool Refuse(bool wrong, string vi, string en, params object[] place)
    {
        if (wrong)
        {
            var (line, column) = _places.Of(place);
            _found.Add(new LintFinding(line, column, new LocalText(vi, en)));
        }

        return wrong;
    }

    private static Fraction? Points(string? text) => Fraction.TryParse(text, out var points) ? points : null;
}
