namespace SanSangSo.Assessments.Tests.Enterprises;

public sealed class ForgettingTests
{
    private static Decision<EnterpriseEvent, PersonForgottenResult> Forget(EnterpriseState state, Guid person, Guid? by = null) =>
        Enterprise.ForgetPerson(state, new ForgetPerson(person), Given.Context(by ?? person));

    [Fact]
    public void An_editor_and_whoever_asks_are_let_go()
    {
        var state = Given.RegisteredWithEditor();
        state = state.Then(Enterprise.AskForAccess(state, Given.Context(Given.Stranger, operation: 9)));

        state = state.Then(Forget(state, Given.Editor)).Then(Forget(state, Given.Stranger, Caller.System));

        Assert.Equal([Given.Owner], state.Members.Select(m => m.PersonId));
        Assert.Empty(state.Requests);
    }

    [Fact]
    public void The_only_owner_stays()
    {
        Assert.Equal(ForgettingRefusals.LastOwner, Forget(Given.RegisteredWithEditor().Proved(), Given.Owner).Refusal!.Code);
    }

    [Fact]
    public void What_is_a_person_s_own_goes_with_the_person_and_leaves_nothing_to_count()
    {
        var unproved = Given.WithDraft(Given.RegisteredWithEditor());
        var household = EnterpriseState.Empty.Then(Enterprise.Register(
            EnterpriseState.Empty, Given.Registration("056190001234", Given.Details(form: LegalForm.Household)), Given.Context(Given.Owner))).Proved();

        Assert.All([unproved, household], state =>
        {
            var forgotten = Forget(state, Given.Owner);
            var after = state.Then(forgotten);

            Assert.Equal(EnterpriseState.Empty with { IsGivenUp = true }, after);
            Assert.Equal(state.FollowUps.Length, forgotten.Events.OfType<FollowUpSettled>().Count());
            Assert.Equal(
                ProfileRefusals.AlreadyRegistered,
                Enterprise.Register(after, Given.Registration(), Given.Context(Given.Stranger)).Refusal?.Code);
        });
    }

    [Fact]
    public void The_draft_and_what_is_planned_for_the_person_go_to_another_owner()
    {
        var state = Given.WithDraft();
        var second = state with { Members = state.Members.Add(new Member(Given.Stranger, MemberRole.Owner, 1)) };

        var forgotten = Forget(second, Given.Owner);

        Assert.Equal(2, forgotten.Events.OfType<FollowUpSettled>().Count(s => s.State == FollowUpState.Cancelled));
        var after = second.Then(forgotten);
        Assert.Equal(Given.Stranger, after.Draft!.PersonId);
        Assert.Equal(second.FollowUps.Select(f => (f.Kind, f.DueAt)), after.FollowUps.Select(f => (f.Kind, f.DueAt)));
        Assert.All(after.FollowUps, f => Assert.Equal(Given.Stranger, f.PersonId));
    }

    [Fact]
    public void What_the_person_invited_is_void_and_its_address_goes()
    {
        var state = Given.RegisteredWithEditor();
        state = state with { Members = state.Members.Add(new Member(Given.Stranger, MemberRole.Owner, 1)) };
        state = state.Then(Enterprise.InviteMember(
            state, new InviteMember("moi@vidu.test", MemberRole.Viewer), [], [], Given.Context(Given.Owner, operation: 60), out _));
        var forgotten = Forget(state, Given.Owner);

        var after = state.Then(forgotten);

        Assert.Empty(after.Invitations);
        var rows = EnterpriseStream.Project(state, after, forgotten.Events, Given.Context(Given.Owner), submitted: null).Rows;
        Assert.Contains(new EraseTextRow(state.Invitations[0].Address.Id), rows);
    }

    [Fact]
    public void What_was_forgotten_before_there_was_an_heir_is_still_read()
    {
        var state = Given.RegisteredWithEditor();

        Assert.DoesNotContain(Enterprise.Apply(state, new PersonForgotten(Given.Editor)).Members, m => m.PersonId == Given.Editor);
    }

    [Fact]
    public void Nobody_lets_another_go_and_a_stranger_is_let_go_without_a_trace()
    {
        var state = Given.RegisteredWithEditor();

        Assert.Equal(Refusals.NotFound, Forget(state, Given.Editor, Given.Owner).Refusal!.Code);
        Assert.Empty(Forget(state, Given.Stranger).Events);
        Assert.Equal(Refusals.NotFound, Forget(EnterpriseState.Empty, Given.Editor).Refusal!.Code);
    }
}
