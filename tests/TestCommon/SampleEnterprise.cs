using SanSangSo.Assessments;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Scoring;
using StreamId = SanSangSo.Assessments.Commits.StreamId;

namespace SanSangSo.TestCommon;

/// <summary>
/// An enterprise as its grain would commit it, without a grain: each method decides and builds the commit; <see cref="Written"/> moves on.
/// </summary>
internal sealed class SampleEnterprise(Guid id)
{
    private static readonly IReadOnlyList<Question> Questions = [.. InstrumentCatalogue.BuiltIn.Latest(Instrument).Questions];

    private StreamHead<EnterpriseState> _next = EnterpriseStream.Definition.Start;

    public const string Instrument = "vn-dbi-2021";

    public const string Province = "56";

    public Guid Id => id;

    public Guid Owner { get; init; } = Guid.CreateVersion7();

    public StreamId Stream => StreamId.Enterprise(id);

    public StreamHead<EnterpriseState> Head { get; private set; } = EnterpriseStream.Definition.Start;

    /// <summary>Valid 10-digit tax codes, one a number.</summary>
    public static TaxCode TaxCodeOf(int number)
    {
        for (var nine = 420_000_000 + number * 11; ; nine++)
        {
            var digits = nine.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (TaxCode.CheckDigit(digits) is { } check)
            {
                return TaxCode.Parse($"{digits}{check}");
            }
        }
    }

    public Commit Register(TaxCode taxCode, long now, string name = "Công ty Hải sản Vịnh Xanh", int commune = 0, Guid? operation = null)
    {
        var details = new ProfileDetails(
            name, Catalogues.Province(Province)!.Communes[commune].Code, "03",
            taxCode.Kind == TaxCodeKind.Household ? LegalForm.Household : LegalForm.Company, Ownership.Private, false, false, false);
        var command = new RegisterEnterprise(Province, taxCode, details);
        return Build(
            CommandHash.Of(command, DomainJson.Default.RegisterEnterprise), now, operation,
            (state, context) => Enterprise.Register(state, command, context), DomainJson.Default.ProfileSaved);
    }

    /// <summary>It is known who speaks for it: it counts from now on, unless another of its tax code does.</summary>
    public Commit Prove(long now) => Build(
        CommandHash.Of(new RecordProof(), DomainJson.Default.RecordProof), now, operation: null, Enterprise.RecordProof,
        DomainJson.Default.ProofSaved, by: Caller.System);

    public Commit Start(long now, Guid? operation = null)
    {
        var command = new StartDraft(Instrument, FromLast: false);
        return Build(
            CommandHash.Of(command, DomainJson.Default.StartDraft), now, operation,
            (state, context) => Enterprise.StartDraft(state, command, null, context), DomainJson.Default.DraftOpened);
    }

    /// <summary>Saves the four questions of a page; <paramref name="round"/> picks page and answers.</summary>
    public Commit Save(int round, long now, Guid? operation = null) =>
        Save([.. Enumerable.Range(0, 4).Select(i => Questions[(round * 4 + i) % Questions.Count].Id)], round % 6, now, operation);

    public Commit SaveAll(int points, long now) => Save([.. Questions.Select(q => q.Id)], points, now, null);

    public Commit Submit(long now, Guid? operation = null)
    {
        var command = new SubmitDraft(Head.State.Draft!.Id, DeclaredTrue: true);
        SubmittedAssessment? submitted = null;
        return Build(
            CommandHash.Of(command, DomainJson.Default.SubmitDraft), now, operation,
            (state, context) => Enterprise.Submit(state, command, context, out submitted), DomainJson.Default.DraftClosed, () => submitted);
    }

    /// <summary>The last commit is on disk.</summary>
    public void Written() => Head = _next;

    private Commit Save(IReadOnlyList<string> questions, int points, long now, Guid? operation)
    {
        var form = Guid.CreateVersion7().ToString("N");
        var answers = Head.State.Draft!.Answers;
        var command = new SaveAnswers(
            Head.State.Draft.Id, form, questions[0],
            [
                .. questions.Select(q => new PostedAnswer(
                    q, answers.TryGetValue(q, out var seen) ? seen.Answer : null, Answer.Of(points))),
            ]);
        return Build(
            CommandHash.Of(command, DomainJson.Default.SaveAnswers), now, operation,
            (state, context) => Enterprise.SaveAnswers(state, command, context), DomainJson.Default.AnswersStored);
    }

    private Commit Build<TResult>(
        string hash,
        long now,
        Guid? operation,
        Func<EnterpriseState, DecideContext, Decision<EnterpriseEvent, TResult>> decide,
        System.Text.Json.Serialization.Metadata.JsonTypeInfo<TResult> json,
        Func<SubmittedAssessment?>? submitted = null,
        Guid? by = null)
        where TResult : class
    {
        var context = new DecideContext(id, now, new Caller(by ?? Owner, operation ?? Guid.CreateVersion7()), TextInk.Random());
        var decision = decide(Head.State, context);
        if (decision.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"Refused: {refusal.Code} {string.Join(' ', refusal.About)}");
        }

        (var commit, _next) = EnterpriseStream.Definition.Build(
            Head, decision, context, hash, json,
            (before, after, events) => EnterpriseStream.Project(before, after, events, context, submitted?.Invoke()));
        return commit;
    }
}
