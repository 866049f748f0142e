using System.Collections.Immutable;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Migration;
using SanSangSo.Assessments.People;
using SanSangSo.Assessments.Provinces;

namespace SanSangSo.Assessments.Commits;

/// <summary>A change of one row that lists, searches and other streams read. Instants are Unix milliseconds.</summary>
public abstract record RowChange;

/// <summary>
/// Inserts an enterprise. The store keeps a keyed hash of the tax code, which several may name until one of them is shown to be it
/// (<see cref="RepresentEnterpriseRow"/>); the plain code only where it is no person's number.
/// </summary>
public sealed record AddEnterpriseRow(Guid Id, string Province, TaxCode TaxCode, long CreatedAt) : RowChange;

/// <summary>What lists show and filter by. <paramref name="Name"/> is null where it did not change.</summary>
public sealed record PutEnterpriseRow(
    Guid Id,
    string? Name,
    string Commune,
    string BusinessLine,
    string SectorGroup,
    SizeGroup Size,
    Ownership Ownership,
    string? Instrument,
    int? Level,
    int? Points,
    long? AssessedAt,
    long? DraftStartedAt) : RowChange;

/// <summary>
/// Somebody was shown to speak for the enterprise. Of all that name one tax code the store lets only one be so: the next is refused.
/// </summary>
public sealed record RepresentEnterpriseRow(Guid Id, long At) : RowChange;

/// <summary>A claim waits for its proof in the province's list, by when it is due.</summary>
public sealed record AddClaimRow(
    Guid Id, Guid EnterpriseId, string Province, Guid PersonId, ProofWay Way, long AskedAt, long DueAt) : RowChange;

/// <summary>A code is on its way to the claim's person.</summary>
public sealed record SendClaimCodeRow(Guid Id, long SentAt) : RowChange;

public sealed record SettleClaimRow(Guid Id, long SettledAt) : RowChange;

/// <summary>A support case waits in the province's list; what it is about is the text of <paramref name="AboutId"/>.</summary>
public sealed record AddCaseRow(Guid Id, Guid EnterpriseId, string Province, Guid AboutId, long OpenedAt) : RowChange;

public sealed record CloseCaseRow(Guid Id, Guid? AnswerId, long ClosedAt) : RowChange;

/// <summary>A file that was uploaded: whose, of which enterprise, and what is known of it; its bytes lie in the file store under its id.</summary>
public sealed record AddFileRow(
    Guid Id, Guid EnterpriseId, Guid PersonId, string Type, long Size, string Sha256, long At) : RowChange;

/// <summary>The file has served its end: it is erased from <paramref name="EraseAt"/> on.</summary>
public sealed record EraseFileRow(Guid Id, long EraseAt) : RowChange;

public sealed record PutMembershipRow(Guid EnterpriseId, Guid PersonId, MemberRole Role, long Since) : RowChange;

public sealed record RemoveMembershipRow(Guid EnterpriseId, Guid PersonId) : RowChange;

/// <summary>A person without membership asks to be let in; answered by an owner.</summary>
public sealed record PutAccessRequestRow(Guid Id, Guid EnterpriseId, Guid PersonId, long AskedAt, bool? Accepted) : RowChange;

/// <summary>
/// A submitted assessment, written once and never changed. <paramref name="Points"/> are whole, cut off; the exact number is in
/// <paramref name="Content"/>, its full JSON.
/// </summary>
public sealed record AddAssessmentRow(
    Guid Id, Guid EnterpriseId, string Instrument, int InstrumentVersion, int Level, int Points, long SubmittedAt, string Content) : RowChange;

public sealed record AddPersonRow(
    Guid Id, string Email, string Language, string UnsubscribeToken, long CreatedAt) : RowChange;

public sealed record PutPersonRow(Guid Id, string? Name, string Language, bool RemindersStopped) : RowChange;

/// <summary>A consent to one purpose as it stands; what it was before is in the journal.</summary>
public sealed record PutConsentRow(Guid PersonId, string Purpose, int TextVersion, string Language, long GivenAt) : RowChange;

public sealed record EndConsentRow(Guid PersonId, string Purpose, long WithdrawnAt) : RowChange;

/// <summary>A request about the own data; its words are the text of <paramref name="TextId"/>.</summary>
public sealed record AddDataRequestRow(
    Guid Id, Guid PersonId, DataRequestKind Kind, Guid TextId, string Rule, long At, long AcknowledgeBy, long AnswerBy, long AcknowledgedAt)
    : RowChange;

public sealed record AnswerDataRequestRow(Guid Id, bool Done, Guid AnswerId, long AnsweredAt) : RowChange;

/// <summary>An officer of a province; <paramref name="EndedAt"/> null while in office.</summary>
public sealed record PutOfficerRow(
    Guid PersonId, string Province, string Agency, long Since, long? EndedAt, bool Head = false) : RowChange;

public sealed record EndOfficerRow(Guid PersonId, string Province, long EndedAt) : RowChange;

/// <summary>A role for the whole service, held from now on.</summary>
public sealed record PutStaffRoleRow(Guid PersonId, StaffRole Role, long Since) : RowChange;

public sealed record EndStaffRoleRow(Guid PersonId, StaffRole Role, long EndedAt) : RowChange;

/// <summary>An offer of a role to a mail address; of the link's token only the hash is kept.</summary>
public sealed record AddInvitationRow(
    Guid Id, string TokenHash, string Email, StaffOffer Offer, Guid InvitedBy, long InvitedAt, long ExpiresAt) : RowChange;

/// <summary>An invitation was accepted, or withdrawn where <paramref name="AcceptedBy"/> is null.</summary>
public sealed record SettleInvitationRow(Guid Id, Guid? AcceptedBy, long At) : RowChange;

/// <summary>A breach of personal data as the register lists it; <paramref name="NextReminderAt"/> is null where nobody is reminded any more.</summary>
public sealed record PutBreachRow(
    Guid Id, long DetectedAt, long DueAt, Guid NatureId, int? People, long? ReportedAt, long? ToldAt, long? ClosedAt, long? NextReminderAt)
    : RowChange;

/// <summary>
/// A version of an instrument as it stands: waiting while <paramref name="PublishedAt"/> is null. Without <paramref name="TextId"/> it is one that
/// comes with the service and was retired.
/// </summary>
public sealed record PutInstrumentRow(
    string Instrument, int Version, Guid? TextId, string? Sha256, long? UploadedAt, long? PublishedAt, long? RetiredAt) : RowChange;

/// <summary>A version that only waited is gone.</summary>
public sealed record RemoveInstrumentRow(string Instrument, int Version) : RowChange;

/// <summary>
/// A province as everyone sees it; <paramref name="Details"/> and <paramref name="Targets"/> are null where they did not change. <paramref name="Version"/>
/// is that of the province's events.
/// </summary>
public sealed record PutProvinceRow(
    string Code, ProvinceDetails? Details, ImmutableArray<ProvinceTarget>? Targets, bool InService, int Version) : RowChange;

/// <summary>
/// A platform as a province's officers keep it; <paramref name="Details"/> is null where they did not change. <paramref name="Version"/> counts their changes.
/// </summary>
public sealed record PutPlatformRow(string Province, string Code, PlatformDetails? Details, bool Retired, int Version) : RowChange;

/// <summary>A platform that is not in the catalogue waits in the province's list; its name is the text of <paramref name="TextId"/>.</summary>
public sealed record AddNamedPlatformRow(Guid Id, Guid EnterpriseId, string Province, string Function, Guid TextId, long NamedAt) : RowChange;

/// <summary>It waits no more: it is the platform <paramref name="Code"/>, or null where the enterprise does without.</summary>
public sealed record SettleNamedPlatformRow(Guid Id, string? Code, long SettledAt) : RowChange;

/// <summary>A look at another's data, shown to that enterprise.</summary>
public sealed record AddAccessLogRow(Guid Id, Guid EnterpriseId, Guid PersonId, string What, long At) : RowChange;

/// <summary>
/// A message in a person's in-app inbox. <paramref name="Arguments"/> is a JSON object of ids, codes and numbers, and of the reason that an
/// officer wrote to this very person.
/// </summary>
public sealed record AddInboxRow(Guid Id, Guid PersonId, string Kind, Guid? EnterpriseId, string Arguments, long At) : RowChange;

public sealed record MarkInboxReadRow(Guid Id, Guid PersonId, long ReadAt) : RowChange;

/// <summary>A text has served its end before its time; its salt goes along.</summary>
public sealed record EraseTextRow(Guid Id) : RowChange;

/// <summary>What of a person is erased, in the order in which it is.</summary>
public enum PersonRows
{
    /// <summary>Mails of invitations to the person's address, by staff or by an enterprise, or which the person accepted.</summary>
    InvitationMails,

    /// <summary>The texts of these invitations, and the address wherever a mail went to it that had no account.</summary>
    InvitationTexts,

    /// <summary>The addresses of these invitations; found by the person's, so before it goes.</summary>
    Invitations,

    /// <summary>Every text whose subject is the person, with its salt.</summary>
    Texts,

    /// <summary>Address, name, language.</summary>
    Account,

    Consents,

    Memberships,

    AccessRequests,

    /// <summary>Documents that the person uploaded; their bytes go with the next sweep.</summary>
    Files,

    DataRequests,

    Inbox,

    /// <summary>Mails on their way stop; those in the pickup folder are taken back.</summary>
    Outbox,

    /// <summary>Offices end; the row stays for the enterprises that see which agency looked at them.</summary>
    Offices,

    /// <summary>Roles end, as offices do.</summary>
    Roles,
}

/// <summary>Erases one kind of rows of a person.</summary>
public sealed record EraseRowsOf(Guid PersonId, PersonRows What, long At) : RowChange;

/// <summary>What of an enterprise is erased, in the order in which it is.</summary>
public enum EnterpriseRows
{
    /// <summary>Mails of its invitations and codes stop; those in the pickup folder are taken back.</summary>
    Mails,

    /// <summary>Every text whose subject is the enterprise, with its salt.</summary>
    Texts,

    Assessments,

    Memberships,

    AccessRequests,

    AccessLog,

    Cases,

    NamedPlatforms,

    /// <summary>Documents; their bytes go with the next sweep.</summary>
    Files,

    /// <summary>What lists show.</summary>
    Enterprise,
}

/// <summary>Erases one kind of rows of an enterprise.</summary>
public sealed record EraseRowsOfEnterprise(Guid EnterpriseId, EnterpriseRows What, long At) : RowChange;
