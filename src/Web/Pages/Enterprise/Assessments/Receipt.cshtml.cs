using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Scoring;
using SanSangSo.Web.Accounts;
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

    public string AnswerOf(ReceiptLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Answer is { } answer ? AnswerWords.Of(Instrument.Question(line.Question)!, answer, texts) : texts["Unanswered"];
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
        var have = rule.PillarLevel is { } level ? receipt.Pillars.Count(p => p.Level >= level) : receipt.Pillars.Length;
        return new LevelStep(rule, rule.Above is not { } above || receipt.Total > above, have, rule.PillarCount is not { } need || have >= need);
    }
}
