using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>What officers of the enterprise's province decide about its proof; that they are officers is the caller's to know.</summary>
public static partial class Enterprise
{
    public const int ProofReasonMaximum = 500;

    /// <param name="code">What the letter or the mail says; null where nothing was decided. It is in no event and no answer.</param>
    public static Decision<EnterpriseEvent, IssuedCode> IssueProofCode(
        EnterpriseState state, IssueProofCode command, DecideContext context, out string? code)
    {
        code = null;
        if (NotToDecide(state, command.ClaimId, context) is { } refusal)
        {
            return new([], null, refusal);
        }

        var byMail = state.Claim!.Way == ProofWay.ContactMail;
        var email = CleanText.Clean(command.Email ?? "");
        if (byMail && email.Length == 0)
        {
            return Refuse<IssuedCode>(ProofRefusals.EmailNeeded);
        }

        code = ProofCodes.New(context.Ink);
        var expires = context.Now + (long)(byMail ? ProofCodes.MailLife : ProofCodes.LetterLife).TotalMilliseconds;
        return Decision<EnterpriseEvent, IssuedCode>.Accept(
            new IssuedCode(Code: null, expires),
            new ProofCodeSent(
                command.ClaimId,
                new SentCode(ProofCodes.HashOf(context.StreamId, code), context.Now, expires, Failed: 0),
                byMail ? context.Ink.Write(context.StreamId, email) : null,
                context.Caller.PersonId));
    }

    public static Decision<EnterpriseEvent, ProofSaved> DecideProof(EnterpriseState state, DecideProof command, DecideContext context)
    {
        if ((NotToDecide(state, command.ClaimId, context) ?? (command.Accept ? null : NoReason(command.Reason))) is { } refusal)
        {
            return new([], null, refusal);
        }

        var claim = state.Claim!;
        if (!command.Accept)
        {
            var reason = context.Ink.Write(context.StreamId, CleanText.Clean(command.Reason));
            return Saved(context, new ProofDeclined(claim.Id, reason, context.Caller.PersonId, context.Now));
        }

        return state.Member(claim.PersonId)?.Role != MemberRole.Owner
            ? Refuse<ProofSaved>(ProofRefusals.ClaimGone)
            : Saved(
                context,
                new RepresentationProved(
                    claim.Id, new Representation(ProofWay.Document, claim.PersonId, context.Caller.PersonId, context.Now)));
    }

    /// <summary>Whether the claim may be answered by moving the ownership of another enterprise; nothing happens yet.</summary>
    public static Refusal? NotToMove(EnterpriseState state, MoveByClaim command, DecideContext context) =>
        NotToDecide(state, command.ClaimId, context) ?? NoReason(command.Reason);

    /// <summary>The claim's side of a move, once the other enterprise has its new owner.</summary>
    public static Decision<EnterpriseEvent, ProofSaved> SettleMoved(
        EnterpriseState state, MoveByClaim command, Guid movedEnterprise, DecideContext context) =>
        NotToDecide(state, command.ClaimId, context) is { } refusal ? new([], null, refusal)
        : Saved(context, new ProofAnsweredElsewhere(command.ClaimId, movedEnterprise, context.Caller.PersonId, context.Now));

    /// <summary>
    /// The moved side: everybody who was let in by the former owners is out, and what they invited is void; what is due goes to the new owner.
    /// </summary>
    public static Decision<EnterpriseEvent, ProofSaved> MoveOwnership(EnterpriseState state, MoveOwnership command, DecideContext context)
    {
        if (state.Representation is null || state.Profile is null)
        {
            return Refuse<ProofSaved>(Refusals.NotFound);
        }

        if (state.Member(context.Caller.PersonId) is not null)
        {
            return Refuse<ProofSaved>(ProofRefusals.OwnEnterprise);
        }

        if (NoReason(command.Reason) is { } refusal)
        {
            return new([], null, refusal);
        }

        var reason = context.Ink.Write(context.StreamId, CleanText.Clean(command.Reason));
        return Saved(
            context,
            [
                .. state.Invitations.Select(i => new MemberInvitationWithdrawn(i.Id, context.Caller.PersonId, context.Now)),
                .. state.Requests.Where(r => r.PersonId == command.To).Select(r => new AccessAnswered(r.Id, Accepted: true)),
                .. state.Members.Where(m => m.PersonId != command.To)
                    .SelectMany(m => Readdress(state, m.PersonId, command.To, context.Now)),
                .. Unshare(state, context),
                new OwnershipMoved(command.To, reason, context.Caller.PersonId, context.Now),
            ]);
    }

    private static Refusal? NotToDecide(EnterpriseState state, Guid claimId, DecideContext context) =>
        state.Profile is null ? Commits.Refusal.Of(Refusals.NotFound)
        : state.Claim?.Id != claimId ? Commits.Refusal.Of(ProofRefusals.ClaimGone)
        : state.Member(context.Caller.PersonId) is not null ? Commits.Refusal.Of(ProofRefusals.OwnEnterprise)
        : null;

    private static Refusal? NoReason(string reason) => CleanText.Clean(reason).Length switch
    {
        0 => Commits.Refusal.Of(ProofRefusals.ReasonNeeded),
        > ProofReasonMaximum => Commits.Refusal.Of(ProofRefusals.ReasonTooLong),
        _ => null,
    };
}
