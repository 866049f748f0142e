using System.Collections.Immutable;
using SanSangSo.Assessments.FollowUps;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>
/// The enterprise as a pure aggregate: <c>decide(state, command) → events or a refusal</c>, <c>apply(state, event) → state</c>.
/// Decisions of each part are in files of their own; here is what happened, put together.
/// </summary>
public static partial class Enterprise
{
    public static EnterpriseState Apply(EnterpriseState state, EnterpriseEvent happened) => happened switch
    {
        EnterpriseRegistered e => state with { Profile = e.Profile },
        ProfileChanged e => state with
        {
            Profile = state.Profile! with
            {
                Name = e.Name,
                Commune = e.Commune,
                BusinessLine = e.BusinessLine,
                Form = e.Form,
                Ownership = e.Ownership,
                WomenOwned = e.WomenOwned,
                ManyFemaleWorkers = e.ManyFemaleWorkers,
                SocialEnterprise = e.SocialEnterprise,
                SizeClass = e.SizeClass,
                SizeRule = e.SizeRule,
            },
        },
        SizeFactsGiven e => state with
        {
            Profile = state.Profile! with { Size = e.Facts, SizeClass = e.SizeClass, SizeRule = e.SizeRule },
        },
        MemberAdded e => state with { Members = state.Members.Add(new Member(e.PersonId, e.Role, e.Since)) },
        MemberRoleChanged e => WithRole(state, e.PersonId, e.Role) with
        {
            Draft = e.Role == MemberRole.Viewer ? Inherited(state.Draft, e.PersonId, Heir(state, e.PersonId, e.By)) : state.Draft,
        },
        OwnershipHandedOver e => WithRole(WithRole(state, e.To, MemberRole.Owner), e.From, MemberRole.Editor),
        MemberRemoved e => state with
        {
            Members = state.Members.RemoveAll(m => m.PersonId == e.PersonId),
            Plan = WithoutOwner(state.Plan, e.PersonId),
            Draft = Inherited(state.Draft, e.PersonId, e.Heir),
        },
        MemberInvited e => state with
        {
            Invitations = [.. state.Invitations.Where(i => i.ExpiresAt > e.Invitation.At), e.Invitation],
        },
        MemberInvitationWithdrawn e => state with { Invitations = state.Invitations.RemoveAll(i => i.Id == e.Id) },
        MemberInvitationAccepted e => state with { Invitations = state.Invitations.RemoveAll(i => i.Id == e.Id) },
        AccessAsked e => state with { Requests = state.Requests.Add(new AccessRequest(e.RequestId, e.PersonId, e.At)) },
        AccessAnswered e => state with { Requests = state.Requests.RemoveAll(r => r.Id == e.RequestId) },
        AccessDeclined e => state with
        {
            Declined = [.. state.Declined.Where(d => d.PersonId != e.PersonId && IsRecent(d, e.At)), new DeclinedAccess(e.PersonId, e.At)],
        },
        PersonForgotten e => state with
        {
            Members = state.Members.RemoveAll(m => m.PersonId == e.PersonId),
            Plan = WithoutOwner(state.Plan, e.PersonId),
            Requests = state.Requests.RemoveAll(r => r.PersonId == e.PersonId),
        },
        PersonLetGo e => state with
        {
            Members = state.Members.RemoveAll(m => m.PersonId == e.PersonId),
            Plan = WithoutOwner(state.Plan, e.PersonId),
            Requests = state.Requests.RemoveAll(r => r.PersonId == e.PersonId),
            Draft = Inherited(state.Draft, e.PersonId, e.Heir),
        },
        EnterpriseGivenUp => EnterpriseState.Empty with { IsGivenUp = true },
        ProofAsked e => state with { Claim = e.Claim, DeclinedProof = null },
        ProofWithdrawn or ProofAnsweredElsewhere => state with { Claim = null },
        ProofCodeSent e => state with { Claim = state.Claim! with { Code = e.Code } },
        ProofCodeMissed => state with { Claim = Missed(state.Claim!) },
        ProofDeclined e => state with { Claim = null, DeclinedProof = new DeclinedProof(e.Reason, e.At) },
        RepresentationProved e => state with { Representation = e.Representation, Claim = null, DeclinedProof = null },
        OwnershipMoved e => state with
        {
            Representation = new Representation(ProofWay.Document, e.To, e.By, e.At),
            Members = [new Member(e.To, MemberRole.Owner, state.Member(e.To)?.Since ?? e.At)],
            Draft = state.Draft is { } draft ? draft with { PersonId = e.To } : null,
        },
        AnswersShared e => state with { Shared = e.Shared },
        AnswersUnshared => state with { Shared = null },
        CaseOpened e => state with { Cases = state.Cases.Add(e.Case) },
        CaseClosed e => state with { Cases = state.Cases.RemoveAll(c => c.Id == e.Id) },
        DraftStarted e => state with
        {
            Draft = new Draft(
                e.Id, e.Instrument, e.Version, e.At, e.At, e.PersonId, "",
                Answers(e.Carried.Select(a => (a.Question, new DraftAnswer(a.Answer, FromLast: true, Form: "")))))
            {
                Sector = e.Sector,
            },
        },
        PlanChosen e => state with { Plan = e.Plan },
        PlanStepsChanged e => state with { Plan = WithSteps(state.Plan!, e.Steps) },
        PlanEnded => state with { Plan = null },
        SectorChosen e => state with { Draft = WithSector(state.Draft!, e) },
        AnswersSaved e => state with { Draft = WithAnswers(state.Draft!, e) },
        DraftDiscarded => state with { Draft = null },
        AssessmentSubmitted e => state with
        {
            Draft = null,
            Submitted = state.Submitted.Add(new Submitted(e.Id, e.Instrument, e.Version, e.At, e.Points, e.Level)),
        },
        ExternalResultRecorded e => state with { ExternalResults = state.ExternalResults.Add(e.Result) },
        ExternalResultRemoved e => state with { ExternalResults = state.ExternalResults.RemoveAll(r => r.Id == e.Id) },
        FunctionPlanned or FunctionStarted or FunctionConfirmed or FunctionGivenUp or FunctionLapsed or NamedPlatformListed =>
            state with { Board = ApplyToBoard(state.Board, happened) },
        FollowUpPlanned e => state with { FollowUps = state.FollowUps.Add(e.FollowUp) },
        FollowUpSettled e => state with { FollowUps = state.FollowUps.RemoveAll(f => f.Id == e.Id) },
        _ => throw new InvalidOperationException($"The event {happened.GetType().Name} is unknown to this version."),
    };

    public static EnterpriseState Fold(EnterpriseState state, IEnumerable<EnterpriseEvent> events) => events.Aggregate(state, Apply);

    private static Draft WithAnswers(Draft draft, AnswersSaved saved)
    {
        var answers = draft.Answers.ToDictionary(a => a.Key, a => a.Value, StringComparer.Ordinal);
        foreach (var given in saved.Answers)
        {
            answers[given.Question] = new DraftAnswer(given.Answer, FromLast: false, saved.Form);
        }

        return draft with
        {
            SavedAt = saved.At,
            PersonId = saved.PersonId,
            Place = saved.Place,
            Answers = Answers(answers.Select(a => (a.Key, a.Value))),
        };
    }

    private static Draft WithSector(Draft draft, SectorChosen chosen)
    {
        ImmutableArray<LaidAside> leaving = [.. draft.Answers.Where(a => chosen.Aside.Contains(a.Key)).Select(a => new LaidAside(a.Key, a.Value))];
        var back = draft.Aside.TryGetValue(chosen.Sector, out var own) ? own : [];
        return draft with
        {
            Sector = chosen.Sector,
            SavedAt = chosen.At,
            Answers = Answers(
                draft.Answers.Where(a => !chosen.Aside.Contains(a.Key)).Select(a => (a.Key, a.Value))
                    .Concat(back.Select(a => (a.Question, a.Answer)))),
            Aside = draft.Aside.Remove(chosen.Sector).SetItem(draft.Sector!, leaving),
        };
    }

    // Sorted, so that the same state always has the same JSON.
    private static Dictionary<string, DraftAnswer> Answers(IEnumerable<(string Question, DraftAnswer Answer)> answers) =>
        answers.OrderBy(a => a.Question, StringComparer.Ordinal).ToDictionary(a => a.Question, a => a.Answer, StringComparer.Ordinal);

    /// <summary>Plans that end with a draft: cancelled when it is discarded or submitted.</summary>
    private static IEnumerable<EnterpriseEvent> CancelRecalls(EnterpriseState state, Guid draftId, long now) =>
        state.FollowUps
            .Where(f => f.AssessmentId == draftId)
            .Select(f => new FollowUpSettled(f.Id, FollowUpState.Cancelled, now));
}
