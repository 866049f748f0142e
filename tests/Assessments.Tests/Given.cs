using System.Globalization;

namespace SanSangSo.Assessments.Tests;

/// <summary>Enterprises, people and moments that tests begin with.</summary>
internal static class Given
{
    public static readonly Guid EnterpriseId = new("0199a000-0000-7000-8000-000000000056");
    public static readonly Guid Owner = new("0199a000-0000-7000-8000-000000000001");
    public static readonly Guid Editor = new("0199a000-0000-7000-8000-000000000002");
    public static readonly Guid Viewer = new("0199a000-0000-7000-8000-000000000004");
    public static readonly Guid Stranger = new("0199a000-0000-7000-8000-000000000003");

    public static readonly Guid Officer = new("0199a000-0000-7000-8000-000000000005");

    public static readonly long Morning = At("2026-10-05 10:42");

    /// <summary>A clock time of Asia/Ho_Chi_Minh as Unix milliseconds.</summary>
    public static long At(string clock) =>
        DateTimeOffset.ParseExact(clock + " +07:00", "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();

    public static long After(long instant, double days) => instant + (long)TimeSpan.FromDays(days).TotalMilliseconds;

    public static Guid Operation(int number) => new(number, 0, 0, [0x80, 0, 0, 0, 0, 0, 0, 0]);

    public static TextInk Ink()
    {
        var next = (byte)0;
        return new TextInk(() => [.. Enumerable.Repeat(next++, 16)]);
    }

    public static DecideContext Context(Guid person, long? now = null, int operation = 1) =>
        new(EnterpriseId, now ?? Morning, new Caller(person, Operation(operation)), Ink());

    public static ProfileDetails Details(
        string name = "Nước mắm Cù Lao", string commune = "22366", string line = "10", LegalForm form = LegalForm.Company) =>
        new(name, commune, line, form, Ownership.Private, WomenOwned: false, ManyFemaleWorkers: false, SocialEnterprise: false);

    public static RegisterEnterprise Registration(string taxCode = "4200237973", ProfileDetails? details = null) =>
        new("56", TaxCode.Parse(taxCode), details ?? Details());

    /// <summary>An enterprise with its owner.</summary>
    public static EnterpriseState Registered(ProfileDetails? details = null) =>
        EnterpriseState.Empty.Then(Enterprise.Register(EnterpriseState.Empty, Registration(details: details), Context(Owner)));

    /// <summary>It is known who speaks for it, so that it counts.</summary>
    public static EnterpriseState Proved(this EnterpriseState state) =>
        state.Then(Enterprise.RecordProof(state, Context(Caller.System, operation: 900)));

    /// <summary>The same with a second member, who may edit.</summary>
    public static EnterpriseState RegisteredWithEditor(string line = "10")
    {
        var state = Registered(Details(line: line));
        var asked = Enterprise.AskForAccess(state, Context(Editor));
        state = state.Then(asked);
        return state.Then(Enterprise.AnswerAccess(state, new AnswerAccess(asked.Result!.RequestId, Accept: true), Context(Owner)));
    }

    /// <summary>The same with a third member, who may only look.</summary>
    public static EnterpriseState RegisteredWithViewer(string line = "10")
    {
        var state = RegisteredWithEditor(line);
        var asked = Enterprise.AskForAccess(state, Context(Viewer, operation: 11));
        state = state.Then(asked);
        state = state.Then(Enterprise.AnswerAccess(state, new AnswerAccess(asked.Result!.RequestId, Accept: true), Context(Owner, operation: 12)));
        return state.Then(Enterprise.ChangeRole(state, new ChangeMemberRole(Viewer, MemberRole.Viewer), Context(Owner, operation: 13)));
    }

    public static EnterpriseState WithDraft(EnterpriseState? from = null, long? now = null, SubmittedAssessment? last = null)
    {
        var state = from ?? RegisteredWithEditor();
        return state.Then(Enterprise.StartDraft(
            state, new StartDraft("vn-dbi-2021", FromLast: last is not null), last,
            Context(Owner, now, operation: 1_000 + state.Submitted.Length)));
    }

    public static EnterpriseState WithFullDraft(Answer answer, EnterpriseState? from = null, long? now = null)
    {
        var state = WithDraft(from, now);
        return state.Then(Enterprise.SaveAnswers(
            state,
            new SaveAnswers(state.Draft!.Id, "form-all", "6.1", [.. Dbi.Questions.Select(q => new PostedAnswer(q.Id, null, answer))]),
            Context(Owner, now, operation: 3)));
    }

    /// <summary>The state after a decision; a refusal is the test's own mistake.</summary>
    public static EnterpriseState Then<T>(this EnterpriseState state, Decision<EnterpriseEvent, T> decision)
        where T : class
    {
        Assert.Null(decision.Refusal);
        return Enterprise.Fold(state, decision.Events);
    }

    public static (EnterpriseState State, SubmittedAssessment Submitted) Submit(EnterpriseState state, Guid person, long now)
    {
        var decision = Enterprise.Submit(
            state, new SubmitDraft(state.Draft!.Id, DeclaredTrue: true), Context(person, now, operation: 4), out var submitted);
        return (state.Then(decision), submitted!);
    }

    public static Instrument Dbi => InstrumentCatalogue.BuiltIn.Latest("vn-dbi-2021");

    public static string Json(EnterpriseState state) => JsonSerializer.Serialize(state, DomainJson.Default.EnterpriseState);
}
