using System.Collections.Immutable;

namespace SanSangSo.Assessments.People;

/// <summary><see cref="Consents"/> are what was ticked on the page; nothing ticked is no consent, and stops nobody.</summary>
public sealed record RegisterPerson(string Email, string Language)
{
    public ImmutableArray<ConsentChoice> Consents { get; init; } = [];
}

/// <summary>A mail of the account itself (confirmation, reset); the link is blanked once it is sent.</summary>
public sealed record AskAccountMail(string Kind, string Link);

public sealed record AppointOfficer(string Province, string Agency);

/// <summary>Gives a role; <paramref name="By"/> is the person who offered it, or the service itself.</summary>
public sealed record GrantRole(StaffOffer Offer, Guid By);

/// <summary>Ends a role, an officer's in <paramref name="Province"/>.</summary>
public sealed record EndRole(StaffRole Role, string? Province);

/// <summary>Takes the person's second factors away, for a reason in the administrator's words.</summary>
public sealed record ResetSecondFactors(string Reason);

/// <summary>A person's command was carried out at that instant.</summary>
public sealed record PersonSaved(Guid PersonId, long At);

public static class PersonRefusals
{
    public const string LanguageUnknown = "language-unknown";
    public const string NameTooLong = "name-too-long";
    public const string AlreadyRegistered = "already-registered";
    public const string PurposeUnknown = "purpose-unknown";
    public const string PurposeTextChanged = "purpose-text-changed";

    /// <summary>Nobody ends the own administrator's role, so that one is always left.</summary>
    public const string OwnAdministrator = "own-administrator";

    /// <summary>An officer's role without a province that the service knows, or without an agency; another role with one.</summary>
    public const string OfferNotWhole = "offer-not-whole";

    /// <summary>About: the ids of the enterprises that would be without an owner.</summary>
    public const string LastOwner = "last-owner";

    public const string TooManyRequests = "too-many-requests";
    public const string RequestGone = "request-gone";
    public const string TextMissing = "text-missing";
    public const string TextTooLong = "text-too-long";

    /// <summary>Nobody resets the own second factors; another administrator has to.</summary>
    public const string OwnFactors = "own-factors";

    /// <summary>Characters of a reason.</summary>
    public const int ReasonMaximum = 500;

    /// <summary>Characters of a request and of its answer.</summary>
    public const int TextMaximum = 2_000;

    public const int NameMaximum = 100;
}
