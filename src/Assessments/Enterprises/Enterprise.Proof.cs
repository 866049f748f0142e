using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>
/// Who speaks for the enterprise. A tax code is public, so knowing it shows nothing: until somebody is shown to speak for it, the enterprise is
/// what its members say of themselves, beside others that name the same code. Whoever has proof owns the code, whoever came first.
/// </summary>
public static partial class Enterprise
{
    public const int ProofFilesMaximum = 3;

    /// <summary>Bytes of one document.</summary>
    public const long ProofFileMaximum = 5 * 1024 * 1024;

    /// <summary>Within so many working days an officer checks a document or sends a code (the service's own promise).</summary>
    public const int ProofWorkingDays = 3;

    public static Decision<EnterpriseEvent, ProofSaved> AskForProof(EnterpriseState state, AskForProof command, DecideContext context)
    {
        if (NotAnOwner(state, context) is { } refusal)
        {
            return new([], null, refusal);
        }

        if (state.Representation is not null)
        {
            return Refuse<ProofSaved>(ProofRefusals.AlreadyProved);
        }

        if (state.Claim is not null)
        {
            return Refuse<ProofSaved>(ProofRefusals.ClaimOpen);
        }

        if (command.Way is not (ProofWay.Letter or ProofWay.ContactMail or ProofWay.Document))
        {
            return Refuse<ProofSaved>(ProofRefusals.WayUnknown);
        }

        if (command.Way == ProofWay.Document ? command.Files.Length is 0 or > ProofFilesMaximum : !command.Files.IsEmpty)
        {
            return Refuse<ProofSaved>(ProofRefusals.Files);
        }

        return Saved(context, new ProofAsked(new Claim(
            DerivedId.From(context.StreamId, "claim", context.Caller.OperationId),
            context.Caller.PersonId,
            command.Way,
            command.Files,
            context.Now,
            WorkingDays.EndAfter(context.Now, ProofWorkingDays),
            Code: null)));
    }

    public static Decision<EnterpriseEvent, ProofSaved> WithdrawProof(EnterpriseState state, WithdrawProof command, DecideContext context) =>
        NotAnOwner(state, context) is { } refusal ? new([], null, refusal)
        : state.Claim?.Id != command.ClaimId ? Refuse<ProofSaved>(ProofRefusals.ClaimGone)
        : Saved(context, new ProofWithdrawn(command.ClaimId, context.Now));

    /// <summary>A wrong code is kept too, so that guessing ends after <see cref="ProofCodes.TriesMaximum"/> tries.</summary>
    public static Decision<EnterpriseEvent, ProofAnswer> EnterProofCode(
        EnterpriseState state, EnterProofCode command, DecideContext context)
    {
        if (NotAnOwner(state, context) is { } refusal)
        {
            return new([], null, refusal);
        }

        if (state.Claim is not { Code: { } code } claim || code.ExpiresAt <= context.Now || code.Failed >= ProofCodes.TriesMaximum)
        {
            return Refuse<ProofAnswer>(ProofRefusals.NoCode);
        }

        var person = context.Caller.PersonId;
        var left = ProofCodes.TriesMaximum - code.Failed;
        return ProofCodes.HashOf(context.StreamId, command.Code) == code.Hash
            ? Decision<EnterpriseEvent, ProofAnswer>.Accept(
                new ProofAnswer(Proved: true, left),
                new RepresentationProved(claim.Id, new Representation(claim.Way, person, person, context.Now)))
            : Decision<EnterpriseEvent, ProofAnswer>.Accept(
                new ProofAnswer(Proved: false, left - 1), new ProofCodeMissed(claim.Id, context.Now));
    }

    /// <summary>Only the service itself knows without a claim.</summary>
    public static Decision<EnterpriseEvent, ProofSaved> RecordProof(EnterpriseState state, DecideContext context) =>
        state.Profile is null || context.Caller.PersonId != Caller.System ? Refuse<ProofSaved>(Refusals.NotFound)
        : state.Representation is not null ? Saved(context)
        : Saved(
            context,
            new RepresentationProved(
                state.Claim?.Id,
                new Representation(
                    ProofWay.Recorded, state.Members.First(m => m.Role == MemberRole.Owner).PersonId, Caller.System, context.Now)));

    private static Claim Missed(Claim claim) => claim with { Code = claim.Code! with { Failed = claim.Code.Failed + 1 } };

    // A claim is its person's; with the person it goes.
    private static IEnumerable<EnterpriseEvent> Unclaim(EnterpriseState state, Guid personId, long now) =>
        state.Claim is { } claim && claim.PersonId == personId ? [new ProofWithdrawn(claim.Id, now)] : [];

    private static Decision<EnterpriseEvent, ProofSaved> Saved(DecideContext context, params ReadOnlySpan<EnterpriseEvent> events) =>
        Decision<EnterpriseEvent, ProofSaved>.Accept(new ProofSaved(context.Now), events);
}
