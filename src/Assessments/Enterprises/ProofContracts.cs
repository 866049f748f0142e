using System.Collections.Immutable;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>How a person shows to speak for an enterprise.</summary>
public enum ProofWay
{
    /// <summary>A one-time code in a letter that an officer prints and posts to the registered office.</summary>
    Letter,

    /// <summary>A one-time code sent to the contact address that the province holds.</summary>
    ContactMail,

    /// <summary>A document that an officer checks.</summary>
    Document,

    /// <summary>Known to the service itself, as sample data is.</summary>
    Recorded,
}

/// <summary>A document that was uploaded: where it lies, its media type, its size in bytes and SHA-256.</summary>
public sealed record ProofFile(Guid Id, string Type, long Size, string Sha256);

/// <summary>An owner asks for proof, by one way at a time.</summary>
public sealed record AskForProof(ProofWay Way, ImmutableArray<ProofFile> Files);

public sealed record WithdrawProof(Guid ClaimId);

public sealed record EnterProofCode(string Code);

/// <summary>An officer sends a new code: to <paramref name="Email"/> where the way is <see cref="ProofWay.ContactMail"/>, else in a letter.</summary>
public sealed record IssueProofCode(Guid ClaimId, string? Email);

/// <summary>An officer has looked at the document (or at the person's papers). A no says why.</summary>
public sealed record DecideProof(Guid ClaimId, bool Accept, string Reason);

/// <summary>
/// An officer moves the ownership of the enterprise that was proved before, for the same tax code, to whoever asks with this claim.
/// </summary>
public sealed record MoveByClaim(Guid ClaimId, string Reason);

/// <summary>The other half: the enterprise that was proved before gets <paramref name="To"/> as its only member.</summary>
public sealed record MoveOwnership(Guid To, string Reason);

/// <summary>The service itself knows who speaks for the enterprise.</summary>
public sealed record RecordProof;

/// <summary>What was asked is so since <paramref name="At"/> (Unix milliseconds).</summary>
public sealed record ProofSaved(long At);

/// <summary>A code was entered; <paramref name="TriesLeft"/> says how many wrong ones it still bears.</summary>
public sealed record ProofAnswer(bool Proved, int TriesLeft);

/// <summary>A code on its way; the code itself is in no event and no stored answer, so it is null where the same command came twice.</summary>
public sealed record IssuedCode(string? Code, long ExpiresAt);

public static class ProofRefusals
{
    /// <summary>Somebody speaks for this enterprise already.</summary>
    public const string AlreadyProved = "already-proved";

    /// <summary>One claim at a time: it is to be withdrawn first.</summary>
    public const string ClaimOpen = "claim-open";

    /// <summary>Decided, withdrawn, or its person is no owner any more.</summary>
    public const string ClaimGone = "claim-gone";

    /// <summary>Between 1 and <see cref="Enterprise.ProofFilesMaximum"/> documents, and none with the other ways.</summary>
    public const string Files = "files";

    public const string WayUnknown = "way-unknown";

    /// <summary>No code is on its way, it is too old, or it was tried too often.</summary>
    public const string NoCode = "no-code";

    public const string EmailNeeded = "email-needed";

    public const string ReasonNeeded = "reason-needed";

    public const string ReasonTooLong = "reason-too-long";

    /// <summary>An officer does not decide about an enterprise of the own.</summary>
    public const string OwnEnterprise = "own-enterprise";

    /// <summary>Another enterprise of the same tax code is proved: its ownership may be moved.</summary>
    public const string ProvedElsewhere = ProfileRefusals.TaxCodeTaken;

    /// <summary>No other enterprise of the tax code is proved: the claim is to be decided, there is nothing to move.</summary>
    public const string NotElsewhere = "not-elsewhere";
}

/// <summary>What a member sees of the proof.</summary>
/// <param name="Elsewhere">Somebody else was proved to speak for the tax code.</param>
/// <param name="Own">The enterprise that was proved elsewhere, where the reader is a member of it.</param>
public sealed record ProofView(
    Representation? Representation, Claim? Claim, bool MayAsk, string? DeclinedBecause, long? DeclinedAt, bool Elsewhere, Guid? Own);

/// <summary>A claim as the officer who decides it sees it.</summary>
/// <param name="TaxCode">The whole code: the officer compares it with the document.</param>
/// <param name="PersonShown">Name, or mail address where no name was given.</param>
/// <param name="Elsewhere">Who was proved for the tax code before, if anybody.</param>
public sealed record ClaimView(
    Guid EnterpriseId, string EnterpriseName, string TaxCode, string Province, string Commune, Claim Claim, string PersonShown, string PersonEmail,
    ProvedElsewhere? Elsewhere);

/// <summary>The enterprise of the same tax code that was proved before, since when (Unix milliseconds), and by whom.</summary>
public sealed record ProvedElsewhere(Guid EnterpriseId, string EnterpriseName, string OwnersShown, long Since);
