using System.Collections.Immutable;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.Scoring;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace SanSangSo.Assessments.Instruments;

/// <summary>What may have been chosen by mistake.</summary>
public enum PromptKind
{
    /// <summary>All single questions of a pillar have the option at the same place.</summary>
    SameThroughout,

    /// <summary>A pair is ticked without both of its tools.</summary>
    LinksWithoutTools,

    /// <summary>Rows of a grid are open.</summary>
    RowsOpen,

    /// <summary>Two answers say what cannot both be so.</summary>
    Contradiction,
}

/// <summary>
/// Something to look at once more: the pillar, where it is about a whole one, else the questions; <paramref name="Number"/> is the place of
/// the option from 1, or the number of open rows; <paramref name="Text"/> says a contradiction in words.
/// </summary>
public sealed record AnswerPrompt(PromptKind Kind, string? Pillar, ImmutableArray<string> Questions, int Number, LocalText? Text);

/// <summary>
/// What a respondent is asked to look at again before submitting. It is help for the respondent alone: it changes no score, holds nothing
/// up and is kept nowhere. Contradictions are data (<c>ID.checks.yaml</c>), the rest follows from the form of the questions.
/// </summary>
public static class AnswerPrompts
{
    // Fewer alike may well be so.
    private const int LeastAlike = 4;

    private static readonly Lazy<ImmutableDictionary<string, ImmutableArray<ContradictionYaml>>> Files = new(() =>
        Read("vn-dbi-2025.checks.yaml") is var file
            ? ImmutableDictionary<string, ImmutableArray<ContradictionYaml>>.Empty.Add(file.Instrument, [.. file.Checks])
            : throw new InvalidOperationException());

    /// <param name="asked">The questions that one sector is asked.</param>
    /// <param name="answers">What is answered so far.</param>
    /// <param name="sector">Null where the instrument has no sectors.</param>
    public static ImmutableArray<AnswerPrompt> Of(Instrument asked, IReadOnlyDictionary<string, Answer> answers, string? sector)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(answers);
        return [.. Alike(asked, answers), .. OfForm(asked, answers), .. Contradictions(asked, answers, sector)];
    }

    // The contradictions that are known of an instrument.
    private static ImmutableArray<ContradictionYaml> ContradictionsOf(string instrument) =>
        Files.Value.GetValueOrDefault(instrument, []);

    private static IEnumerable<AnswerPrompt> Alike(Instrument asked, IReadOnlyDictionary<string, Answer> answers) =>
        from pillar in asked.Pillars
        let places = pillar.Questions.Where(q => q.Kind == QuestionKind.Single && q.IsAsked(answers)).Select(q => PlaceOf(q, answers)).ToList()
        where places.Count >= LeastAlike && places[0] > 0 && places.TrueForAll(p => p == places[0])
        select new AnswerPrompt(PromptKind.SameThroughout, pillar.Id, [pillar.Questions.First(q => q.Kind == QuestionKind.Single).Id], places[0], null);

    private static IEnumerable<AnswerPrompt> OfForm(Instrument asked, IReadOnlyDictionary<string, Answer> answers)
    {
        foreach (var question in asked.Questions.Where(q => answers.ContainsKey(q.Id) && !answers[q.Id].IsUnknown))
        {
            var answer = answers[question.Id];
            if (question.Kind == QuestionKind.Grid && question.Rows.Count(r => !answer.Rows.ContainsKey(r.Number)) is > 0 and var open)
            {
                yield return new AnswerPrompt(PromptKind.RowsOpen, null, [question.Id], open, null);
            }

            var tools = question.LinksOf is { } of && answers.TryGetValue(of, out var ticked) ? ticked.Options : [];
            if (answer.Pairs.Any(p => !tools.Contains(p.First) || !tools.Contains(p.Second)))
            {
                yield return new AnswerPrompt(PromptKind.LinksWithoutTools, null, [question.Id, question.LinksOf!], 0, null);
            }
        }
    }

    private static IEnumerable<AnswerPrompt> Contradictions(Instrument asked, IReadOnlyDictionary<string, Answer> answers, string? sector) =>
        from check in ContradictionsOf(asked.Id)
        where check.All.TrueForAll(c => asked.Question(c.Question) is not null && Holds(c, answers, sector))
        select new AnswerPrompt(
            PromptKind.Contradiction, null, [.. check.All.Select(c => c.Question)], 0, check.Say.ToText());

    private static bool Holds(ConditionOfCheckYaml condition, IReadOnlyDictionary<string, Answer> answers, string? sector)
    {
        if (!answers.TryGetValue(condition.Question, out var answer) || answer.IsUnknown)
        {
            return false;
        }

        var chosen = answer.Option is { } one ? [one] : answer.Options;
        return condition switch
        {
            { Has: { } has } => chosen.Any(has.Contains),
            { Lacks: { } lacks } => !chosen.Any(lacks.Contains),
            { HasIn: { } hasIn } => sector is not null && hasIn.TryGetValue(sector, out var own) && chosen.Any(own.Contains),
            { Ticked: { } least } => answer.Options.Length + answer.Pairs.Length >= least,
            _ => false,
        };
    }

    private static bool NamesWhatExists(ConditionOfCheckYaml condition, Instrument instrument) =>
        instrument.Sectors.All(sector => instrument.For(sector.Id).Question(condition.Question) is { } question
            && condition.HasIn?.Keys.All(id => instrument.Sector(id) is not null) != false
            && ((List<int>)[.. condition.Has ?? [], .. condition.Lacks ?? [], .. condition.HasIn?.GetValueOrDefault(sector.Id) ?? []])
                .TrueForAll(o => question.Option(o) is not null));

    private static int PlaceOf(Question question, IReadOnlyDictionary<string, Answer> answers) =>
        answers.TryGetValue(question.Id, out var answer) && answer.Option is { } option
            ? question.Options.Select(o => o.Number).ToList().IndexOf(option) + 1
            : 0;

    private static ChecksYaml Read(string name)
    {
        using var stream = typeof(AnswerPrompts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The file {name} is not part of this build.");
        using var reader = new StreamReader(stream);
        var file = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithEnforceRequiredMembers().Build()
            .Deserialize<ChecksYaml>(reader);
        var instrument = InstrumentCatalogue.BuiltIn.Latest(file.Instrument);
        var unknown = file.Checks.SelectMany(c => c.All).FirstOrDefault(c => !NamesWhatExists(c, instrument));
        return unknown is null ? file : throw new FormatException($"{name}: a check names an option of {unknown.Question} that is not there.");
    }
}

/// <summary>Answers of one instrument that cannot both be so.</summary>
internal sealed class ChecksYaml
{
    public required string Instrument { get; init; }
    public required List<ContradictionYaml> Checks { get; init; }
}

/// <summary>All conditions hold: what a respondent is then asked to look at again.</summary>
internal sealed class ContradictionYaml
{
    public required List<ConditionOfCheckYaml> All { get; init; }
    public required TextYaml Say { get; init; }
}

/// <summary>One of these options, none of them, one of those of the sector, or at least so many ticks.</summary>
internal sealed class ConditionOfCheckYaml
{
    public required string Question { get; init; }
    public List<int>? Has { get; init; }
    public List<int>? Lacks { get; init; }
    public Dictionary<string, List<int>>? HasIn { get; init; }
    public int? Ticked { get; init; }
}
