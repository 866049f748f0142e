using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.FollowUps;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>
/// What can have happened to an enterprise. The names are for ever: a changed meaning is a new kind with the next number.
/// Ids, codes and numbers only; texts are references.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(EnterpriseRegistered), "registered.1")]
[JsonDerivedType(typeof(ProfileChanged), "profile-changed.1")]
[JsonDerivedType(typeof(SizeFactsGiven), "size-facts-given.1")]
[JsonDerivedType(typeof(MemberAdded), "member-added.1")]
[JsonDerivedType(typeof(MemberRoleChanged), "member-role-changed.1")]
[JsonDerivedType(typeof(MemberRemoved), "member-removed.1")]
[JsonDerivedType(typeof(OwnershipHandedOver), "ownership-handed-over.1")]
[JsonDerivedType(typeof(MemberInvited), "member-invited.1")]
[JsonDerivedType(typeof(MemberInvitationWithdrawn), "member-invitation-withdrawn.1")]
[JsonDerivedType(typeof(MemberInvitationAccepted), "member-invitation-accepted.1")]
[JsonDerivedType(typeof(AccessAsked), "access-asked.1")]
[JsonDerivedType(typeof(AccessAnswered), "access-answered.1")]
[JsonDerivedType(typeof(AccessDeclined), "access-declined.1")]
[JsonDerivedType(typeof(PersonForgotten), "person-forgotten.1")]
[JsonDerivedType(typeof(PersonLetGo), "person-forgotten.2")]
[JsonDerivedType(typeof(EnterpriseGivenUp), "given-up.1")]
[JsonDerivedType(typeof(ProofAsked), "proof-asked.1")]
[JsonDerivedType(typeof(ProofWithdrawn), "proof-withdrawn.1")]
[JsonDerivedType(typeof(ProofCodeSent), "proof-code-sent.1")]
[JsonDerivedType(typeof(ProofCodeMissed), "proof-code-missed.1")]
[JsonDerivedType(typeof(ProofDeclined), "proof-declined.1")]
[JsonDerivedType(typeof(ProofAnsweredElsewhere), "proof-answered-elsewhere.1")]
[JsonDerivedType(typeof(RepresentationProved), "representation-proved.1")]
[JsonDerivedType(typeof(OwnershipMoved), "ownership-moved.1")]
[JsonDerivedType(typeof(AnswersShared), "answers-shared.1")]
[JsonDerivedType(typeof(AnswersUnshared), "answers-unshared.1")]
[JsonDerivedType(typeof(CaseOpened), "case-opened.1")]
[JsonDerivedType(typeof(CaseClosed), "case-closed.1")]
[JsonDerivedType(typeof(DraftStarted), "draft-started.1")]
[JsonDerivedType(typeof(AnswersSaved), "answers-saved.1")]
[JsonDerivedType(typeof(SectorChosen), "sector-chosen.1")]
[JsonDerivedType(typeof(PlanChosen), "plan-chosen.1")]
[JsonDerivedType(typeof(PlanStepsChanged), "plan-steps-changed.1")]
[JsonDerivedType(typeof(PlanEnded), "plan-ended.1")]
[JsonDerivedType(typeof(DraftDiscarded), "draft-discarded.1")]
[JsonDerivedType(typeof(AssessmentSubmitted), "assessment-submitted.1")]
[JsonDerivedType(typeof(ExternalResultRecorded), "external-result-recorded.1")]
[JsonDerivedType(typeof(ExternalResultRemoved), "external-result-removed.1")]
[JsonDerivedType(typeof(FunctionPlanned), "function-planned.1")]
[JsonDerivedType(typeof(FunctionStarted), "function-started.1")]
[JsonDerivedType(typeof(FunctionConfirmed), "function-confirmed.1")]
[JsonDerivedType(typeof(FunctionGivenUp), "function-given-up.1")]
[JsonDerivedType(typeof(FunctionLapsed), "function-lapsed.1")]
[JsonDerivedType(typeof(NamedPlatformListed), "named-platform-listed.1")]
[JsonDerivedType(typeof(FollowUpPlanned), "follow-up-planned.1")]
[JsonDerivedType(typeof(FollowUpSettled), "follow-up-settled.1")]
public abstract record EnterpriseEvent;

public sealed record EnterpriseRegistered(Profile Profile) : EnterpriseEvent;

public sealed record ProfileChanged(
    TextRef Name,
    string Commune,
    string BusinessLine,
    LegalForm Form,
    Ownership Ownership,
    bool WomenOwned,
    bool ManyFemaleWorkers,
    bool SocialEnterprise,
    SizeClass SizeClass,
    string SizeRule) : EnterpriseEvent;

public sealed record SizeFactsGiven(SizeFacts Facts, SizeClass SizeClass, string SizeRule) : EnterpriseEvent;

public sealed record MemberAdded(Guid PersonId, MemberRole Role, long Since) : EnterpriseEvent;

public sealed record MemberRoleChanged(Guid PersonId, MemberRole Role, Guid By, long At) : EnterpriseEvent;

/// <summary>
/// A member is out; where <paramref name="By"/> is the person itself, it left. <paramref name="Heir"/> is the owner to whom the work
/// under way and its reminders go.
/// </summary>
public sealed record MemberRemoved(Guid PersonId, Guid By, Guid Heir, long At) : EnterpriseEvent;

/// <summary>A member became owner in the place of another, who stays as an editor.</summary>
public sealed record OwnershipHandedOver(Guid From, Guid To, long At) : EnterpriseEvent;

/// <summary>A mail address was invited; of the link's token only SHA-256 is kept.</summary>
public sealed record MemberInvited(MemberInvitation Invitation) : EnterpriseEvent;

public sealed record MemberInvitationWithdrawn(Guid Id, Guid By, long At) : EnterpriseEvent;

public sealed record MemberInvitationAccepted(Guid Id, Guid PersonId, long At) : EnterpriseEvent;

public sealed record AccessAsked(Guid RequestId, Guid PersonId, long At) : EnterpriseEvent;

public sealed record AccessAnswered(Guid RequestId, bool Accepted) : EnterpriseEvent;

/// <summary>Beside the answer: whom it was, and when, so that the same person does not ask again at once.</summary>
public sealed record AccessDeclined(Guid PersonId, long At) : EnterpriseEvent;

/// <summary>Of before: as <see cref="PersonLetGo"/>, with nobody to take over. Read, never written.</summary>
public sealed record PersonForgotten(Guid PersonId) : EnterpriseEvent;

/// <summary>
/// The person erased the account: no member any more, and asks for nothing. <paramref name="Heir"/> is the owner to whom the work under way
/// and its reminders go.
/// </summary>
public sealed record PersonLetGo(Guid PersonId, Guid Heir, long At) : EnterpriseEvent;

/// <summary>The last event of a stream: the enterprise went with the person whose own it was, and nothing is kept of it.</summary>
public sealed record EnterpriseGivenUp(long At) : EnterpriseEvent;

/// <summary>An owner asks to be shown as who speaks for the enterprise.</summary>
public sealed record ProofAsked(Claim Claim) : EnterpriseEvent;

/// <summary>The claim ends without an answer: taken back, or its person is no member any more.</summary>
public sealed record ProofWithdrawn(Guid ClaimId, long At) : EnterpriseEvent;

/// <summary>An officer sent a one-time code; <paramref name="Address"/> is the contact address, null where it went by post.</summary>
public sealed record ProofCodeSent(Guid ClaimId, SentCode Code, TextRef? Address, Guid By) : EnterpriseEvent;

/// <summary>A wrong code was entered.</summary>
public sealed record ProofCodeMissed(Guid ClaimId, long At) : EnterpriseEvent;

public sealed record ProofDeclined(Guid ClaimId, TextRef Reason, Guid By, long At) : EnterpriseEvent;

/// <summary>The claim's person became the owner of <paramref name="EnterpriseId"/>, which was proved before for the same tax code.</summary>
public sealed record ProofAnsweredElsewhere(Guid ClaimId, Guid EnterpriseId, Guid By, long At) : EnterpriseEvent;

/// <summary>
/// It is shown who speaks for the enterprise; from now on it counts. <paramref name="ClaimId"/> is null where no claim waited.
/// </summary>
public sealed record RepresentationProved(Guid? ClaimId, Representation Representation) : EnterpriseEvent;

/// <summary>An officer moved the ownership: <paramref name="To"/> is the only member now.</summary>
public sealed record OwnershipMoved(Guid To, TextRef Reason, Guid By, long At) : EnterpriseEvent;

/// <summary>The province's officers may read the answers from now on.</summary>
public sealed record AnswersShared(SharedAnswers Shared) : EnterpriseEvent;

public sealed record AnswersUnshared(Guid By, long At) : EnterpriseEvent;

/// <summary>An owner asked the department for help; as long as the case is open its officers may read the answers.</summary>
public sealed record CaseOpened(SupportCase Case) : EnterpriseEvent;

/// <summary><paramref name="Answer"/> is what the officer wrote who closed it; null where a member did, or where the enterprise changed hands.</summary>
public sealed record CaseClosed(Guid Id, TextRef? Answer, Guid By, long At) : EnterpriseEvent;

/// <summary>A draft begins; <paramref name="Carried"/> are the answers of the last assessment, to be confirmed one by one.</summary>
public sealed record DraftStarted(
    Guid Id, string Instrument, int Version, Guid PersonId, long At, ImmutableArray<GivenAnswer> Carried) : EnterpriseEvent
{
    /// <summary>The sector whose questions are asked; null where the instrument has no sectors.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Sector { get; init; }
}

/// <summary>
/// The draft goes on with another sector's questions: the answers to <paramref name="Aside"/> are laid aside under the former sector, and those
/// laid aside under the new one are back.
/// </summary>
public sealed record SectorChosen(Guid DraftId, string Sector, ImmutableArray<string> Aside, long At) : EnterpriseEvent;

/// <summary><paramref name="Form"/> is the form they were posted from: the same form may change its own answers.</summary>
public sealed record AnswersSaved(
    Guid DraftId, Guid PersonId, long At, string Form, string Place, ImmutableArray<GivenAnswer> Answers) : EnterpriseEvent;

public sealed record DraftDiscarded(Guid DraftId) : EnterpriseEvent;

/// <summary><paramref name="ContentHash"/> is SHA-256 over the stored bytes of the submitted assessment.</summary>
public sealed record AssessmentSubmitted(
    Guid Id, string Instrument, int Version, Guid PersonId, long At, Fraction Points, int Level, string ContentHash) : EnterpriseEvent;

/// <summary>A member wrote down what another tool said.</summary>
public sealed record ExternalResultRecorded(ExternalResult Result) : EnterpriseEvent;

public sealed record ExternalResultRemoved(Guid Id, Guid By, long At) : EnterpriseEvent;

public sealed record FollowUpPlanned(FollowUp FollowUp) : EnterpriseEvent;

public sealed record FollowUpSettled(Guid Id, FollowUpState State, long At) : EnterpriseEvent;

public sealed record PlanChosen(ChosenPlan Plan) : EnterpriseEvent;

/// <summary><paramref name="Steps"/> are those that changed, as they are now.</summary>
public sealed record PlanStepsChanged(Guid PlanId, ImmutableArray<PlanStep> Steps, Guid By, long At) : EnterpriseEvent;

public sealed record PlanEnded(Guid PlanId, Guid By, long At) : EnterpriseEvent;

/// <summary>One question's answer.</summary>
public sealed record GivenAnswer(string Question, Answer Answer);
