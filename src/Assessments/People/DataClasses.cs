using System.Collections.Immutable;

namespace SanSangSo.Assessments.People;

/// <summary>Whom the rows of a table are about.</summary>
public enum DataSubject
{
    /// <summary>Nobody: figures, settings, proofs.</summary>
    Nobody,

    /// <summary>The person who has the account.</summary>
    Person,

    /// <summary>An enterprise; of a person only where its tax code or name is a person's.</summary>
    Enterprise,
}

/// <summary>
/// What one table is for, whom it is about, and how long its rows stay. <paramref name="Database"/> is one of <see cref="DataClasses.Store"/> and
/// <see cref="DataClasses.Identity"/>.
/// </summary>
public sealed record DataClass(string Database, string Table, DataSubject About, string Purpose, string Retention);

/// <summary>
/// Every table of the service with its class; a table without one fails a test. The record of processing that the operator keeps
/// (<c>infra/processing-record.md</c>) is made from this.
/// </summary>
public static class DataClasses
{
    public const string Store = "store";
    public const string Identity = "identity";

    private const string Forever = "as long as the service";
    private const string Account = "until the person erases the account";
    private const string Enterprise = "as long as the enterprise is kept";

    public static ImmutableArray<DataClass> All { get; } =
    [
        new(Store, "journal", DataSubject.Person, "who did what when; proof in disputes, sign-in log",
            Forever + "; ids, codes, numbers and hashes only, never a name, an address or a free text"),
        new(Store, "snapshot", DataSubject.Person, "the folded journal, a cache", "replaced with every command; ids and hashes only"),
        new(Store, "text", DataSubject.Person, "every personal or free text that the journal refers to",
            "a person's: " + Account + "; an enterprise's: " + Enterprise + "; an invited address: as long as the invitation is open; a breach's, a province's and a catalogue's: " + Forever),
        new(Store, "journal_anchor", DataSubject.Nobody, "proof that the journal was not cut", Forever),
        new(Store, "person", DataSubject.Person, "address, name, language and reminders of an account", Account),
        new(Store, "consent", DataSubject.Person, "which purposes the person agreed to, by which text, when", Account + "; the proof stays in the journal"),
        new(Store, "data_request", DataSubject.Person, "what a person asked about the own data, and by when it is answered", Account),
        new(Store, "breach", DataSubject.Nobody, "the register of personal data breaches: when detected, by when to report, whether reported", Forever),
        new(Store, "instrument_version", DataSubject.Nobody, "versions of questionnaires that administrators uploaded, published or retired", Forever),
        new(Store, "province", DataSubject.Nobody, "how a province is called and shown, its department's contact, its targets", Forever),
        new(Store, "platform", DataSubject.Nobody, "platforms as a province's officers keep them in its catalogue", Forever),
        new(Store, "named_platform", DataSubject.Enterprise, "platforms that an enterprise named itself, until an officer lists them", Enterprise + "; ids only"),
        new(Store, "officer", DataSubject.Person, "which agency of which province a person acts for", "with its end, for the log of looks"),
        new(Store, "staff_role", DataSubject.Person, "which role a person holds for the whole service", "with its end, for the log"),
        new(Store, "invitation", DataSubject.Person, "which mail address is offered which role, by whom, until when", "the address: 30 days after it ran out, or " + Account),
        new(Store, "inbox", DataSubject.Person, "messages to a person", Account),
        new(Store, "outbox", DataSubject.Person, "mails to a person on their way; links are blanked once sent", Account),
        new(Store, "follow_up", DataSubject.Person, "what is due to whom when", Enterprise + "; ids and dates only"),
        new(Store, "membership", DataSubject.Person, "who may act for an enterprise", "until the membership ends"),
        new(Store, "access_request", DataSubject.Person, "who asked to be let into an enterprise", Account),
        new(Store, "access_log", DataSubject.Person, "who of the department or of the auditors looked at an enterprise's data", "12 months; ids only"),
        new(Store, "claim", DataSubject.Person, "who asks to be shown as speaking for an enterprise, by which way, by when it is due", Enterprise + "; ids and dates only"),
        new(Store, "file", DataSubject.Person, "documents that a person sent as proof, or with a result of another tool; their bytes lie in a folder of the service",
            "until taken back, as proof at most 90 days after the decision; at once when the person erases the account"),
        new(Store, "enterprise", DataSubject.Enterprise, "what lists and searches show of an enterprise", Enterprise),
        new(Store, "support_case", DataSubject.Enterprise, "what an enterprise asked the department to help with, and what came of it", Enterprise),
        new(Store, "assessment", DataSubject.Enterprise, "submitted assessments with their receipts", Enterprise),
        new(Store, "cell", DataSubject.Nobody, "counts of enterprises: the department's figures", Forever),
        new(Store, "function_cell", DataSubject.Nobody, "counts of enterprises by business function", Forever),
        new(Store, "setting", DataSubject.Nobody, "what the store keeps of itself", Forever),
        new(Identity, "account", DataSubject.Person, "sign-in name and the hash of the password", Account),
        new(Identity, "account_claim", DataSubject.Person, "of the sign-in library; not used", Account),
        new(Identity, "account_login", DataSubject.Person, "of the sign-in library; not used", Account),
        new(Identity, "account_token", DataSubject.Person, "the second factor: key of the authenticator app, hashes of recovery codes, last use of each passkey", Account),
        new(Identity, "account_passkey", DataSubject.Person, "passkeys: name, public key and count of uses", "until the person removes it or erases the account"),
        new(Identity, "session", DataSubject.Person, "signed-in browsers, so that their owner can end them", "until signed out; at most 30 days and the next sign-in"),
        new(Identity, "protection_key", DataSubject.Nobody, "keys that protect cookies and forms", "replaced every 90 days; old ones stay readable"),
    ];
}
