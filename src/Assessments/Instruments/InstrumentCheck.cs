using System.Globalization;
using System.Text;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Instruments;

/// <summary>What an instrument's file must fulfil beyond its keys; the first fault is told with file, line and column.</summary>
internal sealed class InstrumentCheck(string yaml, string name)
{
    // What only a question about protections speaks of; its answers say where an enterprise can be attacked.
    private static readonly string[] Protections =
    [
        "vi-rút", "tường lửa", "sao lưu", "mật khẩu", "phân quyền", "bảo mật", "mã hóa", "mã hoá", "tấn công", "an toàn thông tin",
        "virus", "firewall", "backup", "backed up", "password", "access rights", "encrypt", "attack",
    ];

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public void Run(InstrumentYaml file)
    {
        Refuse(string.IsNullOrWhiteSpace(file.Id), "the id is missing.", "id");
        Refuse(file.Version < 1, "versions count from 1.", "version");
        Refuse(
            !DateOnly.TryParseExact(file.Issued, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            $"'{file.Issued}' is not a day (yyyy-MM-dd).", "issued");
        Text(file.Name, "name");
        Text(file.Notice, "notice");
        for (var i = 0; i < file.Provenance.Count; i++)
        {
            Kind(file.Provenance[i].Kind, "provenance", i, "kind");
            Text(file.Provenance[i].Source, "provenance", i, "source");
        }

        Refuse(file.Pillars.Count == 0, "an instrument has at least one pillar.", "pillars");
        for (var p = 0; p < file.Pillars.Count; p++)
        {
            Pillar(file.Pillars[p], p);
        }

        PillarLevels(file.PillarLevels);
        Levels(file);
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
            pillar.Components.SelectMany(c => c.Questions).Count(q => q.Sensitive) == 1,
            $"the only sensitive question of pillar {pillar.Id} could be computed from the pillar's points and its other answers.", "pillars", p);
    }

    private void Question(QuestionYaml question, object[] place)
    {
        Id(question.Id, place);
        Refuse(question.Weight < 1, $"{question.Id}: the weight must be at least 1.", [.. place, "weight"]);
        Kind(question.Cutoffs, [.. place, "cutoffs"]);
        Text(question.Text, [.. place, "text"]);
        if (question.Help is not null)
        {
            Text(question.Help, [.. place, "help"]);
        }

        Refuse(
            !question.Options.Select(o => o.Points).SequenceEqual(Enumerable.Range(0, 6)),
            $"{question.Id}: the answers must give 0, 1, 2, 3, 4, 5 points in this order.", [.. place, "options"]);
        for (var o = 0; o < question.Options.Count; o++)
        {
            Words(question.Options[o].Vi, [.. place, "options", o, "vi"]);
            Words(question.Options[o].En, [.. place, "options", o, "en"]);
        }

        Refuse(
            !question.Sensitive && WordsOf(question).Any(NamesProtection),
            $"{question.Id}: a question that names protections must be marked 'sensitive: true'.", place);
    }

    private static IEnumerable<string> WordsOf(QuestionYaml question) =>
    [
        question.Text.Vi, question.Text.En, question.Help?.Vi ?? "", question.Help?.En ?? "", .. question.Options.SelectMany(o => (string[])[o.Vi, o.En]),
    ];

    private static bool NamesProtection(string words) =>
        Protections.Any(p => words.Contains(p, StringComparison.OrdinalIgnoreCase));

    private void PillarLevels(List<PillarLevelYaml> levels)
    {
        Refuse(
            !levels.Select(l => l.Level).SequenceEqual(Enumerable.Range(1, levels.Count)),
            "levels of a pillar must count from 1 without gaps.", "pillarLevels");
        for (var i = 0; i < levels.Count; i++)
        {
            var above = levels[i].Above;
            Refuse(
                above is < 0 or >= 100 || (i > 0 && above <= levels[i - 1].Above),
                "the per cent of a pillar's levels must rise, from 0 to below 100.", "pillarLevels", i, "above");
        }
    }

    private void Levels(InstrumentYaml file)
    {
        var levels = file.Levels;
        Refuse(
            levels.Count == 0 || !levels.Select(l => l.Level).SequenceEqual(Enumerable.Range(0, levels.Count)),
            "levels must count from 0 without gaps.", "levels");
        var maximum = file.Pillars.SelectMany(p => p.Components).SelectMany(c => c.Questions).Sum(q => 5 * q.Weight);
        for (var i = 0; i < levels.Count; i++)
        {
            var level = levels[i];
            Text(level.Name, "levels", i, "name");
            Text(level.Meaning, "levels", i, "meaning");
            Refuse(
                (i == 0) != (level.Above is null) || (i == 0 && level.Pillars is not null),
                "every level but the lowest needs its points; the lowest asks for nothing.", "levels", i);
            Refuse(
                level.Above is { } above && (above < 0 || (i > 1 && above <= levels[i - 1].Above)),
                "the points of the levels must rise.", "levels", i, "above");
            Refuse(level.Above >= maximum, "the level cannot be reached.", "levels", i, "above");
            Refuse(
                level.Pillars is { } need && (need.Count < 1 || need.Count > file.Pillars.Count
                    || file.PillarLevels.TrueForAll(l => l.Level != need.Level)),
                "the condition on pillars cannot be met.", "levels", i, "pillars");
        }
    }

    private void Id(string id, params object[] place)
    {
        Refuse(string.IsNullOrWhiteSpace(id), "the id is missing.", [.. place, "id"]);
        Refuse(!_ids.Add(id), $"the id {id} stands twice.", [.. place, "id"]);
    }

    private void Kind(string word, params object[] place) => Refuse(
        InstrumentReader.KindOf(word) is null, $"provenance '{word}' is not official, secondary or ours.", place);

    private void Text(TextYaml text, params object[] place)
    {
        Words(text.Vi, [.. place, "vi"]);
        Words(text.En, [.. place, "en"]);
    }

    private void Words(string words, params object[] place)
    {
        Refuse(string.IsNullOrWhiteSpace(words), "a text is missing in one language.", place);
        Refuse(!words.IsNormalized(NormalizationForm.FormC), "a text is not in NFC.", place);
    }

    private void Refuse(bool wrong, string what, params object[] place)
    {
        if (wrong)
        {
            throw new FormatException($"{YamlFile.PlaceOf(yaml, name, place)}: {what}");
        }
    }
}
