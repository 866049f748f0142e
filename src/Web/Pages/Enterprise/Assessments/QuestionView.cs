using System.Collections.Immutable;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

/// <summary>
/// A question as the page shows it: what is chosen or was typed, field by field, what the form has seen stored, whether it is only taken over
/// from the last time, and what is wrong.
/// </summary>
public sealed record QuestionView(Question Question, Answer? Seen, bool FromLast, string? Error)
{
    private readonly ImmutableDictionary<string, ImmutableArray<string>> _fields = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The pairs that can be ticked: of two tools in use, or all while it is not known which are in use.</summary>
    public ImmutableArray<LinkPair> Pairs { get; init; } = [];

    /// <summary>The tools are known, and no pair of them is in use: there is nothing to tick.</summary>
    public bool HasNoPairs => Question.Kind == QuestionKind.Links && Pairs.IsEmpty;

    /// <summary>"None of these" stands beside the options, unless one of them says it already.</summary>
    public bool OffersNone => Question.Kind is QuestionKind.Multiple or QuestionKind.Links
        && (Question.Options.All(o => !o.Exclusive) || Is(QuestionForm.Field(Question), QuestionForm.None));

    public string Field => QuestionForm.Field(Question);

    /// <summary>Whether a field has this value.</summary>
    public bool Is(string field, string value) => _fields.TryGetValue(field, out var values) && values.Contains(value);

    public string Text(string field) => _fields.TryGetValue(field, out var values) && values is [var first, ..] ? first : "";

    /// <summary>The same with the fields as they were posted.</summary>
    internal QuestionView Posted(IFormCollection form) => With(
        form.Where(f => f.Key == Field || f.Key.StartsWith(Field + ":", StringComparison.Ordinal))
            .Select(f => (f.Key, f.Value.OfType<string>().ToImmutableArray())));

    /// <summary>The same with the fields as an answer fills them.</summary>
    internal QuestionView Filled(Answer? answer)
    {
        if (answer is not { } given)
        {
            return this;
        }

        if (given.IsUnknown || Question.Kind == QuestionKind.Single)
        {
            return With([(Field, [given.ToString()])]);
        }

        return With(Question.Kind switch
        {
            QuestionKind.Multiple when given.Options.IsEmpty => [(Field, [QuestionForm.None])],
            QuestionKind.Multiple => [(Field, [.. given.Options.Select(o => o.ToString(System.Globalization.CultureInfo.InvariantCulture))])],
            QuestionKind.Links when given.Pairs.IsEmpty => [(Field, [QuestionForm.None])],
            QuestionKind.Links => [(Field, [.. given.Pairs.Select(QuestionForm.ValueOf)])],
            QuestionKind.Grid => given.Rows.Select(r => (QuestionForm.RowField(Question, r.Key), ImmutableArray.Create(r.Value))),
            _ when given.Ratio is { } ratio =>
            [
                (QuestionForm.PartField(Question), [ratio.Part.ToString(System.Globalization.CultureInfo.InvariantCulture)]),
                (QuestionForm.WholeField(Question), [ratio.Whole.ToString(System.Globalization.CultureInfo.InvariantCulture)]),
            ],
            _ => [],
        });
    }

    private QuestionView With(IEnumerable<(string Name, ImmutableArray<string> Values)> fields) =>
        new(this, fields.ToImmutableDictionary(f => f.Name, f => f.Values, StringComparer.Ordinal));

    private QuestionView(QuestionView other, ImmutableDictionary<string, ImmutableArray<string>> fields)
        : this(other.Question, other.Seen, other.FromLast, other.Error) => (_fields, Pairs) = (fields, other.Pairs);
}
