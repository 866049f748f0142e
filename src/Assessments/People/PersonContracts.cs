namespace SanSangSo.Assessments.People;

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
