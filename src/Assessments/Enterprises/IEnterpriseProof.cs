using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>
/// The role in which it is shown who speaks for the enterprise: the owners ask, officers of its province decide. Reads answer null, and
/// commands <see cref="Refusals.NotFound"/>, to whoever is neither.
/// </summary>
[Alias("enterprise-proof")]
public interface IEnterpriseProof : IGrainWithGuidKey
{
    [Alias("proof")]
    Task<ProofView?> GetProofAsync(Guid personId);

    [Alias("ask-proof")]
    Task<Outcome<ProofSaved>> AskAsync(Caller caller, AskForProof command);

    [Alias("withdraw-proof")]
    Task<Outcome<ProofSaved>> WithdrawProofAsync(Caller caller, WithdrawProof command);

    /// <summary>
    /// Asks the owners of whichever enterprise is proved for the tax code to let the person in; which that is, the person does not learn.
    /// <see cref="ProofRefusals.NotElsewhere"/> where none is.
    /// </summary>
    [Alias("ask-elsewhere")]
    Task<Outcome<AccessAskedResult>> AskToBeLetInElsewhereAsync(Caller caller);

    [Alias("enter-code")]
    Task<Outcome<ProofAnswer>> EnterCodeAsync(Caller caller, EnterProofCode command);

    /// <summary>The open claim, for an officer of the enterprise's province.</summary>
    [Alias("claim")]
    Task<ClaimView?> GetClaimAsync(Guid officerId);

    /// <param name="language">The language of the mail, where one is sent.</param>
    [Alias("issue-code")]
    Task<Outcome<IssuedCode>> IssueCodeAsync(Caller caller, IssueProofCode command, string language);

    [Alias("decide-proof")]
    Task<Outcome<ProofSaved>> DecideAsync(Caller caller, DecideProof command);

    /// <summary>Moves the ownership of the enterprise that was proved before, and settles this claim.</summary>
    [Alias("move-by-claim")]
    Task<Outcome<ProofSaved>> MoveAsync(Caller caller, MoveByClaim command);

    /// <summary>The other half of <see cref="MoveAsync"/>, on the enterprise that was proved before.</summary>
    [Alias("move-ownership")]
    Task<Outcome<ProofSaved>> MoveOwnershipAsync(Caller caller, MoveOwnership command);

    /// <summary>Only the service itself.</summary>
    [Alias("record-proof")]
    Task<Outcome<ProofSaved>> RecordAsync(Caller caller);
}
