namespace SanSangSo.Assessments.Tests.Enterprises;

public sealed class MemberTests
{
    [Fact]
    public void A_viewer_changes_nothing()
    {
        var state = Given.WithDraft(Given.RegisteredWithViewer());
        var viewer = Given.Context(Given.Viewer);
        var draft = state.Draft!.Id;
        string[] codes =
        [
            Enterprise.ChangeProfile(state, Given.Details(), null, viewer).Refusal!.Code,
            Enterprise.GiveSizeFacts(state, new GiveSizeFacts(SizeFacts.Nothing), viewer).Refusal!.Code,
            Enterprise.StartDraft(state, new StartDraft("vn-dbi-2021", FromLast: false), null, viewer).Refusal!.Code,
            Enterprise.SaveAnswers(state, new SaveAnswers(draft, "f", "1.1", []), viewer).Refusal!.Code,
            Enterprise.DiscardDraft(state, new DiscardDraft(draft), viewer).Refusal!.Code,
            Enterprise.Submit(state, new SubmitDraft(draft, DeclaredTrue: true), viewer, out _).Refusal!.Code,
        ];

        Assert.All(codes, code => Assert.Equal(MemberRefusals.ReadOnly, code));
    }

    [Fact]
    public void Only_an_owner_decides_about_members()
    {
        var state = Given.RegisteredWithViewer();
        foreach (var person in new[] { Given.Editor, Given.Viewer, Given.Stranger })
        {
            var context = Given.Context(person);
            Assert.Equal(
                Refusals.NotFound,
                Enterprise.ChangeRole(state, new ChangeMemberRole(Given.Owner, MemberRole.Viewer), context).Refusal!.Code);
            Assert.Equal(Refusals.NotFound, Enterprise.RemoveMember(state, new RemoveMember(Given.Owner), context).Refusal!.Code);
            Assert.Equal(Refusals.NotFound, Enterprise.HandOver(state, new HandOverOwnership(Given.Editor), context).Refusal!.Code);
        }

        Assert.Equal(Refusals.NotFound, Enterprise.Leave(state, Given.Context(Given.Stranger)).Refusal!.Code);
    }

    [Fact]
    public void The_last_owner_neither_leaves_nor_is_lowered_nor_taken_out()
    {
        var state = Given.RegisteredWithEditor();
        var owner = Given.Context(Given.Owner);

        Assert.Equal(MemberRefusals.LastOwner, Enterprise.Leave(state, owner).Refusal!.Code);
        Assert.Equal(MemberRefusals.LastOwner, Enterprise.RemoveMember(state, new RemoveMember(Given.Owner), owner).Refusal!.Code);
        Assert.Equal(
            MemberRefusals.LastOwner,
            Enterprise.ChangeRole(state, new ChangeMemberRole(Given.Owner, MemberRole.Editor), owner).Refusal!.Code);
    }

    [Fact]
    public void After_handing_over_the_former_owner_is_an_editor_and_may_leave()
    {
        var state = Given.RegisteredWithEditor();
        state = state.Then(Enterprise.HandOver(state, new HandOverOwnership(Given.Editor), Given.Context(Given.Owner)));

        Assert.Equal(MemberRole.Owner, state.Member(Given.Editor)!.Role);
        Assert.Equal(MemberRole.Editor, state.Member(Given.Owner)!.Role);
        state = state.Then(Enterprise.Leave(state, Given.Context(Given.Owner)));
        Assert.Null(state.Member(Given.Owner));
    }

    [Fact]
    public void With_a_second_owner_the_first_may_go()
    {
        var state = Given.RegisteredWithEditor();
        state = state.Then(Enterprise.ChangeRole(state, new ChangeMemberRole(Given.Editor, MemberRole.Owner), Given.Context(Given.Owner)));
        state = state.Then(Enterprise.RemoveMember(state, new RemoveMember(Given.Owner), Given.Context(Given.Editor)));

        Assert.Equal(Given.Editor, Assert.Single(state.Members).PersonId);
    }

    [Fact]
    public void What_is_no_member_or_no_role_is_refused_and_the_same_role_writes_nothing()
    {
        var state = Given.RegisteredWithEditor();
        var owner = Given.Context(Given.Owner);

        Assert.Equal(
            MemberRefusals.MemberGone,
            Enterprise.ChangeRole(state, new ChangeMemberRole(Given.Stranger, MemberRole.Viewer), owner).Refusal!.Code);
        Assert.Equal(
            MemberRefusals.RoleUnknown,
            Enterprise.ChangeRole(state, new ChangeMemberRole(Given.Editor, (MemberRole)9), owner).Refusal!.Code);
        Assert.Equal(MemberRefusals.MemberGone, Enterprise.RemoveMember(state, new RemoveMember(Given.Stranger), owner).Refusal!.Code);
        Assert.Equal(MemberRefusals.MemberGone, Enterprise.HandOver(state, new HandOverOwnership(Given.Owner), owner).Refusal!.Code);
        Assert.Empty(Enterprise.ChangeRole(state, new ChangeMemberRole(Given.Editor, MemberRole.Editor), owner).Events);
    }

    [Fact]
    public void Whoever_is_out_is_reminded_of_nothing_and_an_owner_takes_over()
    {
        var state = Given.RegisteredWithEditor();
        var started = Enterprise.StartDraft(
            state, new StartDraft("vn-dbi-2021", FromLast: false), null, Given.Context(Given.Editor, operation: 70));
        state = state.Then(started);
        var removed = Enterprise.RemoveMember(state, new RemoveMember(Given.Editor), Given.Context(Given.Owner, operation: 71));
        var projection = EnterpriseStream.Project(
            state, Enterprise.Fold(state, removed.Events), removed.Events, Given.Context(Given.Owner, operation: 71), submitted: null);
        state = state.Then(removed);

        Assert.Equal(Given.Owner, state.Draft!.PersonId);
        Assert.All(state.FollowUps, f => Assert.Equal(Given.Owner, f.PersonId));
        Assert.Equal(2, projection.FollowUps.OfType<SettleFollowUp>().Count());
        Assert.All(projection.FollowUps.OfType<PlanFollowUp>(), f => Assert.Equal(Given.Owner, f.PersonId));
        Assert.Equal(new RemoveMembershipRow(Given.EnterpriseId, Given.Editor), Assert.Single(projection.Rows.OfType<RemoveMembershipRow>()));
        Assert.Equal((Given.Editor, "member-removed"), projection.Outbox.Select(m => (m.PersonId, m.Kind)).Single());

        var due = state.FollowUps[0];
        var met = Enterprise.MeetFollowUp(
            state, new MeetFollowUp(due.Id), new DecideContext(Given.EnterpriseId, due.DueAt, Caller.BySystem(Given.Operation(72)), Given.Ink()));
        Assert.Equal(Given.Owner, met.Result!.Delivered!.PersonId);
    }

    [Fact]
    public void Whoever_leaves_is_sent_no_mail_about_it()
    {
        var state = Given.RegisteredWithEditor();
        var left = Enterprise.Leave(state, Given.Context(Given.Editor));
        var projection = EnterpriseStream.Project(
            state, Enterprise.Fold(state, left.Events), left.Events, Given.Context(Given.Editor), submitted: null);

        Assert.Empty(projection.Outbox);
        Assert.Single(projection.Rows.OfType<RemoveMembershipRow>());
    }
}
