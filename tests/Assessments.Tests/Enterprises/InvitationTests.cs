namespace SanSangSo.Assessments.Tests.Enterprises;

public sealed class InvitationTests
{
    private const string Address = "moi@vidu.test";

    [Fact]
    public void The_link_lets_the_addressee_in_once_and_only_its_hash_is_kept()
    {
        var state = Invited(out var token);
        Assert.DoesNotContain(token, Given.Json(state), StringComparison.Ordinal);
        Assert.DoesNotContain(Address, Given.Json(state), StringComparison.Ordinal);

        state = state.Then(Accept(state, token, isAddressee: true));

        Assert.Equal(MemberRole.Viewer, state.Member(Given.Stranger)!.Role);
        Assert.Empty(state.Invitations);
        Assert.Equal(Refusals.NotFound, Accept(state, token, isAddressee: true).Refusal!.Code);
    }

    [Fact]
    public void Another_address_another_token_or_a_late_yes_open_nothing()
    {
        var state = Invited(out var token);
        var end = Given.After(Given.Morning, 7);

        Assert.Equal(Refusals.NotFound, Accept(state, token, isAddressee: false).Refusal!.Code);
        Assert.Equal(Refusals.NotFound, Accept(state, token[1..], isAddressee: true).Refusal!.Code);
        Assert.Equal(Refusals.NotFound, Accept(state, token, isAddressee: true, end).Refusal!.Code);
        Assert.Null(Accept(state, token, isAddressee: true, end - 1).Refusal);
    }

    [Fact]
    public void A_withdrawn_invitation_opens_nothing_also_where_the_inviting_owner_is_out()
    {
        var state = Invited(out var token);
        var id = state.Invitations.Single().Id;
        var withdrawn = state.Then(Enterprise.WithdrawInvitation(state, new WithdrawInvitation(id), Given.Context(Given.Owner)));
        Assert.Equal(Refusals.NotFound, Accept(withdrawn, token, isAddressee: true).Refusal!.Code);
        Assert.Equal(
            MemberRefusals.InvitationGone,
            Enterprise.WithdrawInvitation(withdrawn, new WithdrawInvitation(id), Given.Context(Given.Owner)).Refusal!.Code);

        var handed = state.Then(Enterprise.HandOver(state, new HandOverOwnership(Given.Editor), Given.Context(Given.Owner)));
        handed = handed.Then(Enterprise.Leave(handed, Given.Context(Given.Owner)));
        Assert.Empty(handed.Invitations);
    }

    [Fact]
    public void Only_an_owner_invites_and_ownership_is_not_offered()
    {
        var state = Given.RegisteredWithEditor();

        Assert.Equal(Refusals.NotFound, Invite(state, MemberRole.Viewer, Given.Editor, [], []).Refusal!.Code);
        Assert.Equal(MemberRefusals.RoleUnknown, Invite(state, MemberRole.Owner, Given.Owner, [], []).Refusal!.Code);
        Assert.Equal(MemberRefusals.IsMember, Invite(state, MemberRole.Editor, Given.Owner, [], ["MOI@vidu.test"]).Refusal!.Code);
        Assert.Equal(MemberRefusals.AlreadyInvited, Invite(state, MemberRole.Editor, Given.Owner, ["Moi@Vidu.test"], []).Refusal!.Code);
    }

    [Fact]
    public void At_most_10_invitations_are_open_and_old_ones_do_not_count()
    {
        var state = Given.RegisteredWithEditor();
        for (var i = 0; i < Enterprise.OpenInvitationsMaximum; i++)
        {
            state = state.Then(Invite(state, MemberRole.Viewer, Given.Owner, [], [], operation: 100 + i));
        }

        Assert.Equal(MemberRefusals.TooManyInvited, Invite(state, MemberRole.Viewer, Given.Owner, [], []).Refusal!.Code);
        var later = Given.After(Given.Morning, 7);
        state = state.Then(Invite(state, MemberRole.Viewer, Given.Owner, [], [], later, operation: 200));
        Assert.Single(state.Invitations);
    }

    [Fact]
    public void A_member_need_not_accept_and_an_open_request_is_answered_with_the_yes()
    {
        var state = Invited(out var token);
        var context = Given.Context(Given.Editor, operation: 80);
        Assert.Equal(
            AccessRefusals.AlreadyMember,
            Enterprise.AcceptInvitation(state, new AcceptInvitation(token), isAddressee: true, context).Refusal!.Code);

        state = state.Then(Enterprise.AskForAccess(state, Given.Context(Given.Stranger, operation: 81)));
        state = state.Then(Accept(state, token, isAddressee: true));
        Assert.Empty(state.Requests);
    }

    [Fact]
    public void The_mail_goes_to_the_address_and_carries_the_link()
    {
        var state = Given.RegisteredWithEditor();
        var context = Given.Context(Given.Owner, operation: 60);
        var decision = Enterprise.InviteMember(state, new InviteMember(Address, MemberRole.Editor), [], [], context, out var token);
        var projection = EnterpriseStream.Project(
            state, state.Then(decision), decision.Events, context, submitted: null, new InvitationLetter(token!, "en"));

        var mail = Assert.Single(projection.Outbox);
        Assert.Equal($"/enterprise/invitation/{Given.EnterpriseId}/{token}", mail.Secret);
        Assert.Equal("en", mail.To!.Language);
        var address = context.Ink.Rows.Single(r => r.Id == mail.To.AddressId);
        Assert.Equal((Address, Given.After(Given.Morning, 7)), (address.Value, address.EraseAt));
        Assert.Empty(projection.Rows);
    }

    [Fact]
    public void The_address_goes_with_its_invitation()
    {
        var state = Invited(out var token);
        var address = new EraseTextRow(state.Invitations[0].Address.Id);

        Assert.Contains(address, Rows(state, Accept(state, token, isAddressee: true)));
        Assert.Contains(address, Rows(state, Enterprise.WithdrawInvitation(
            state, new WithdrawInvitation(state.Invitations[0].Id), Given.Context(Given.Owner, operation: 62))));
        var later = Given.After(Given.Morning, 7);
        Assert.Contains(address, Rows(state, Invite(state, MemberRole.Viewer, Given.Owner, [], [], later, operation: 200)));

        static ImmutableArray<RowChange> Rows(EnterpriseState before, Decision<EnterpriseEvent, MembersChanged> decision) =>
            EnterpriseStream.Project(
                before, before.Then(decision), decision.Events, Given.Context(Given.Owner), submitted: null, new InvitationLetter("t", "vi")).Rows;
    }

    private static EnterpriseState Invited(out string token)
    {
        var state = Given.RegisteredWithEditor();
        var decision = Enterprise.InviteMember(
            state, new InviteMember(Address, MemberRole.Viewer), [], [], Given.Context(Given.Owner, operation: 60), out var made);
        token = made!;
        return state.Then(decision);
    }

    private static Decision<EnterpriseEvent, MembersChanged> Invite(
        EnterpriseState state, MemberRole role, Guid by, string[] open, string[] members, long? now = null, int operation = 60) =>
        Enterprise.InviteMember(state, new InviteMember(Address, role), open, members, Given.Context(by, now, operation), out _);

    private static Decision<EnterpriseEvent, MembersChanged> Accept(
        EnterpriseState state, string token, bool isAddressee, long? now = null) => Enterprise.AcceptInvitation(
            state, new AcceptInvitation(token), isAddressee, Given.Context(Given.Stranger, now, operation: 61));
}
