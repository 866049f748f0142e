using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Web.Api;

/// <summary>What is sent to be scored; read by <see cref="ScoreRequest"/>, described here for the OpenAPI document.</summary>
internal sealed record ScoreBody(
    [property: Description("The instrument's id, e.g. vn-dbi-2025; all of them stand under /instruments.")] string Instrument,
    [property: Description("The number of a published version, or \"latest\".")] JsonElement Version,
    [property: Description("By question id. single: an option's number; multiple: a list of numbers; grid: an object from row to value; ratio: {\"part\": 3, \"whole\": 12}; links: a list of pairs of numbers; to each question also \"unknown\". A question left out counts 0.")] IReadOnlyDictionary<string, JsonElement> Answers,
    [property: Description("Asked for where the instrument has sectors; not looked at elsewhere.")] string? Sector = null,
    [property: Description("Micro, Small, Medium, Large or Unknown; left out: Unknown.")] string? Size = null);

internal sealed record ScoredInstrument(string Id, int Version);

internal sealed record ScoredLevel([property: Description("As the instrument numbers its levels.")] int Number, LocalText Name);

internal sealed record ScoredPillar(
    string Id,
    decimal Score,
    decimal Maximum,
    [property: Description("Null where pillars have no levels.")] int? Level,
    [property: Description("True for a pillar that stands beside the total, without part in it."), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Profile);

internal sealed record ScoredLine(
    string Question,
    [property: Description("As it was read; null where there is none.")] JsonElement? Answer,
    decimal Points,
    decimal Maximum,
    [property: Description("By which rule the answer gives its points, and who set them, in the language of the request.")] string Rule);

internal sealed record ScoreAnswer(
    ScoredInstrument Instrument,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Sector,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Size,
    [property: Description("Not rounded: to 28 digits.")] decimal Total,
    decimal Maximum,
    ScoredLevel Level,
    IReadOnlyList<ScoredPillar> Pillars,
    [property: Description("Questions that are asked after these answers and have none; each counts 0.")] IReadOnlyList<string> Unanswered,
    IReadOnlyList<ScoredLine> Receipt)
{
    public static ScoreAnswer Of(ScoreRequest request, string language)
    {
        var scored = Scorer.Score(request.Instrument, request.Answers, request.Sector, request.Size);
        var asked = request.Instrument.For(request.Sector, request.Size).Questions.ToDictionary(q => q.Id, StringComparer.Ordinal);
        return new ScoreAnswer(
            new ScoredInstrument(scored.Instrument, scored.Version),
            request.Sector,
            request.Size == SizeClass.Unknown ? null : request.Size.ToString(),
            (decimal)scored.Total,
            (decimal)scored.Maximum,
            new ScoredLevel(scored.Level, request.Instrument.Level(scored.Level).Name),
            [.. scored.Pillars.Select(p => new ScoredPillar(
                p.Id, (decimal)p.Points, (decimal)p.Maximum, p.IsProfile ? null : p.Level, p.IsProfile))],
            [.. request.Unanswered],
            [.. scored.Lines.Select(l => new ScoredLine(
                l.Question, l.Answer is { } answer ? JsonSerializer.SerializeToElement(answer, ApiJson.Options) : null,
                (decimal)l.Points, (decimal)l.Maximum, ReceiptRule.Of(asked[l.Question], request.Answers).In(language)))]);
    }
}

internal sealed record VerifiedReceipt(
    [property: Description("True where the computation done again gives the same.")] bool Matches, IReadOnlyList<ReceiptDifference> Differences);
