using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Scoring;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

/// <summary>Two assessments of one enterprise beside each other; only where they were made with the same instrument.</summary>
public sealed class CompareModel(
    IGrainFactory grains, PersonContext person, IStringLocalizer<CompareTexts> texts, IStringLocalizer<AssessmentTexts> words)
    : AssessmentPage(grains, person)
{
    [BindProperty(SupportsGet = true)]
    public Guid? A { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? B { get; set; }

    public EnterpriseView Enterprise { get; private set; } = null!;

    public AssessmentComparison? Comparison { get; private set; }

    /// <summary>The names of two instruments that cannot be compared.</summary>
    public (string One, string Other)? Different { get; private set; }

    /// <summary>The later one's questions.</summary>
    public Instrument To { get; private set; } = null!;

    private Instrument From { get; set; } = null!;

    public IEnumerable<SelectListItem> Choices => Enterprise.Submitted.Reverse().Select(s => new SelectListItem(
        texts["Compare.Named", Format.Moment(s.At), Say(Instruments.Get(s.Instrument, s.Version).Name), s.Version], s.Id.ToString()));

    /// <summary>The assessments with the instrument that is compared, in the order of time.</summary>
    public ImmutableArray<Submitted> Series => [.. Enterprise.Submitted.Where(s => s.Instrument == To.Id)];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ReadEnterpriseAsync() is not { } enterprise)
        {
            return NotFound();
        }

        Enterprise = enterprise;
        var submitted = enterprise.Submitted;
        if (A is null && B is null)
        {
            // At first the two last ones of one instrument.
            B = submitted.LastOrDefault()?.Id;
            A = submitted.LastOrDefault(s => s.Id != B && s.Instrument == submitted[^1].Instrument)?.Id ?? submitted.LastOrDefault(s => s.Id != B)?.Id;
        }

        if (submitted.Length < 2)
        {
            return Page();
        }

        if (A is not { } a || B is not { } b || a == b)
        {
            ModelState.AddModelError(nameof(B), texts["Compare.Choose"]);
            return Page();
        }

        var one = await ReadAsync(a);
        var other = await ReadAsync(b);
        if (one is null || other is null)
        {
            return NotFound();
        }

        From = Instruments.Get(one.Instrument, one.InstrumentVersion);
        To = Instruments.Get(other.Instrument, other.InstrumentVersion);
        Comparison = AssessmentComparison.Of(one, other, Instruments.Catalogue);
        if (Comparison is null)
        {
            Different = (Say(From.Name), Say(To.Name));
            return Page();
        }

        var (earlier, later) = (Comparison.Earlier, Comparison.Later);
        From = Instruments.Get(earlier.Instrument, earlier.InstrumentVersion).For(earlier.Sector, earlier.Profile.SizeClass);
        To = Instruments.Get(later.Instrument, later.InstrumentVersion).For(later.Sector, later.Profile.SizeClass);
        return Page();
    }

    public string Name(SubmittedAssessment of)
    {
        ArgumentNullException.ThrowIfNull(of);
        var name = texts["Compare.Named", Format.Day(of.SubmittedAt), Say(To.Name), of.InstrumentVersion];
        var version = Instruments.Get(of.Instrument, of.InstrumentVersion);
        return version.Sector(of.Sector) is { } sector ? $"{name} – {Say(sector.Name)}" : name;
    }

    /// <summary>What was ticked in addition and what no longer, where both answers are ticks; long lists beside each other would hide it.</summary>
    public IReadOnlyList<string>? TicksOf(AnswerComparison answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (To.Question(answer.Question) is not { Kind: QuestionKind.Multiple or QuestionKind.Links } question
            || answer.Before is not { IsUnknown: false } before || answer.After is not { IsUnknown: false } after)
        {
            return null;
        }

        var isLinks = question.Kind == QuestionKind.Links;
        string? Line(string key, Answer of, Answer without) =>
            (isLinks ? Answer.OfPairs(of.Pairs.Except(without.Pairs)) : Answer.OfAll(of.Options.Except(without.Options))) is var rest && rest.ToString() != "[]"
                ? texts[key, AnswerInWords.Of(question, rest)].Value
                : null;
        return [.. new[] { Line("Compare.Answer.More", after, before), Line("Compare.Answer.Less", before, after) }.OfType<string>()];
    }

    /// <summary>An answer as its own version words it.</summary>
    public string Said(string question, Answer? answer, bool isLater)
    {
        var asked = (isLater ? To : From).Question(question);
        return answer is not { } given || asked is null ? texts["Compare.Answer.None"]
            : given.IsUnknown ? words["Unknown"]
            : AnswerInWords.Of(asked, given);
    }

    public static string WithSign(Fraction difference) => difference > 0 ? "+" + Format.Points(difference)
        : difference < 0 ? "−" + Format.Points(0 - difference)
        : Format.Points(0);

    /// <summary>The highest total of an assessment's version; with sectors, of the sector that is compared.</summary>
    public Fraction MaximumOf(Submitted submitted)
    {
        ArgumentNullException.ThrowIfNull(submitted);
        return Instruments.Get(submitted.Instrument, submitted.Version).For(Comparison?.Later.Sector).Maximum;
    }

    private Task<SubmittedAssessment?> ReadAsync(Guid assessment) =>
        Grains.AskAsync(Id, (IEnterpriseAssessments e) => e.GetSubmittedAsync(PersonId, assessment));
}
