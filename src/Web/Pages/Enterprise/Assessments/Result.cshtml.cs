using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Scoring;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;
using SanSangSo.Web.Ui;

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

/// <summary>What an assessment came to: level, points, pillars, and what holds the level back.</summary>
public sealed class ResultModel(IGrainFactory grains, PersonContext person, IStringLocalizer<AssessmentTexts> texts)
    : AssessmentPage(grains, person)
{
    [FromQuery]
    public string? Happened { get; set; }

    public EnterpriseView Enterprise { get; private set; } = null!;

    public SubmittedAssessment Submitted { get; private set; } = null!;

    public Instrument Instrument { get; private set; } = null!;

    public LevelExplanation Explanation { get; private set; } = null!;

    public LevelWords Words { get; private set; } = null!;

    public ScoreReceipt Receipt => Submitted.Receipt;

    public InstrumentLevel Level => Instrument.Level(Receipt.Level);

    /// <summary>Facts of size are asked for after a result, and only of those whom a class can be given.</summary>
    public bool AsksForSize => Enterprise is
    {
        Role: not MemberRole.Viewer,
        Profile: { Form: LegalForm.Company, SizeClass: SizeClass.Unknown },
    };

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ReadEnterpriseAsync() is not { } enterprise || await ReadSubmittedAsync() is not { } submitted)
        {
            return NotFound();
        }

        Enterprise = enterprise;
        Submitted = submitted;
        Instrument = Instruments.Get(submitted.Instrument, submitted.InstrumentVersion).For(submitted.Sector);
        Explanation = LevelExplanation.Of(Instrument, submitted.Receipt);
        Words = new LevelWords(Explanation, texts);
        return Page();
    }

    /// <summary>Too few axes make no web.</summary>
    public bool HasRadar => Counted.Count() >= 3;

    public IEnumerable<ReceiptPillar> Counted => Receipt.Pillars.Where(p => !p.IsProfile);

    /// <summary>Beside the level, without part in it.</summary>
    public IEnumerable<ReceiptPillar> Profiles => Receipt.Pillars.Where(p => p.IsProfile);

    /// <summary>Some points, and not only where answers end, were set by this service.</summary>
    public bool HasPointsOfOurs => Instrument.Questions.Any(q => q is { Scored: true, Cutoffs: ProvenanceKind.Ours } && !q.IsPointsByNumber());

    public IReadOnlyList<Bar> Bars(IEnumerable<ReceiptPillar> pillars) =>
        [.. pillars.Select(p => new Bar(PillarName(p.Id), p.Share, texts["Points.Of", p.Points, p.Maximum]))];

    public string PillarName(string id) => Say(Instrument.Pillar(id)!.Name);
}
