using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>The department may read the answers (or may not any more); <paramref name="TextVersion"/> is the text that the owner read.</summary>
public sealed record SwitchSharing(bool Shared, int TextVersion);

/// <summary>An owner asks the department for help: while the case is open its officers may read the answers.</summary>
public sealed record OpenCase(string About);

/// <summary>Ends a case; an officer says what came of it in <paramref name="Answer"/>, a member need not.</summary>
public sealed record CloseCase(Guid CaseId, string? Answer);

/// <summary>What was asked is so since <paramref name="At"/> (Unix milliseconds).</summary>
public sealed record SharingSaved(long At);

public static class SharingRefusals
{
    /// <summary>Nobody was shown to speak for the enterprise, so the department does not see it at all.</summary>
    public const string NotProved = "not-proved";

    /// <summary>The text was changed since the page was opened: it is to be read before it is agreed to.</summary>
    public const string TextChanged = "text-changed";

    /// <summary>At most <see cref="Enterprise.OpenCasesMaximum"/> at once.</summary>
    public const string TooManyCases = "too-many-cases";

    /// <summary>Closed before.</summary>
    public const string CaseGone = "case-gone";

    public const string TextNeeded = "case-text-needed";

    /// <summary>More than <see cref="Enterprise.CaseTextMaximum"/> characters.</summary>
    public const string TextTooLong = "case-text-too-long";

    /// <summary>A viewer reads; closing is for owners and contributors.</summary>
    public const string ReadOnly = MemberRefusals.ReadOnly;
}

/// <summary>A consent that stands: to the text of that version, given by whom, when (Unix milliseconds).</summary>
public sealed record SharedAnswers(int TextVersion, Guid By, long At);

/// <summary>A case that waits for the department; what it is about is a reference.</summary>
public sealed record SupportCase(Guid Id, TextRef About, Guid By, long At);

/// <summary>Who may see what, as a member's page shows it. Instants are Unix milliseconds.</summary>
/// <param name="SharedSince">Null while the answers are not shared.</param>
/// <param name="Cases">The newest first.</param>
/// <param name="Looks">The newest first.</param>
public sealed record SharingView(
    long? SharedSince, int? SharedText, bool Represented, ImmutableArray<CaseShown> Cases, ImmutableArray<Look> Looks);

/// <summary>A case as members see it; <paramref name="Answer"/> is what the department wrote when it closed it.</summary>
public sealed record CaseShown(Guid Id, string About, long OpenedAt, long? ClosedAt, string? Answer);

/// <summary>
/// The answers of the latest submitted assessment, for an officer: without the questions that the instrument marks as sensitive.
/// </summary>
/// <param name="Withheld">How many questions are left out for that.</param>
public sealed record AnswersForOfficer(
    string EnterpriseName, string Instrument, int InstrumentVersion, long SubmittedAt, ImmutableArray<GivenAnswer> Answers, int Withheld)
{
    /// <summary>The sector whose questions were asked; null where the instrument has no sectors.</summary>
    public string? Sector { get; init; }
}
