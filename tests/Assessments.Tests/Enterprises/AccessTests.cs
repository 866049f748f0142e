namespace SanSangSo.Assessments.Tests.Enterprises;

public sealed class AccessTests
{
    [Fact]
    public void Asking_opens_nothing_until_an_owner_accepts()
    {
        var state = Given.Registered();
        var asked = Enterprise.AskForAccess(state, Given.Context(Given.Editor));
        state = state.Then(asked);
        Assert.Null(state.Member(Given.Editor));

        state = state.Then(Enterprise.AnswerAccess(state, new AnswerAccess(asked.Result!.RequestId, Accept: true), Given.Context(Given.Owner)));
        Assert.Equal(MemberRole.Editor, state.Member(Given.Editor)!.Role);
        Assert.Empty(state.Requests);
    }

    [Fact]
    public void A_declined_request_leaves_no_member()
    {
        var state = Given.Registered();
        var asked = Enterprise.AskForAccess(state, Given.Context(Given.Editor));
        state = state.Then(asked);

        state = state.Then(Enterprise.AnswerAccess(state, new AnswerAccess(asked.Result!.RequestId, Accept: false), Given.Context(Given.Owner)));

        Assert.Null(state.Member(Given.Editor));
        Assert.Empty(state.Requests);
    }

    [Fact]
    public void Whoever_was_declined_asks_again_after_30_days()
    {
        var state = Given.Registered();
        var asked = Enterprise.AskForAccess(state, Given.Context(Given.Editor));
        state = state.Then(asked);
        state = state.Then(Enterprise.AnswerAccess(state, new AnswerAccess(asked.Result!.RequestId, Accept: false), Given.Context(Given.Owner)));

        var early = Given.After(Given.Morning, 30) - 1;
        Assert.Equal(
            AccessRefusals.AskedTooSoon, Enterprise.AskForAccess(state, Given.Context(Given.Editor, early, operation: 7)).Refusal!.Code);
        Assert.Null(Enterprise.AskForAccess(state, Given.Context(Given.Stranger, early, operation: 8)).Refusal);
        Assert.Null(Enterprise.AskForAccess(state, Given.Context(Given.Editor, early + 1, operation: 9)).Refusal);
    }

    [Fact]
    public void Only_an_owner_answers()
    {
        var state = Given.RegisteredWithEditor();
        var asked = Enterprise.AskForAccess(state, Given.Context(Given.Stranger));
        state = state.Then(asked);
        var answer = new AnswerAccess(asked.Result!.RequestId, Accept: true);

        Assert.Equal(Refusals.NotFound, Enterprise.AnswerAccess(state, answer, Given.Context(Given.Editor)).Refusal!.Code);
        Assert.Equal(Refusals.NotFound, Enterprise.AnswerAccess(state, answer, Given.Context(Given.Stranger)).Refusal!.Code);
    }

    [Fact]
    public void A_request_is_answered_once()
    {
        var state = Given.Registered();
        var asked = Enterprise.AskForAccess(state, Given.Context(Given.Editor));
        state = state.Then(asked);
        var answer = new AnswerAccess(asked.Result!.RequestId, Accept: true);
        state = state.Then(Enterprise.AnswerAccess(state, answer, Given.Context(Given.Owner)));

        Assert.Equal(AccessRefusals.RequestGone, Enterprise.AnswerAccess(state, answer, Given.Context(Given.Owner)).Refusal!.Code);
    }

    [Fact]
    public void One_person_asks_once_and_members_need_not_ask()
    {
        var state = Given.RegisteredWithEditor();
        state = state.Then(Enterprise.AskForAccess(state, Given.Context(Given.Stranger)));

        Assert.Equal(AccessRefusals.AlreadyAsked, Enterprise.AskForAccess(state, Given.Context(Given.Stranger, operation: 9)).Refusal!.Code);
        Assert.Equal(AccessRefusals.AlreadyMember, Enterprise.AskForAccess(state, Given.Context(Given.Editor)).Refusal!.Code);
        Assert.Equal(AccessRefusals.AlreadyMember, Enterprise.AskForAccess(state, Given.Context(Given.Owner)).Refusal!.Code);
    }

    [Fact]
    public void At_most_20_requests_wait_at_once()
    {
        var state = Given.Registered();
        for (var i = 0; i < 20; i++)
        {
            state = state.Then(Enterprise.AskForAccess(state, Given.Context(Given.Operation(100 + i), operation: i)));
        }

        Assert.Equal(
            AccessRefusals.AlreadyAsked, Enterprise.AskForAccess(state, Given.Context(Given.Operation(200), operation: 200)).Refusal!.Code);
    }

    [Fact]
    public void What_is_not_registered_cannot_be_asked_for() => Assert.Equal(
        Refusals.NotFound, Enterprise.AskForAccess(EnterpriseState.Empty, Given.Context(Given.Stranger)).Refusal!.Code);

    [Fact]
    public void For_a_stranger_nothing_exists()
    {
        var state = Given.WithDraft();
        var stranger = Given.Context(Given.Stranger);
        var draft = state.Draft!.Id;
        string[] codes =
        [
            Enterprise.ChangeProfile(state, Given.Details(), null, stranger).Refusal!.Code,
            Enterprise.GiveSizeFacts(state, new GiveSizeFacts(SizeFacts.Nothing), stranger).Refusal!.Code,
            Enterprise.AnswerAccess(state, new AnswerAccess(Guid.Empty, Accept: true), stranger).Refusal!.Code,
            Enterprise.StartDraft(state, new StartDraft("no-such", FromLast: false), null, stranger).Refusal!.Code,
            Enterprise.SaveAnswers(state, new SaveAnswers(draft, "f", "1.1", [new("9.9.9", null, Answer.DontKnow)]), stranger).Refusal!.Code,
            Enterprise.DiscardDraft(state, new DiscardDraft(draft), stranger).Refusal!.Code,
            Enterprise.Submit(state, new SubmitDraft(draft, DeclaredTrue: true), stranger, out _).Refusal!.Code,
        ];

        Assert.All(codes, code => Assert.Equal(Refusals.NotFound, code));
    }
}
