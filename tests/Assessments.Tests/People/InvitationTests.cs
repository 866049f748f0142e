namespace SanSangSo.Assessments.Tests.People;

public sealed class InvitationTests
{
    private const string Token = "a-token";
    private const string Email = "Lan.Tran@so.test";

    private static readonly Guid Id = Given.EnterpriseId;
    private static readonly string Hash = InvitationToken.HashOf(Token);
    private static readonly StaffOffer Officer = new(StaffRole.Officer, "56", "Sở Tài chính", Head: true);

    [Fact]
    public void An_invitation_keeps_neither_address_nor_token_in_its_events()
    {
        var decision = Invitation.Invite(InvitationState.Empty, new InviteStaff(Email, Officer, "vi"), Hash, Context(Given.Owner));
        var json = JsonSerializer.Serialize(decision.Events, DomainJson.Default.ImmutableArrayInvitationEvent);

        Assert.DoesNotContain("Lan", json, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Token, json, StringComparison.Ordinal);
        Assert.Equal(64, Fold(InvitationState.Empty, decision).TokenHash.Length);
    }

    [Theory]
    [InlineData("lan.tran@so.test")]
    [InlineData(" LAN.TRAN@so.test")]
    public void Whoever_has_the_address_accepts_in_whatever_letters(string own)
    {
        var accepted = Fold(Invited(), Accept(Invited(), own));

        Assert.Equal(Given.Editor, accepted.AcceptedBy);
        // Again by the same person, after it broke off: nothing new is written, and nothing refused.
        Assert.Empty(Accept(accepted, own).Events);
        Assert.Null(Accept(accepted, own).Refusal);
    }

    [Fact]
    public void It_works_once_for_one_address_and_seven_days()
    {
        var accepted = Fold(Invited(), Accept(Invited(), Email));

        Assert.Equal(InvitationRefusals.Used, Accept(accepted, Email, by: Given.Stranger).Refusal!.Code);
        Assert.Equal(InvitationRefusals.OtherAddress, Accept(Invited(), "lan@so.test").Refusal!.Code);
        Assert.Equal(InvitationRefusals.OtherAddress, Accept(Invited(), own: null).Refusal!.Code);
        Assert.Null(Accept(Invited(), Email, now: Given.After(Given.Morning, 7) - 1).Refusal);
        Assert.Equal(InvitationRefusals.Expired, Accept(Invited(), Email, now: Given.After(Given.Morning, 7)).Refusal!.Code);
        Assert.Equal(Refusals.NotFound, Accept(Invited(), Email, hash: InvitationToken.HashOf("other")).Refusal!.Code);
        Assert.Equal(Refusals.NotFound, Accept(InvitationState.Empty, Email).Refusal!.Code);
    }

    [Fact]
    public void What_is_withdrawn_or_erased_cannot_be_accepted_and_what_is_accepted_not_withdrawn()
    {
        var withdrawn = Fold(Invited(), Invitation.Withdraw(Invited(), Context(Given.Owner)));
        var accepted = Fold(Invited(), Accept(Invited(), Email));

        Assert.Equal(InvitationRefusals.Withdrawn, Accept(withdrawn, Email).Refusal!.Code);
        Assert.Empty(Invitation.Withdraw(withdrawn, Context(Given.Owner)).Events);
        Assert.Equal(InvitationRefusals.Used, Invitation.Withdraw(accepted, Context(Given.Owner)).Refusal!.Code);
        Assert.Equal(
            InvitationRefusals.Withdrawn, Invitation.Accept(Invited(), Hash, invited: null, Email, Context(Given.Editor)).Refusal!.Code);
    }

    [Fact]
    public void An_offer_is_whole_and_one_stream_is_one_invitation()
    {
        StaffOffer[] broken =
        [
            new(StaffRole.Officer, null, "Sở", false), new(StaffRole.Officer, "00", "Sở", false), new(StaffRole.Officer, "56", "", false),
            new(StaffRole.Officer, "56", new string('a', 151), false), new(StaffRole.Auditor, "56", null, false),
            new(StaffRole.Administrator, null, null, true), new((StaffRole)9, null, null, false),
        ];

        Assert.All(broken, offer => Assert.Equal(
            PersonRefusals.OfferNotWhole,
            Invitation.Invite(InvitationState.Empty, new InviteStaff(Email, offer, "vi"), Hash, Context(Given.Owner)).Refusal!.Code));
        Assert.Equal(
            InvitationRefusals.AlreadyMade,
            Invitation.Invite(Invited(), new InviteStaff(Email, Officer, "vi"), Hash, Context(Given.Owner)).Refusal!.Code);
    }

    [Fact]
    public void The_role_is_given_under_an_operation_that_follows_from_the_invitation()
    {
        var (caller, command) = InvitationStream.GrantOf(Id, Invited());

        Assert.Equal(Caller.BySystem(InvitationStream.GrantOperation(Id)), caller);
        Assert.Equal(new GrantRole(Officer, Given.Owner), command);
    }

    private static InvitationState Invited() => Fold(
        InvitationState.Empty, Invitation.Invite(InvitationState.Empty, new InviteStaff(Email, Officer, "vi"), Hash, Context(Given.Owner)));

    private static Decision<InvitationEvent, InvitationSaved> Accept(
        InvitationState state, string? own, Guid? by = null, long? now = null, string? hash = null) =>
        Invitation.Accept(state, hash ?? Hash, Email, own, Context(by ?? Given.Editor, now));

    private static DecideContext Context(Guid person, long? now = null) =>
        new(Id, now ?? Given.Morning, new Caller(person, Given.Operation(1)), Given.Ink());

    private static InvitationState Fold(InvitationState state, Decision<InvitationEvent, InvitationSaved> decision)
    {
        Assert.Null(decision.Refusal);
        return decision.Events.Aggregate(state, Invitation.Apply);
    }
}
