using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.FollowUps;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Assessments.Enterprises;

public static partial class Enterprise
{
    /// <param name="last">The last submitted assessment, where the new one starts from its answers.</param>
    public static Decision<EnterpriseEvent, DraftOpened> StartDraft(
        EnterpriseState state, StartDraft command, SubmittedAssessment? last, DecideContext context)
    {
        if (MayNotEdit(state, context) is { } refusal)
        {
            return new([], null, refusal);
        }

        if (state.Draft is { } open)
        {
            return Refuse<DraftOpened>(AssessmentRefusals.DraftOpen, open.Id.ToString());
        }

        if (context.Instruments.FindOffered(command.Instrument) is not { } instrument)
        {
            return Refuse<DraftOpened>(AssessmentRefusals.InstrumentUnknown, command.Instrument);
        }

        var sector = last?.Instrument == instrument.Id && instrument.Sector(last.Sector) is { } same
            ? same.Id
            : instrument.SectorOf(state.Profile!.BusinessLine)?.Id;
        var asked = instrument.For(sector, state.Profile!.SizeClass);
        var id = DerivedId.From(context.StreamId, "draft", context.Caller.OperationId);

        // Question ids mean something within one instrument only.
        ImmutableArray<GivenAnswer> carried = last?.Instrument != instrument.Id
            ? []
            : [.. last.Answers.Where(a => asked.Question(a.Question) is { } question && AnswerCheck.FaultOf(question, a.Answer) is null)];
        var person = context.Caller.PersonId;
        return Decision<EnterpriseEvent, DraftOpened>.Accept(
            new DraftOpened(id),
            [
                new DraftStarted(id, instrument.Id, instrument.Version, person, context.Now, carried) { Sector = sector },
                new FollowUpPlanned(FollowUpRules.Recall(FollowUpKind.DraftRecallFirst, person, id, context.Now)),
                new FollowUpPlanned(FollowUpRules.Recall(FollowUpKind.DraftRecallSecond, person, id, context.Now)),
            ]);
    }

    /// <summary>
    /// Stores what changed on a page. An answer that another form changed since this one was shown is not overwritten: it comes
    /// back as a conflict with both values, and everything else is stored.
    /// </summary>
    public static Decision<EnterpriseEvent, AnswersStored> SaveAnswers(EnterpriseState state, SaveAnswers command, DecideContext context)
    {
        if (MayNotEdit(state, context) is { } refusal)
        {
            return new([], null, refusal);
        }

        if (state.Draft is not { } draft || draft.Id != command.DraftId)
        {
            return Closed<AnswersStored>(state, command.DraftId);
        }

        var instrument = AskedIn(draft, state, context);
        var unknown = command.Answers.Where(a => instrument.Question(a.Question) is null).Select(a => a.Question).ToArray();
        if (unknown.Length > 0)
        {
            return Refuse<AnswersStored>(AssessmentRefusals.QuestionUnknown, unknown);
        }

        var unfit = command.Answers.Where(a => AnswerCheck.FaultOf(instrument.Question(a.Question)!, a.Chosen) is not null).Select(a => a.Question).ToArray();
        if (unfit.Length > 0)
        {
            return Refuse<AnswersStored>(AssessmentRefusals.AnswerUnfit, unfit);
        }

        var stored = new List<GivenAnswer>();
        var conflicts = new List<AnswerConflict>();
        foreach (var posted in command.Answers)
        {
            var current = draft.Answers.GetValueOrDefault(posted.Question);
            if (current is { FromLast: false } && (posted.Chosen == current.Answer || posted.Chosen == posted.Seen && current.Form != command.Form))
            {
                continue;
            }

            if (current is { FromLast: false } && posted.Seen != current.Answer && current.Form != command.Form)
            {
                conflicts.Add(new AnswerConflict(posted.Question, current.Answer, posted.Chosen));
                continue;
            }

            stored.Add(new GivenAnswer(posted.Question, posted.Chosen));
        }

        if (stored.Count == 0 && command.Place == draft.Place)
        {
            return Decision<EnterpriseEvent, AnswersStored>.Accept(new AnswersStored(draft.SavedAt, [.. conflicts]));
        }

        return Decision<EnterpriseEvent, AnswersStored>.Accept(
            new AnswersStored(context.Now, [.. conflicts]),
            new AnswersSaved(draft.Id, context.Caller.PersonId, context.Now, command.Form, command.Place, [.. stored]));
    }

    /// <summary>The other sector's answers no longer count, and are there again on going back.</summary>
    public static Decision<EnterpriseEvent, SectorOfDraft> ChooseSector(EnterpriseState state, ChooseSector command, DecideContext context)
    {
        if (MayNotEdit(state, context) is { } refusal)
        {
            return new([], null, refusal);
        }

        if (state.Draft is not { } draft || draft.Id != command.DraftId)
        {
            return Closed<SectorOfDraft>(state, command.DraftId);
        }

        var instrument = context.Instruments.Get(draft.Instrument, draft.Version);
        if (instrument.Sector(command.Sector) is null)
        {
            return Refuse<SectorOfDraft>(AssessmentRefusals.SectorUnknown, command.Sector);
        }

        return draft.Sector == command.Sector
            ? Decision<EnterpriseEvent, SectorOfDraft>.Accept(new SectorOfDraft(command.Sector, draft.SavedAt))
            : Decision<EnterpriseEvent, SectorOfDraft>.Accept(
                new SectorOfDraft(command.Sector, context.Now),
                new SectorChosen(draft.Id, command.Sector, [.. instrument.QuestionsOfSectors], context.Now));
    }

    public static Decision<EnterpriseEvent, DraftClosed> DiscardDraft(EnterpriseState state, DiscardDraft command, DecideContext context)
    {
        if (MayNotEdit(state, context) is { } refusal)
        {
            return new([], null, refusal);
        }

        if (state.Draft?.Id != command.DraftId)
        {
            return Closed<DraftClosed>(state, command.DraftId);
        }

        return Decision<EnterpriseEvent, DraftClosed>.Accept(
            new DraftClosed(command.DraftId),
            [new DraftDiscarded(command.DraftId), .. CancelRecalls(state, command.DraftId, context.Now)]);
    }

    /// <summary>
    /// Submits once. The assessment itself (<paramref name="submitted"/>) becomes a row of its own that never changes;
    /// the journal keeps its hash.
    /// </summary>
    public static Decision<EnterpriseEvent, DraftClosed> Submit(
        EnterpriseState state, SubmitDraft command, DecideContext context, out SubmittedAssessment? submitted)
    {
        submitted = null;
        if (MayNotEdit(state, context) is { } refusal)
        {
            return new([], null, refusal);
        }

        if (state.Draft is not { } draft || draft.Id != command.DraftId)
        {
            return Closed<DraftClosed>(state, command.DraftId);
        }

        var asked = AskedIn(draft, state, context);
        var answers = draft.Answers.ToDictionary(a => a.Key, a => a.Value.Answer, StringComparer.Ordinal);
        var questions = asked.Questions.Where(q => q.IsAsked(answers)).ToList();
        var unanswered = questions
            .Where(q => draft.Answers.GetValueOrDefault(q.Id) is null or { FromLast: true })
            .Select(q => q.Id).ToArray();
        if (unanswered.Length > 0)
        {
            return Refuse<DraftClosed>(AssessmentRefusals.Unanswered, unanswered);
        }

        if (!command.DeclaredTrue)
        {
            return Refuse<DraftClosed>(AssessmentRefusals.NotDeclared);
        }

        var profile = state.Profile!;
        submitted = new SubmittedAssessment(
            draft.Id,
            context.StreamId,
            draft.Instrument,
            draft.Version,
            draft.StartedAt,
            context.Now,
            context.Caller.PersonId,
            new ProfileAsItWas(
                profile.Province, profile.Commune, Enterprises.BusinessLine.Version, profile.BusinessLine, profile.Form, profile.Ownership,
                profile.SizeClass, profile.SizeRule),
            [.. questions.Select(q => new GivenAnswer(q.Id, answers[q.Id]))],
            Scorer.Score(context.Instruments.Get(draft.Instrument, draft.Version), answers, draft.Sector, profile.SizeClass))
        {
            Sector = draft.Sector,
        };
        return Decision<EnterpriseEvent, DraftClosed>.Accept(
            new DraftClosed(draft.Id),
            [
                new AssessmentSubmitted(
                    draft.Id, draft.Instrument, draft.Version, context.Caller.PersonId, context.Now,
                    submitted.Receipt.Total, submitted.Receipt.Level, HashOf(submitted)),
                .. CancelRecalls(state, draft.Id, context.Now),
                .. state.FollowUps.Where(f => f.Kind == FollowUpKind.ReassessmentDue)
                    .Select(f => new FollowUpSettled(f.Id, FollowUpState.Cancelled, context.Now)),
                new FollowUpPlanned(FollowUpRules.Reassessment(context.Caller.PersonId, draft.Id, context.Now)),
            ]);
    }

    /// <summary>SHA-256 over the JSON that the store keeps.</summary>
    public static string HashOf(SubmittedAssessment submitted) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            JsonSerializer.Serialize(submitted, DomainJson.Default.SubmittedAssessment))));

    /// <summary>The questions that a draft asks this enterprise.</summary>
    private static Instrument AskedIn(Draft draft, EnterpriseState state, DecideContext context) =>
        context.Instruments.Get(draft.Instrument, draft.Version).For(draft.Sector, state.Profile!.SizeClass);

    private static Decision<EnterpriseEvent, T> Closed<T>(EnterpriseState state, Guid draftId)
        where T : class =>
        state.Submitted.Any(s => s.Id == draftId)
            ? Refuse<T>(AssessmentRefusals.AlreadySubmitted, draftId.ToString())
            : Refuse<T>(AssessmentRefusals.DraftGone);
}
