using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using SanSangSo.Assessments;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.Demo;

/// <summary>
/// Writes a sample enterprise's history as the grain would have, at the times it has: the same decisions, the same commits. What is
/// there already is left as it is, so that writing may break off and go on at any step.
/// </summary>
internal sealed class SyntheticWriter(IStore store)
{
    private const int Tries = 3;

    /// <summary>False where the history is somebody's own by now (a visitor went on with it), or could not be written.</summary>
    public async Task<bool> WriteAsync(SyntheticEnterprise enterprise, CancellationToken cancellationToken = default)
    {
        var history = new History(store, enterprise);
        await history.LoadAsync(cancellationToken);
        if (!await history.StepAsync(
            "register", enterprise.RegisteredAt, enterprise.Register, DomainJson.Default.RegisterEnterprise, DomainJson.Default.ProfileSaved,
            (state, context) => Enterprise.Register(state, enterprise.Register, context), cancellationToken))
        {
            return false;
        }

        if (!await history.StepAsync(
            "prove", enterprise.RegisteredAt + 500, new RecordProof(), DomainJson.Default.RecordProof, DomainJson.Default.ProofSaved,
            Enterprise.RecordProof, cancellationToken, by: Caller.System))
        {
            return false;
        }

        if (enterprise.Size is { } facts && !await history.StepAsync(
            "size", enterprise.RegisteredAt + 1000, new GiveSizeFacts(facts), DomainJson.Default.GiveSizeFacts, DomainJson.Default.ProfileSaved,
            (state, context) => Enterprise.GiveSizeFacts(state, new GiveSizeFacts(facts), context), cancellationToken))
        {
            return false;
        }

        foreach (var (assessment, number) in enterprise.Assessments.Select((a, i) => (a, i)))
        {
            if (!await DraftAsync(history, number, assessment.StartedAt, assessment.SubmittedAt - 1000, assessment.Answers, cancellationToken)
                || !await SubmitAsync(history, number, assessment.SubmittedAt, cancellationToken))
            {
                return false;
            }
        }

        return enterprise.Draft is not { } draft
            || await DraftAsync(history, enterprise.Assessments.Length, draft.StartedAt, draft.SavedAt, draft.Answers, cancellationToken);
    }

    private static async Task<bool> DraftAsync(
        History history, int number, long startedAt, long savedAt, ImmutableArray<GivenAnswer> answers, CancellationToken cancellationToken)
    {
        var start = new StartDraft(SyntheticProvince.Instrument, FromLast: false);
        if (!await history.StepAsync(
            $"start-{number}", startedAt, start, DomainJson.Default.StartDraft, DomainJson.Default.DraftOpened,
            (state, context) => Enterprise.StartDraft(state, start, last: null, context), cancellationToken))
        {
            return false;
        }

        var save = new SaveAnswers(
            history.DraftId(number), $"demo-{number}", Place: "", [.. answers.Select(a => new PostedAnswer(a.Question, null, a.Answer))]);
        return await history.StepAsync(
            $"save-{number}", savedAt, save, DomainJson.Default.SaveAnswers, DomainJson.Default.AnswersStored,
            (state, context) => Enterprise.SaveAnswers(state, save, context), cancellationToken);
    }

    private static Task<bool> SubmitAsync(History history, int number, long at, CancellationToken cancellationToken)
    {
        var submit = new SubmitDraft(history.DraftId(number), DeclaredTrue: true);
        SubmittedAssessment? submitted = null;
        return history.StepAsync(
            $"submit-{number}", at, submit, DomainJson.Default.SubmitDraft, DomainJson.Default.DraftClosed,
            (state, context) => Enterprise.Submit(state, submit, context, out submitted), cancellationToken, () => submitted);
    }

    /// <summary>One enterprise's stream while it is written.</summary>
    private sealed class History(IStore store, SyntheticEnterprise enterprise)
    {
        private StreamHead<EnterpriseState> _head = EnterpriseStream.Definition.Start;

        public async Task LoadAsync(CancellationToken cancellationToken)
        {
            var stream = StreamId.Enterprise(enterprise.Id);
            var snapshot = await store.ReadSnapshotAsync(stream, cancellationToken);
            _head = snapshot is null
                ? EnterpriseStream.Definition.Start
                : EnterpriseStream.Definition.Read(snapshot)
                    ?? EnterpriseStream.Definition.Fold(EnterpriseStream.Definition.Start, await store.ReadJournalAsync(stream, 0, cancellationToken));
        }

        /// <summary>The id that the draft of a step got or will get.</summary>
        public Guid DraftId(int number) => DerivedId.From(enterprise.Id, "draft", Operation($"start-{number}"));

        /// <summary>True where the step is on disk, now or since earlier.</summary>
        public async Task<bool> StepAsync<TCommand, TResult>(
            string name,
            long at,
            TCommand command,
            JsonTypeInfo<TCommand> commandJson,
            JsonTypeInfo<TResult> resultJson,
            Func<EnterpriseState, DecideContext, Decision<EnterpriseEvent, TResult>> decide,
            CancellationToken cancellationToken,
            Func<SubmittedAssessment?>? submitted = null,
            Guid? by = null)
            where TResult : class
        {
            var caller = new Caller(by ?? enterprise.OwnerId, Operation(name));
            for (var attempt = 0; attempt < Tries; attempt++)
            {
                if (await IsDoneAsync(caller.OperationId, cancellationToken))
                {
                    return true;
                }

                var context = new DecideContext(enterprise.Id, at, caller, TextInk.Random());
                var decision = decide(_head.State, context);
                if (decision.Refusal is not null)
                {
                    return false;
                }

                if (decision.Events.IsEmpty)
                {
                    return true;
                }

                if (enterprise.OwnerId == Caller.System)
                {
                    // Nobody is behind these, so nobody is to be reminded.
                    decision = decision with { Events = decision.Events.RemoveAll(e => e is FollowUpPlanned) };
                }

                var (commit, next) = EnterpriseStream.Definition.Build(
                    _head, decision, context, store.SealCommand(CommandHash.Of(command, commandJson)), resultJson,
                    (before, after, events) => EnterpriseStream.Project(before, after, events, context, submitted?.Invoke()));
                switch (await store.WriteAsync(commit, cancellationToken))
                {
                    case WriteResult.Written:
                        _head = next;
                        return true;
                    case WriteResult.TaxCodeTaken:
                        return false;
                    case WriteResult.Stale or WriteResult.Unknown:
                        await LoadAsync(cancellationToken);
                        break;
                    default:
                        throw new InvalidOperationException("The store answered with a result that is unknown here.");
                }
            }

            return false;
        }

        private Guid Operation(string step) => DerivedId.From(enterprise.Id, "demo", step);

        private async Task<bool> IsDoneAsync(Guid operationId, CancellationToken cancellationToken) =>
            _head.Recent.Contains(operationId)
            || (_head.Recent.Length >= StreamHead<EnterpriseState>.RecentMaximum
                && await store.FindOperationAsync(StreamId.Enterprise(enterprise.Id), operationId, cancellationToken) is not null);
    }
}
