using System.Text.Json.Serialization;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.People;

/// <summary>What can have happened to a person's account. Names and addresses are references to erasable rows.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(PersonRegistered), "registered.1")]
[JsonDerivedType(typeof(NameChanged), "name-changed.1")]
[JsonDerivedType(typeof(LanguageChanged), "language-changed.1")]
[JsonDerivedType(typeof(RemindersSwitched), "reminders-switched.1")]
[JsonDerivedType(typeof(AccountMailAsked), "account-mail-asked.1")]
[JsonDerivedType(typeof(OfficerAppointed), "officer-appointed.1")]
[JsonDerivedType(typeof(RoleGranted), "role-granted.1")]
[JsonDerivedType(typeof(RoleEnded), "role-ended.1")]
[JsonDerivedType(typeof(SignInNoted), "sign-in-noted.1")]
[JsonDerivedType(typeof(SecondFactorsReset), "second-factors-reset.1")]
[JsonDerivedType(typeof(EnterpriseLookedAt), "enterprise-looked-at.1")]
[JsonDerivedType(typeof(MessageRead), "message-read.1")]
[JsonDerivedType(typeof(LogRead), "log-read.1")]
[JsonDerivedType(typeof(DataRequestRead), "data-request-read.1")]
[JsonDerivedType(typeof(FiguresRead), "figures-read.1")]
[JsonDerivedType(typeof(ConsentGiven), "consent-given.1")]
[JsonDerivedType(typeof(ConsentWithdrawn), "consent-withdrawn.1")]
[JsonDerivedType(typeof(DataExported), "data-exported.1")]
[JsonDerivedType(typeof(DataRequestMade), "data-request-made.1")]
[JsonDerivedType(typeof(DataRequestAnswered), "data-request-answered.1")]
[JsonDerivedType(typeof(PersonErased), "erased.1")]
public abstract record PersonEvent;

public sealed record PersonRegistered(TextRef Email, string Language) : PersonEvent;

public sealed record NameChanged(TextRef Name) : PersonEvent;

public sealed record LanguageChanged(string Language) : PersonEvent;

public sealed record RemindersSwitched(bool Stopped) : PersonEvent;

public sealed record AccountMailAsked(string MailKind) : PersonEvent;

public sealed record OfficerAppointed(string Province, string Agency) : PersonEvent;

/// <summary>A role was given; <paramref name="By"/> is the person who offered it, or the service itself.</summary>
public sealed record RoleGranted(StaffOffer Offer, Guid By) : PersonEvent;

/// <summary>A role ended; <paramref name="Province"/> is that of an officer. Who ended it is the entry's actor.</summary>
public sealed record RoleEnded(StaffRole Role, string? Province) : PersonEvent;

/// <summary>A sign-in and how it went; no address, no device.</summary>
public sealed record SignInNoted(string Result) : PersonEvent;

/// <summary>An administrator, the entry's actor, took the person's second factors away; <paramref name="Reason"/> in the administrator's words.</summary>
public sealed record SecondFactorsReset(TextRef Reason) : PersonEvent;

/// <summary>A look at another's data.</summary>
public sealed record EnterpriseLookedAt(Guid EnterpriseId, string What) : PersonEvent;

public sealed record MessageRead(Guid MessageId) : PersonEvent;

/// <summary>The person agreed to a purpose as the text of that version, in that language, put it.</summary>
public sealed record ConsentGiven(string Purpose, int TextVersion, string Language, long At) : PersonEvent;

public sealed record ConsentWithdrawn(string Purpose, long At) : PersonEvent;

/// <summary>The person took a copy of all that is kept of them along.</summary>
public sealed record DataExported(long At) : PersonEvent;

/// <summary>An administrator or auditor read the audit log; <paramref name="Searched"/> where something was looked for.</summary>
public sealed record LogRead(bool Searched) : PersonEvent;

/// <summary>An administrator opened what another person asked about the own data.</summary>
public sealed record DataRequestRead(Guid Id) : PersonEvent;

/// <summary>
/// An auditor read the list of enterprises of a province; the figures of all of them where <paramref name="Province"/> is null.
/// </summary>
public sealed record FiguresRead(string? Province) : PersonEvent;

/// <summary>A request about the own data, which is acknowledged with it; <paramref name="Rule"/> is the rule that gave the two deadlines.</summary>
public sealed record DataRequestMade(
    Guid Id, DataRequestKind RequestKind, TextRef Text, string Rule, long At, long AcknowledgeBy, long AnswerBy) : PersonEvent;

public sealed record DataRequestAnswered(Guid Id, bool Done, TextRef Text, long At) : PersonEvent;

/// <summary>The last event of a stream: every text of the person is gone, and nothing happens to the account any more.</summary>
public sealed record PersonErased(long At) : PersonEvent;
