using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>Begins a draft; with <paramref name="FromLast"/> from the answers of the last submitted assessment.</summary>
public sealed record StartDraft(string Instrument, bool FromLast);

/// <summary>Goes on with the questions of another sector; common answers stay.</summary>
public sealed record ChooseSector(Guid DraftId, string Sector);

/// <summary>The sector that the draft asks now, and when that was saved (Unix milliseconds).</summary>
public sealed record SectorOfDraft(string Sector, long SavedAt);

/// <summary>
/// What one form posts: per question what it showed when it was made (<paramref name="Seen"/>, null for nothing) and what is chosen now.
/// Questions left open are not part of it.
/// </summary>
public sealed record PostedAnswer(string Question, Answer? Seen, Answer Chosen);

/// <summary>
/// Saves a page. <paramref name="Form"/> names the rendered form (its operation id), <paramref name="Place"/> the page to go on at.
/// </summary>
public sealed record SaveAnswers(Guid DraftId, string Form, string Place, ImmutableArray<PostedAnswer> Answers);

public sealed record DiscardDraft(Guid DraftId);

public sealed record SubmitDraft(Guid DraftId, bool DeclaredTrue);

public sealed record DraftOpened(Guid DraftId);

/// <summary>What is on disk: when it was last saved (Unix milliseconds), and what was not overwritten.</summary>
public sealed record AnswersStored(long SavedAt, ImmutableArray<AnswerConflict> Conflicts);

/// <summary>The same question was answered otherwise elsewhere in the meantime; neither is lost.</summary>
public sealed record AnswerConflict(string Question, Answer Stored, Answer Chosen);

/// <summary>A draft that ended: discarded, or submitted under the same id.</summary>
public sealed record DraftClosed(Guid AssessmentId);

public static class AssessmentRefusals
{
    /// <summary>A draft is open already; About[0] is its id.</summary>
    public const string DraftOpen = "draft-open";

    /// <summary>The draft was discarded elsewhere.</summary>
    public const string DraftGone = "draft-gone";

    /// <summary>The draft was submitted; About[0] is the assessment's id.</summary>
    public const string AlreadySubmitted = "already-submitted";

    public const string InstrumentUnknown = "instrument-unknown";

    public const string QuestionUnknown = "question-unknown";

    /// <summary>An answer that does not fit its question: an option that it has not, another form of answer. About names the questions.</summary>
    public const string AnswerUnfit = "answer-unfit";

    public const string SectorUnknown = "sector-unknown";

    /// <summary>About names the questions still open, in order.</summary>
    public const string Unanswered = "unanswered";

    public const string NotDeclared = "not-declared";
}

/// <summary>The profile as it was at submission: codes only.</summary>
public sealed record ProfileAsItWas(
    string Province,
    string Commune,
    string BusinessLineVersion,
    string BusinessLine,
    LegalForm Form,
    Ownership Ownership,
    SizeClass SizeClass,
    string SizeRule);

/// <summary>
/// A submitted assessment: never changed. It keeps the instrument's version, the profile as it was, every answer, and the
/// receipt that computes its score again.
/// </summary>
public sealed record SubmittedAssessment(
    Guid Id,
    Guid EnterpriseId,
    string Instrument,
    int InstrumentVersion,
    long StartedAt,
    long SubmittedAt,
    Guid SubmittedBy,
    ProfileAsItWas Profile,
    ImmutableArray<GivenAnswer> Answers,
    ScoreReceipt Receipt)
{
    /// <summary>The sector whose questions were asked; null where the instrument has no sectors.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Sector { get; init; }
}
