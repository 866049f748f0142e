using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.People;

/// <summary>One person's account facts; the key is the person's id, which Identity knows too.</summary>
[Alias("person")]
public interface IPersonGrain : IGrainWithGuidKey
{
    /// <summary>Keeps the person and, with <paramref name="mail"/>, sends the confirmation in the same commit.</summary>
    [Alias("register")]
    Task<Outcome<PersonSaved>> RegisterAsync(Caller caller, RegisterPerson command, AskAccountMail? mail);

    [Alias("mail")]
    Task<Outcome<PersonSaved>> SendAccountMailAsync(Caller caller, AskAccountMail mail);

    [Alias("name")]
    Task<Outcome<PersonSaved>> ChangeNameAsync(Caller caller, string name);

    [Alias("language")]
    Task<Outcome<PersonSaved>> ChangeLanguageAsync(Caller caller, string language);

    /// <summary>Stops or resumes reminder mails; stopping cancels all that is planned for the person.</summary>
    [Alias("reminders")]
    Task<Outcome<PersonSaved>> SwitchRemindersAsync(Caller caller, bool stopped);

    [Alias("sign-in")]
    Task<Outcome<PersonSaved>> NoteSignInAsync(Caller caller, string result);

    [Alias("read")]
    Task<Outcome<PersonSaved>> MarkReadAsync(Caller caller, Guid messageId);

    /// <summary>Gives or withdraws consents.</summary>
    [Alias("consents")]
    Task<Outcome<PersonSaved>> ChangeConsentsAsync(Caller caller, ChangeConsents command);

    /// <summary>Keeps that the person takes a copy of their data along; to be called before the copy is made.</summary>
    [Alias("export")]
    Task<Outcome<PersonSaved>> NoteExportAsync(Caller caller);

    /// <summary>Asks something about the own data; acknowledged by the same commit.</summary>
    [Alias("ask-data")]
    Task<Outcome<PersonSaved>> AskAboutDataAsync(Caller caller, MakeDataRequest command);

    /// <summary>Answers a request of this person; for administrators. The person finds the answer on the page of the own data.</summary>
    [Alias("answer-data")]
    Task<Outcome<PersonSaved>> AnswerDataRequestAsync(Caller caller, AnswerDataRequest command);

    /// <summary>
    /// Takes the person out of every enterprise and erases all texts about them; the stream ends. Refused with
    /// <see cref="PersonRefusals.LastOwner"/> while an enterprise would be without an owner.
    /// </summary>
    [Alias("erase")]
    Task<Outcome<PersonSaved>> EraseAsync(Caller caller);

    /// <summary>Makes the person an officer of a province. Called by the service itself only (<see cref="Caller.System"/>).</summary>
    [Alias("appoint")]
    Task<Outcome<PersonSaved>> AppointAsync(Caller caller, AppointOfficer command);

    /// <summary>Gives the person a role. Called by the service itself only (<see cref="Caller.System"/>).</summary>
    [Alias("grant-role")]
    Task<Outcome<PersonSaved>> GrantRoleAsync(Caller caller, GrantRole command);

    /// <summary>Ends one of the person's roles; for administrators.</summary>
    [Alias("end-role")]
    Task<Outcome<PersonSaved>> EndRoleAsync(Caller caller, EndRole command);

    /// <summary>
    /// Keeps, before it is done, that an administrator takes this person's second factors away, and tells the person by mail and inbox.
    /// Refused with <see cref="PersonRefusals.OwnFactors"/> to the person, as nothing to whoever is no administrator.
    /// </summary>
    [Alias("reset-second-factors")]
    Task<Outcome<PersonSaved>> ResetSecondFactorsAsync(Caller caller, ResetSecondFactors command);

    /// <summary>Keeps that this person read the audit log.</summary>
    [Alias("log-read")]
    Task<Outcome<PersonSaved>> NoteLogReadAsync(Caller caller, bool searched);

    /// <summary>Keeps that this person opened a request that another made about the own data.</summary>
    [Alias("data-request-read")]
    Task<Outcome<PersonSaved>> NoteDataRequestReadAsync(Caller caller, Guid requestId);

    /// <summary>Keeps that this person read the list of a province, or the figures of all where it is null.</summary>
    [Alias("figures-read")]
    Task<Outcome<PersonSaved>> NoteFiguresReadAsync(Caller caller, string? province);

    /// <summary>Keeps that this person looked at an enterprise's data, for the enterprise to see.</summary>
    [Alias("looked-at")]
    Task<Outcome<PersonSaved>> NoteLookAsync(Caller caller, Guid enterpriseId, string what);
}
