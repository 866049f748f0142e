using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>
/// Who beside the members may read the answers: nobody, unless an owner agreed or opened a case with the department. Even then questions
/// about security stay with the members.
/// </summary>
public static partial class Enterprise
{
    /// <summary>At most so many cases are open at once.</summary>
    public const int OpenCasesMaximum = 3;

    /// <summary>Characters of what a case is about, and of its answer.</summary>
    public const int CaseTextMaximum = 1_000;

    public static Decision<EnterpriseEvent, SharingSaved> SwitchSharing(
        EnterpriseState state, SwitchSharing command, DecideContext context)
    {
        if (NotAnOwner(state, context) is { } refusal)
        {
            return new([], null, refusal);
        }

        if (!command.Shared)
        {
            return state.Shared is null ? Kept(context) : Kept(context, new AnswersUnshared(context.Caller.PersonId, context.Now));
        }

        return state.Representation is null ? Refuse<SharingSaved>(SharingRefusals.NotProved)
            : command.TextVersion != SharingTexts.Current.Version ? Refuse<SharingSaved>(SharingRefusals.TextChanged)
            : state.Shared?.TextVersion == command.TextVersion ? Kept(context)
            : Kept(context, new AnswersShared(new SharedAnswers(command.TextVersion, context.Caller.PersonId, context.Now)));
    }

    public static Decision<EnterpriseEvent, SharingSaved> OpenCase(EnterpriseState state, OpenCase command, DecideContext context)
    {
        if (NotAnOwner(state, context) is { } refusal)
        {
            return new([], null, refusal);
        }

        var about = CleanText.Clean(command.About);
        return state.Representation is null ? Refuse<SharingSaved>(SharingRefusals.NotProved)
            : ProblemOf(about) is { } problem ? Refuse<SharingSaved>(problem)
            : state.Cases.Length >= OpenCasesMaximum ? Refuse<SharingSaved>(SharingRefusals.TooManyCases)
            : Kept(context, new CaseOpened(new SupportCase(
                DerivedId.From(context.StreamId, "case", context.Caller.OperationId),
                context.Ink.Write(context.StreamId, about),
                context.Caller.PersonId,
                context.Now)));
    }

    /// <param name="isOfficer">Whether the caller is an officer of the enterprise's province; then the case ends with an answer.</param>
    public static Decision<EnterpriseEvent, SharingSaved> CloseCase(
        EnterpriseState state, CloseCase command, bool isOfficer, DecideContext context)
    {
        var member = state.Member(context.Caller.PersonId);
        if (state.Profile is null || (member is null && !isOfficer))
        {
            return Refuse<SharingSaved>(Refusals.NotFound);
        }

        if (member is { Role: MemberRole.Viewer })
        {
            return Refuse<SharingSaved>(SharingRefusals.ReadOnly);
        }

        if (state.Cases.All(c => c.Id != command.CaseId))
        {
            return Refuse<SharingSaved>(SharingRefusals.CaseGone);
        }

        if (member is not null)
        {
            return Kept(context, new CaseClosed(command.CaseId, Answer: null, context.Caller.PersonId, context.Now));
        }

        var answer = CleanText.Clean(command.Answer ?? "");
        return ProblemOf(answer) is { } problem
            ? Refuse<SharingSaved>(problem)
            : Kept(context, new CaseClosed(
                command.CaseId, context.Ink.Write(context.StreamId, answer), context.Caller.PersonId, context.Now));
    }

    /// <summary>Whether officers of the enterprise's province may read its answers now.</summary>
    public static bool AreAnswersOpen(EnterpriseState state) =>
        state.Representation is not null && !state.Submitted.IsEmpty && (state.Shared is not null || !state.Cases.IsEmpty);

    /// <summary>What officers may read of an assessment: nothing that the instrument marks as sensitive, and nothing that it does not know.</summary>
    public static ImmutableArray<GivenAnswer> ForOfficers(SubmittedAssessment submitted, Instrument instrument) =>
        [.. submitted.Answers.Where(a => instrument.Question(a.Question) is { Sensitive: false })];

    // What the former owners agreed to is not what the new one did.
    private static IEnumerable<EnterpriseEvent> Unshare(EnterpriseState state, DecideContext context) =>
    [
        .. state.Shared is null ? (EnterpriseEvent[])[] : [new AnswersUnshared(context.Caller.PersonId, context.Now)],
        .. state.Cases.Select(c => new CaseClosed(c.Id, Answer: null, context.Caller.PersonId, context.Now)),
    ];

    private static string? ProblemOf(string caseText) => caseText.Length switch
    {
        0 => SharingRefusals.TextNeeded,
        > CaseTextMaximum => SharingRefusals.TextTooLong,
        _ => null,
    };

    private static Decision<EnterpriseEvent, SharingSaved> Kept(DecideContext context, params ReadOnlySpan<EnterpriseEvent> events) =>
        Decision<EnterpriseEvent, SharingSaved>.Accept(new SharingSaved(context.Now), events);
}
