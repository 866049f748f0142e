using System.Collections.Immutable;
using System.Text;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Roadmaps;

/// <summary>What was found in a file of actions; the book only where nothing was.</summary>
public sealed record ImprovementReport(ImprovementBook? Book, ImmutableArray<LintFinding> Findings);

/// <summary>
/// Proves a file of actions: its own form and texts, and, against its instrument, that every action stands at a place where points can be
/// gained and has a step for each of them. A gap without an action is no fault.
/// </summary>
public sealed class ImprovementLint
{
    private const string Actions = "actions";

    private readonly YamlPlaces _places;
    private readonly List<LintFinding> _found = [];
    private readonly HashSet<(Place, string)> _seen = [];

    private ImprovementLint(string yaml) => _places = new YamlPlaces(yaml);

    /// <param name="yaml">The file.</param>
    /// <param name="instruments">Finds the instrument that the file names; without it only the form is looked at.</param>
    public static ImprovementReport Run(string yaml, Func<string, Instrument?>? instruments = null)
    {
        ActionFileYaml file;
        try
        {
            file = YamlFile.Parse<ActionFileYaml>(yaml, "");
        }
        catch (YamlFault fault)
        {
            return new ImprovementReport(null, [new LintFinding(fault.Line, fault.Column, new LocalText($"không đọc được tệp: {fault.What}", fault.What))]);
        }

        var lint = new ImprovementLint(yaml);
        var instrument = instruments?.Invoke(file.Instrument);
        lint.Refuse(
            instruments is not null && instrument is null,
            $"không có bộ câu hỏi '{file.Instrument}'.", $"there is no instrument '{file.Instrument}'.", "instrument");
        lint.Refuse(file.WeekMillion < 0, "weekMillion không được âm.", "weekMillion is not below 0.", "weekMillion");
        for (var i = 0; i < file.Actions.Count; i++)
        {
            if (lint.HasForm(file.Actions[i], i) && instrument is not null)
            {
                lint.Fits(file.Actions[i], i, instrument);
            }
        }

        return lint._found.Count > 0 ? new ImprovementReport(null, [.. lint._found]) : new ImprovementReport(new ImprovementBook(file), []);
    }

    private bool HasForm(ActionYaml action, int i)
    {
        var before = _found.Count;
        var isWhole = action.Steps is null ? action is { Million: not null, Weeks: not null } : action is { Million: null, Weeks: null };
        Refuse(
            !isWhole || action.Pair is not (null or [_, _]),
            $"{action.Question}: một việc có steps, hoặc million và weeks.", $"{action.Question}: an action has steps, or million and weeks.", Actions, i);
        Refuse(
            isWhole && ImprovementBook.StepsOf(action).Exists(s => s.Million is not [>= 0 and var from, var to] || from > to || s.Weeks < 0),
            $"{action.Question}: chi phí ghi [từ, đến] theo triệu đồng, và số tuần, không âm.",
            $"{action.Question}: a cost is [from, to] in million đồng, and weeks, none below 0.", Actions, i);
        Refuse(
            !action.Sectors.DefaultIfEmpty("").Select(s => _seen.Add((ImprovementBook.PlaceOf(action), s))).ToList().TrueForAll(isNew => isNew),
            $"{action.Question}: việc này có hai lần.", $"{action.Question}: the action stands twice.", Actions, i);
        Text(action.What, i, "what");
        Text(action.Why, i, "why");
        if (action.Source is { } source)
        {
            Text(source, i, "source");
        }

        return _found.Count == before;
    }

    private void Fits(ActionYaml action, int i, Instrument instrument)
    {
        var stranger = action.Sectors.Find(s => !IsAsked(instrument, action.Question, s));
        if (Refuse(
            instrument.Question(action.Question) is null,
            $"không có câu '{action.Question}'.", $"there is no question '{action.Question}'.", Actions, i, "question")
            || Refuse(
                stranger is not null,
                $"{action.Question}: không ngành '{stranger}' nào được hỏi câu này.", $"{action.Question}: no sector '{stranger}' is asked it.",
                Actions, i, "sectors"))
        {
            return;
        }

        var place = ImprovementBook.PlaceOf(action);
        var steps = ImprovementBook.StepsOf(action).Count;
        foreach (var question in Meant(action, instrument))
        {
            var rungs = question.Scored ? RungsAt(question, place) : null;
            if (Refuse(
                rungs is null,
                $"{action.Question}: ở đây không có điểm nào để thêm.", $"{action.Question}: there are no points to gain here.", Actions, i)
                || Refuse(
                    rungs != steps,
                    $"{action.Question}: cần {rungs} bước, mỗi bước lên một mức điểm; tệp ghi {steps}.",
                    $"{action.Question}: it takes {rungs} steps, one for each rise in points; the file has {steps}.",
                    Actions, i, action.Steps is null ? "million" : "steps"))
            {
                return;
            }
        }
    }

    // The forms of the question that the action is for: a question may stand once per sector.
    private static IEnumerable<Question> Meant(ActionYaml action, Instrument instrument) => instrument.Questions.Where(q =>
        q.Id == action.Question && (action.Sectors.Count == 0 || q.Sectors.IsEmpty || action.Sectors.Exists(s => q.Sectors.Contains(s))));

    private static bool IsAsked(Instrument instrument, string id, string sector) => instrument.Sector(sector) is not null
        && instrument.Questions.Any(q => q.Id == id && (q.Sectors.IsEmpty || q.Sectors.Contains(sector)));

    // How many rises in points a ladder has there, as Ladder climbs it; null where no ladder stands.
    private static int? RungsAt(Question question, Place place) => question.Kind switch
    {
        QuestionKind.Single when place == new Place(question.Id) => question.Options.Select(o => o.Points).Distinct().Count() - 1,
        QuestionKind.Ratio when place == new Place(question.Id) => question.Bands.Select(b => b.Points).Distinct().Count() - 1,
        QuestionKind.Grid when question.Rows.Any(r => place == new Place(question.Id, Row: r.Number)) =>
            question.Scale.Select(v => v.Points).Distinct().Count() - 1,
        QuestionKind.Multiple when question.Options.Any(o => o.Points > 0 && place == new Place(question.Id, Option: o.Number)) => 1,
        QuestionKind.Links when question.Pairs.Any(p => p.Points > 0 && place == new Place(question.Id, Pair: p.Pair)) => 1,
        _ => null,
    };

    private void Text(TextYaml text, int i, string key)
    {
        foreach (var (words, language) in new[] { (text.Vi, "vi"), (text.En, "en") })
        {
            Refuse(string.IsNullOrWhiteSpace(words), "thiếu lời văn ở một ngôn ngữ.", "a text is missing in one language.", Actions, i, key, language);
            Refuse(!words.IsNormalized(NormalizationForm.FormC), "lời văn không ở dạng NFC.", "a text is not in NFC.", Actions, i, key, language);
        }
    }

    private bool Refuse(bool wrong, string vi, string en, params ReadOnlySpan<object> place)
    {
        if (wrong)
        {
            var (line, column) = _places.Of(place);
            _found.Add(new LintFinding(line, column, new LocalText(vi, en)));
        }

        return wrong;
    }
}
