using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.People;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Assessments;

/// <summary>
/// The one JSON of the service: journal, snapshots, submitted assessments, receipts and grain messages. Names are camelCase,
/// enums are words, nothing is left out.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ImmutableArray<EnterpriseEvent>))]
[JsonSerializable(typeof(ImmutableArray<PersonEvent>))]
[JsonSerializable(typeof(ImmutableArray<InvitationEvent>))]
[JsonSerializable(typeof(EnterpriseState))]
[JsonSerializable(typeof(PersonState))]
[JsonSerializable(typeof(InvitationState))]
[JsonSerializable(typeof(SubmittedAssessment))]
[JsonSerializable(typeof(ScoreReceipt))]
[JsonSerializable(typeof(RegisterEnterprise))]
[JsonSerializable(typeof(ProfileDetails))]
[JsonSerializable(typeof(GiveSizeFacts))]
[JsonSerializable(typeof(AskForAccess))]
[JsonSerializable(typeof(AnswerAccess))]
[JsonSerializable(typeof(ChangeMemberRole))]
[JsonSerializable(typeof(RemoveMember))]
[JsonSerializable(typeof(LeaveEnterprise))]
[JsonSerializable(typeof(HandOverOwnership))]
[JsonSerializable(typeof(InviteMember))]
[JsonSerializable(typeof(WithdrawInvitation))]
[JsonSerializable(typeof(AcceptInvitation))]
[JsonSerializable(typeof(MemberInvitationView))]
[JsonSerializable(typeof(Outcome<MembersChanged>))]
[JsonSerializable(typeof(MembersView))]
[JsonSerializable(typeof(StartDraft))]
[JsonSerializable(typeof(SaveAnswers))]
[JsonSerializable(typeof(DiscardDraft))]
[JsonSerializable(typeof(SubmitDraft))]
[JsonSerializable(typeof(MeetFollowUp))]
[JsonSerializable(typeof(RegisterPerson))]
[JsonSerializable(typeof(AskAccountMail))]
[JsonSerializable(typeof(ChangeConsents))]
[JsonSerializable(typeof(ErasePerson))]
[JsonSerializable(typeof(MakeDataRequest))]
[JsonSerializable(typeof(AnswerDataRequest))]
[JsonSerializable(typeof(ImmutableArray<OpenDataRequest>))]
[JsonSerializable(typeof(ForgetPerson))]
[JsonSerializable(typeof(Outcome<PersonForgottenResult>))]
[JsonSerializable(typeof(AppointOfficer))]
[JsonSerializable(typeof(GrantRole))]
[JsonSerializable(typeof(EndRole))]
[JsonSerializable(typeof(InviteStaff))]
[JsonSerializable(typeof(Outcome<InvitationSaved>))]
[JsonSerializable(typeof(StaffList))]
[JsonSerializable(typeof(InvitationView))]
[JsonSerializable(typeof(LogQuery))]
[JsonSerializable(typeof(LogPage))]
[JsonSerializable(typeof(Outcome<ProfileSaved>))]
[JsonSerializable(typeof(Outcome<AccessAskedResult>))]
[JsonSerializable(typeof(Outcome<AccessAnsweredResult>))]
[JsonSerializable(typeof(Outcome<DraftOpened>))]
[JsonSerializable(typeof(Outcome<AnswersStored>))]
[JsonSerializable(typeof(Outcome<DraftClosed>))]
[JsonSerializable(typeof(Outcome<FollowUpMet>))]
[JsonSerializable(typeof(Outcome<PersonSaved>))]
[JsonSerializable(typeof(Caller))]
[JsonSerializable(typeof(EnterpriseView))]
[JsonSerializable(typeof(PersonAccess))]
[JsonSerializable(typeof(Inbox))]
[JsonSerializable(typeof(PersonData))]
[JsonSerializable(typeof(PersonExport))]
[JsonSerializable(typeof(DepartmentOverview))]
[JsonSerializable(typeof(EnterpriseQuery))]
[JsonSerializable(typeof(EnterprisePage))]
[JsonSerializable(typeof(EnterpriseForOfficer))]
[JsonSerializable(typeof(CellKey))]
[JsonSerializable(typeof(ImmutableArray<Guid>))]
[JsonSerializable(typeof(SortedDictionary<string, string>))]
[JsonSerializable(typeof(PersonEvent))]
[JsonSerializable(typeof(NamedChange))]
public sealed partial class DomainJson : JsonSerializerContext;
