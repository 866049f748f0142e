using System.Collections.Immutable;

namespace SanSangSo.Assessments.Scoring;

/// <summary>One question's share of the score: <c>points = option × weight</c>; "không biết" and no answer give 0.</summary>
public sealed record ReceiptLine(string Question, string Pillar, string Component, Answer? Answer, int Weight, int Points, int Maximum);

/// <summary>A pillar's sum and the level that its share of the maximum reaches.</summary>
public sealed record ReceiptPillar(string Id, int Points, int Maximum, int Level);

/// <summary>The level table as it was applied, so that the receipt can be computed again without anything else.</summary>
public sealed record ReceiptLevelRule(int Level, int? Above, int? PillarCount, int? PillarLevel);

public sealed record ReceiptPillarRule(int Level, int AbovePercent);

/// <summary>
/// The computation of a score, point by point, such that anyone can do it again: no name, no mail address, no tax code in it.
/// </summary>
public sealed record ScoreReceipt(
    string Format,
    string Instrument,
    int Version,
    int Total,
    int Maximum,
    int Level,
    ImmutableArray<ReceiptPillar> Pillars,
    ImmutableArray<ReceiptLine> Lines,
    ImmutableArray<ReceiptPillarRule> PillarRules,
    ImmutableArray<ReceiptLevelRule> LevelRules)
{
    public const string CurrentFormat = "san-sang-so/receipt/1";
}
