using System.Collections.Immutable;
using SanSangSo.Assessments;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;

namespace SanSangSo.Silo.Enterprises;

internal sealed partial class EnterpriseGrain
{
    public async Task<ProofView?> GetProofAsync(Guid personId)
    {
        if (!Knows(personId))
        {
            return null;
        }

        var elsewhere = State.Representation is null ? await reads.ProvedElsewhereAsync(this.GetPrimaryKey()) : null;
        var declined = State.DeclinedProof;
        return new ProofView(
            State.Representation,
            State.Claim,
            MayAsk: State.Member(personId)!.Role == MemberRole.Owner,
            declined is null ? null : (await Store.ReadTextsAsync([declined.Reason.Id])).GetValueOrDefault(declined.Reason.Id),
            declined?.At,
            elsewhere is not null,
            elsewhere is { EnterpriseId: var id } && await reads.IsMemberAsync(personId, id) ? id : null);
    }

    public Task<Outcome<ProofSaved>> AskAsync(Caller caller, AskForProof command) => CommandAsync(
        caller, command, DomainJson.Default.AskForProof, DomainJson.Default.ProofSaved,
        (state, context) => Enterprise.AskForProof(state, command, context), Project);

    public Task<Outcome<ProofSaved>> WithdrawProofAsync(Caller caller, WithdrawProof command) => CommandAsync(
        caller, command, DomainJson.Default.WithdrawProof, DomainJson.Default.ProofSaved,
        (state, context) => Enterprise.WithdrawProof(state, command, context), Project);

    public async Task<Outcome<AccessAskedResult>> AskToBeLetInElsewhereAsync(Caller caller) =>
        !Knows(caller.PersonId) ? Refused<AccessAskedResult>(Refusals.NotFound)
        : await reads.ProvedElsewhereAsync(this.GetPrimaryKey()) is { EnterpriseId: var other }
            ? await GrainFactory.GetGrain<IEnterpriseProfile>(other).AskForAccessAsync(caller)
            : Refused<AccessAskedResult>(ProofRefusals.NotElsewhere);

    public async Task<Outcome<ProofAnswer>> EnterCodeAsync(Caller caller, EnterProofCode command)
    {
        var facts = await ProofFactsAsync();
        return await CommandAsync(
            caller, command, DomainJson.Default.EnterProofCode, DomainJson.Default.ProofAnswer,
            (state, context) => Enterprise.EnterProofCode(state, command, context), WithProof(() => facts));
    }

    public async Task<ClaimView?> GetClaimAsync(Guid officerId)
    {
        if (State is not { Profile: { } profile, Claim: { } claim } || !await IsOfficerAsync(officerId))
        {
            return null;
        }

        var texts = await Store.ReadTextsAsync([profile.Name.Id, profile.TaxCode.Id]);
        return new ClaimView(
            this.GetPrimaryKey(),
            texts.GetValueOrDefault(profile.Name.Id, ""),
            texts.GetValueOrDefault(profile.TaxCode.Id, ""),
            profile.Province,
            profile.Commune,
            claim,
            (await reads.NamesAsync([claim.PersonId])).GetValueOrDefault(claim.PersonId, ""),
            (await reads.AddressesAsync([claim.PersonId])).SingleOrDefault() ?? "",
            await reads.ProvedElsewhereAsync(this.GetPrimaryKey()));
    }

    public async Task<Outcome<IssuedCode>> IssueCodeAsync(Caller caller, IssueProofCode command, string language)
    {
        if (!await IsOfficerAsync(caller.PersonId))
        {
            return Refused<IssuedCode>(Refusals.NotFound);
        }

        string? code = null;
        var outcome = await CommandAsync(
            caller, command, DomainJson.Default.IssueProofCode, DomainJson.Default.IssuedCode,
            (state, context) => Enterprise.IssueProofCode(state, command, context, out code),
            WithProof(() => new ProofFacts(code, language, Reason: null, [])));
        return outcome.Value is { } issued ? outcome with { Value = issued with { Code = code } } : outcome;
    }

    public async Task<Outcome<ProofSaved>> DecideAsync(Caller caller, DecideProof command)
    {
        if (!await IsOfficerAsync(caller.PersonId))
        {
            return Refused<ProofSaved>(Refusals.NotFound);
        }

        var facts = await ProofFactsAsync() with { Reason = command.Reason };
        return await CommandAsync(
            caller, command, DomainJson.Default.DecideProof, DomainJson.Default.ProofSaved,
            (state, context) => Enterprise.DecideProof(state, command, context), WithProof(() => facts));
    }

    public async Task<Outcome<ProofSaved>> MoveAsync(Caller caller, MoveByClaim command)
    {
        if (!await IsOfficerAsync(caller.PersonId))
        {
            return Refused<ProofSaved>(Refusals.NotFound);
        }

        // Cut off between the two commits, the person owns the other enterprise and the claim still waits: the next try settles it. Where it
        // waits no more, this is the same command again, or too late.
        var movedEnterprise = Guid.Empty;
        if (State.Claim is { } claim && claim.Id == command.ClaimId)
        {
            if (await reads.ProvedElsewhereAsync(this.GetPrimaryKey()) is not { } other)
            {
                return Refused<ProofSaved>(ProofRefusals.NotElsewhere);
            }

            var context = new DecideContext(this.GetPrimaryKey(), Now, caller, TextInk.Random());
            if (Enterprise.NotToMove(State, command, context) is { } refusal)
            {
                return new Outcome<ProofSaved>(null, refusal);
            }

            var moved = await GrainFactory.GetGrain<IEnterpriseProof>(other.EnterpriseId).MoveOwnershipAsync(
                caller with { OperationId = DerivedId.From(caller.OperationId, "move", other.EnterpriseId) },
                new MoveOwnership(claim.PersonId, command.Reason));
            if (!moved.Accepted)
            {
                return moved;
            }

            movedEnterprise = other.EnterpriseId;
        }

        return await CommandAsync(
            caller, command, DomainJson.Default.MoveByClaim, DomainJson.Default.ProofSaved,
            (state, c) => Enterprise.SettleMoved(state, command, movedEnterprise, c), Project);
    }

    public async Task<Outcome<ProofSaved>> MoveOwnershipAsync(Caller caller, MoveOwnership command) =>
        await IsOfficerAsync(caller.PersonId)
            ? await CommandAsync(
                caller, command, DomainJson.Default.MoveOwnership, DomainJson.Default.ProofSaved,
                (state, context) => Enterprise.MoveOwnership(state, command, context),
                WithProof(() => ProofFacts.None with { Reason = command.Reason }))
            : Refused<ProofSaved>(Refusals.NotFound);

    public async Task<Outcome<ProofSaved>> RecordAsync(Caller caller)
    {
        var facts = await ProofFactsAsync();
        return await CommandAsync(
            caller, new RecordProof(), DomainJson.Default.RecordProof, DomainJson.Default.ProofSaved, Enterprise.RecordProof,
            WithProof(() => facts));
    }

    private async Task<ProofFacts> ProofFactsAsync() =>
        ProofFacts.None with { Rivals = await reads.RivalsAsync(this.GetPrimaryKey()) };

    private static Func<EnterpriseState, EnterpriseState, ImmutableArray<EnterpriseEvent>, DecideContext, Projection>
        WithProof(Func<ProofFacts> facts) =>
        (before, after, events, context) => EnterpriseStream.Project(
            before, after, events, context, submitted: null, letter: null, facts());

    private async Task<bool> IsOfficerAsync(Guid personId) =>
        State.Profile is { } profile && await reads.IsOfficerAsync(personId, profile.Province);

    private static Outcome<T> Refused<T>(string code)
        where T : class => new(null, Refusal.Of(code));
}
