using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.People;

/// <summary>What can have happened to a person's account. Names and addresses are references to erasable rows.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(PersonRegistered), "registered.1")]
[JsonDerivedType(typeof(NameChanged), "name-changed.1")]
[JsonDerivedType(typeof(LanguageChanged), "language-changed.1")]
[JsonDerivedType(typeof(RemindersSwitched), "reminders-switched.1")]
[JsonDerivedType(typeof(AccountMailAsked), "account-mail-asked.1")]
[JsonDerivedType(typeof(OfficerAppointed), "officer-appointed.1")]
[JsonDerivedType(typeof(SignInNoted), "sign-in-noted.1")]
[JsonDerivedType(typeof(EnterpriseLookedAt), "enterprise-looked-at.1")]
[JsonDerivedType(typeof(MessageRead), "message-read.1")]
public abstract record PersonEvent;

public sealed record PersonRegistered(TextRef Email, string Language) : PersonEvent;

public sealed record NameChanged(TextRef Name) : PersonEvent;

public sealed record LanguageChanged(string Language) : PersonEvent;

public sealed record RemindersSwitched(bool Stopped) : PersonEvent;

public sealed record AccountMailAsked(string MailKind) : PersonEvent;

public sealed record OfficerAppointed(string Province, string Agency) : PersonEvent;

/// <summary>A sign-in and how it went; no address, no device.</summary>
public sealed record SignInNoted(string Result) : PersonEvent;

/// <summary>A look at another's data.</summary>
public sealed record EnterpriseLookedAt(Guid EnterpriseId, string What) : PersonEvent;

public sealed record MessageRead(Guid MessageId) : PersonEvent;

/// <summary>A person as decisions need it.</summary>
public sealed record PersonState(
    TextRef? Email, TextRef? Name, string Language, bool RemindersStopped, ImmutableArray<Office> Offices)
{
    public const int Format = 1;

    public static readonly PersonState Empty = new(null, null, Languages.Vietnamese, false, []);
}

/// <summary>An officer of a province, in the name of an agency.</summary>
public sealed record Office(string Province, string Agency);

public sealed record RegisterPerson(string Email, string Language);

/// <summary>A mail of the account itself (confirmation, reset); the link is blanked once it is sent.</summary>
public sealed record AskAccountMail(string Kind, string Link);

public sealed record AppointOfficer(string Province, string Agency);

/// <summary>A person's command was carried out at that instant.</summary>
public sealed record PersonSaved(Guid PersonId, long At);

public static class PersonRefusals
{
    public const string LanguageUnknown = "language-unknown";
    public const string NameTooLong = "name-too-long";
    public const string AlreadyRegistered = "already-registered";
    public const int NameMaximum = 100;
}

/// <summary>The person as a pure aggregate.</summary>
public static class Person
{
    public static PersonState Apply(PersonState state, PersonEvent happened) => happened switch
    {
        PersonRegistered e => state with { Email = e.Email, Language = e.Language },
        NameChanged e => state with { Name = e.Name },
        LanguageChanged e => state with { Language = e.Language },
        RemindersSwitched e => state with { RemindersStopped = e.Stopped },
        OfficerAppointed e => state with { Offices = state.Offices.Add(new Office(e.Province, e.Agency)) },
        AccountMailAsked or SignInNoted or EnterpriseLookedAt or MessageRead => state,
        _ => throw new InvalidOperationException($"The event {happened.GetType().Name} is unknown to this version."),
    };

    public static Decision<PersonEvent, PersonSaved> Register(PersonState state, RegisterPerson command, DecideContext context) =>
        state.Email is not null ? Refuse(PersonRefusals.AlreadyRegistered)
        : !Languages.IsKnown(command.Language) ? Refuse(PersonRefusals.LanguageUnknown)
        : Accept(context, new PersonRegistered(context.Ink.Write(context.StreamId, CleanText.Clean(command.Email)), command.Language));

    public static Decision<PersonEvent, PersonSaved> ChangeLanguage(PersonState state, string language, DecideContext context) =>
        state.Email is null ? Refuse(Refusals.NotFound)
        : !Languages.IsKnown(language) ? Refuse(PersonRefusals.LanguageUnknown)
        : state.Language == language ? Accept(context)
        : Accept(context, new LanguageChanged(language));

    public static Decision<PersonEvent, PersonSaved> ChangeName(PersonState state, string name, DecideContext context) =>
        state.Email is null ? Refuse(Refusals.NotFound)
        : CleanText.Clean(name).Length > PersonRefusals.NameMaximum ? Refuse(PersonRefusals.NameTooLong)
        : Accept(context, new NameChanged(context.Ink.Write(context.StreamId, CleanText.Clean(name))));

    public static Decision<PersonEvent, PersonSaved> SwitchReminders(PersonState state, bool stopped, DecideContext context) =>
        state.Email is null ? Refuse(Refusals.NotFound)
        : state.RemindersStopped == stopped ? Accept(context) : Accept(context, new RemindersSwitched(stopped));

    public static Decision<PersonEvent, PersonSaved> Appoint(PersonState state, AppointOfficer command, DecideContext context) =>
        state.Email is null ? Refuse(Refusals.NotFound)
        : state.Offices.Any(o => o.Province == command.Province) ? Accept(context)
        : Accept(context, new OfficerAppointed(command.Province, command.Agency));

    /// <summary>Something to be kept that changes no state: a sign-in, a look, a mail asked for, a message read.</summary>
    public static Decision<PersonEvent, PersonSaved> Note(PersonState state, PersonEvent happened, DecideContext context) =>
        state.Email is null ? Refuse(Refusals.NotFound) : Accept(context, happened);

    private static Decision<PersonEvent, PersonSaved> Accept(DecideContext context, params ReadOnlySpan<PersonEvent> events) =>
        Decision<PersonEvent, PersonSaved>.Accept(new PersonSaved(context.StreamId, context.Now), events);

    private static Decision<PersonEvent, PersonSaved> Refuse(string code) => Decision<PersonEvent, PersonSaved>.Refuse(code);
}
