using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Scoring;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

/// <summary>The score receipt: every point traced to its answer and rule, and the level computed step by step.</summary>
public sealed class ReceiptModel(IGrainFactory grains, PersonContext person, IStringLocalizer<AssessmentTexts> texts)
    : AssessmentPage(grains, person)
{
    public SubmittedAssessment Submitted { get; private set; } = null!;

    public Instrument Instrument { get; private set; } = null!;

    public ScoreReceipt Receipt => Submitted.Receipt;

    public IReadOnlyList<LevelStep> Steps { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ReadSubmittedAsync() is not { } submitted)
        {
            return NotFound();
        }

        Submitted = submitted;
        Instrument = Instruments.Get(submitted.Instrument, submitted.InstrumentVersion).For(submitted.Sector);
        Steps = [.. Receipt.LevelRules.Select(rule => LevelStep.Of(rule, Receipt))];
        return Page();
    }

    /// <summary>Points are sums throughout, an option's number being its points.</summary>
    public bool IsPlain => Receipt.Format == ScoreReceipt.Format1;

    public bool AsksForPillars => Receipt.LevelRules.Any(r => r.PillarCount is not null);

    /// <summary>The key of the sentence on how the parts' scores are formed.</summary>
    public string ParentRule => Receipt.Scoring?.Pillars == Aggregation.Mean ? "Receipt.Rule.Mean" : "Receipt.Rule.Sum";

    /// <summary>What rules the questions follow, each once.</summary>
    public IEnumerable<string> Rules => Instrument.Questions
        .Select(q => q.Scored ? q.Kind.ToString() : "NotScored").Distinct(StringComparer.Ordinal);

    public IReadOnlyList<string> AnswerOf(ReceiptLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Answer is { } answer ? AnswerWords.Lines(Instrument.Question(line.Question)!, answer, texts) : [texts["Unanswered"]];
    }

    /// <summary>How a line came to its points.</summary>
    public string PointsOf(ReceiptLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var question = Instrument.Question(line.Question)!;
        if (!question.Scored)
        {
            return texts["Receipt.NotScored"];
        }

        return IsPlain switch
        {
            true when line.Answer is { Option: { } option } => texts["Receipt.Product", option, line.Weight, line.Points],
            true => texts["Receipt.Nothing"],
            _ when line.Weight != 1 => texts["Receipt.Product", line.Points / line.Weight, line.Weight, line.Points],
            _ => Format.Points(line.Points),
        };
    }
}

/// <summary>One row of the level table applied to a receipt: its two conditions, each met or not; a condition not asked for is met.</summary>
public sealed record LevelStep(ReceiptLevelRule Rule, bool PointsMet, int PillarsHave, bool PillarsMet)
{
    public bool Met => PointsMet && PillarsMet;

    public static LevelStep Of(ReceiptLevelRule rule, ScoreReceipt receipt)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(receipt);
        var have = rule.PillarLevel is { } level ? receipt.Pillars.Count(p => !p.IsProfile && p.Level >= level) : receipt.Pillars.Length;
        return new LevelStep(rule, rule.IsReachedBy(receipt.Total), have, rule.PillarCount is not { } need || have >= need);
    }
}
