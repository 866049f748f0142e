using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SanSangSo.Assessments.Instruments;

namespace SanSangSo.Assessments.Scoring;

/// <summary>One question's share of the score: the points of its answer × weight; "không biết" and no answer give 0.</summary>
public sealed record ReceiptLine(string Question, string Pillar, string Component, Answer? Answer, int Weight, Fraction Points, Fraction Maximum);

/// <summary>
/// A pillar's score and the level that its share of the maximum reaches, where pillars have levels. A profile stands beside the total, without
/// part in it.
/// </summary>
public sealed record ReceiptPillar(string Id, Fraction Points, Fraction Maximum, int? Level)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsProfile { get; init; }

    /// <summary>0 to 1.</summary>
    [JsonIgnore]
    public double Share => Maximum == 0 ? 0 : (double)(Points / Maximum);
}

/// <summary>The level table as it was applied: beyond <paramref name="Above"/>, or from <see cref="From"/> on.</summary>
public sealed record ReceiptLevelRule(int Level, int? Above, int? PillarCount, int? PillarLevel)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? From { get; init; }

    public bool IsReachedBy(Fraction total) => (Above is not { } above || total > above) && (From is not { } from || total >= from);
}

/// <summary>A bound of pillars' levels in per cent: beyond <paramref name="AbovePercent"/>, or from <see cref="FromPercent"/> on.</summary>
public sealed record ReceiptPillarRule(int Level, int? AbovePercent)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? FromPercent { get; init; }
}

/// <summary>
/// The computation of a score, point by point, such that anyone can do it again: no name, no mail address, no tax code in it. Format 1
/// only ever adds up points; format 2 also says how pillars and total are formed (<see cref="Scoring"/>).
/// </summary>
public sealed record ScoreReceipt(
    string Format,
    string Instrument,
    int Version,
    Fraction Total,
    Fraction Maximum,
    int Level,
    ImmutableArray<ReceiptPillar> Pillars,
    ImmutableArray<ReceiptLine> Lines,
    ImmutableArray<ReceiptPillarRule> PillarRules,
    ImmutableArray<ReceiptLevelRule> LevelRules)
{
    public const string Format1 = "san-sang-so/receipt/1";

    public const string Format2 = "san-sang-so/receipt/2";

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Sector { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScoringRule? Scoring { get; init; }
}
