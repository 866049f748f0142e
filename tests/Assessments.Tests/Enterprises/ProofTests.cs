using SanSangSo.Assessments.Notifications;

namespace SanSangSo.Assessments.Tests.Enterprises;

/// <summary>Who may be shown to speak for an enterprise, by which way, and what follows.</summary>
public sealed class ProofTests
{
    private static readonly ProofFile Paper = new(Guid.NewGuid(), "application/pdf", 120_000, new string('a', 64));

    [Theory]
    [InlineData("2026-10-05 10:42", "2026-10-08")]
    [InlineData("2026-10-08 23:59", "2026-10-13")]
    [InlineData("2026-10-10 08:00", "2026-10-14")]
    public void A_claim_is_due_at_the_end_of_the_third_working_day(string asked, string due)
    {
        var decision = Enterprise.AskForProof(Given.Registered(), Ask(ProofWay.Letter), Given.Context(Given.Owner, Given.At(asked)));

        var claim = Assert.IsType<ProofAsked>(Assert.Single(decision.Events)).Claim;
        Assert.Equal(Given.At(due + " 23:59") + 59_999, claim.DueAt);
        Assert.Equal((Given.Owner, ProofWay.Letter), (claim.PersonId, claim.Way));
    }

    [Theory]
    [InlineData(ProofWay.Letter, 1, ProofRefusals.Files)]
    [InlineData(ProofWay.Document, 0, ProofRefusals.Files)]
    [InlineData(ProofWay.Document, 4, ProofRefusals.Files)]
    [InlineData(ProofWay.Recorded, 0, ProofRefusals.WayUnknown)]
    [InlineData((ProofWay)9, 0, ProofRefusals.WayUnknown)]
    public void Documents_belong_to_the_way_that_shows_them(ProofWay way, int files, string refusal) => Assert.Equal(
        refusal,
        Enterprise.AskForProof(
            Given.Registered(), new AskForProof(way, [.. Enumerable.Repeat(Paper, files)]), Given.Context(Given.Owner)).Refusal?.Code);

    [Fact]
    public void Only_an_owner_asks_once_at_a_time_and_not_when_it_is_shown()
    {
        var state = Given.RegisteredWithEditor();

        Assert.Equal(Refusals.NotFound, RefusalOf(state, Given.Editor));
        Assert.Equal(Refusals.NotFound, RefusalOf(state, Given.Stranger));
        Assert.Equal(ProofRefusals.ClaimOpen, RefusalOf(Asked(ProofWay.Letter), Given.Owner));
        Assert.Equal(ProofRefusals.AlreadyProved, RefusalOf(state.Proved(), Given.Owner));
    }

    [Fact]
    public void The_code_of_the_letter_shows_it_in_any_writing()
    {
        var (state, code) = WithCode(ProofWay.Letter);

        var entered = Enterprise.EnterProofCode(
            state, new EnterProofCode($" {code.ToLowerInvariant().Replace('-', ' ')} "), Given.Context(Given.Owner, operation: 9));

        Assert.True(entered.Result!.Proved);
        var after = state.Then(entered);
        Assert.Equal(new Representation(ProofWay.Letter, Given.Owner, Given.Owner, Given.Morning), after.Representation);
        Assert.Null(after.Claim);
        Assert.NotNull(after.Cell());
        Assert.Matches("^([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}$", code);
    }

    [Fact]
    public void Five_wrong_codes_and_the_right_one_is_good_no_more_until_a_new_one_comes()
    {
        var (state, code) = WithCode(ProofWay.Letter);
        for (var left = 4; left >= 0; left--)
        {
            var wrong = Enterprise.EnterProofCode(state, new EnterProofCode("ZZZZ-ZZZZ-ZZZZ"), Given.Context(Given.Owner));
            Assert.Equal(new ProofAnswer(Proved: false, left), wrong.Result);
            state = state.Then(wrong);
        }

        Assert.Equal(ProofRefusals.NoCode, Enter(state, code));
        var again = Enterprise.IssueProofCode(
            state, new IssueProofCode(state.Claim!.Id, null), Given.Context(Given.Officer), out var fresh);
        state = state.Then(again);
        Assert.Null(Enter(state, fresh!));
    }

    [Theory]
    [InlineData(ProofWay.Letter, 30)]
    [InlineData(ProofWay.ContactMail, 3)]
    public void A_code_has_its_time(ProofWay way, int days)
    {
        var (state, code) = WithCode(way);

        Assert.Null(Enter(state, code, Given.After(Given.Morning, days) - 1));
        Assert.Equal(ProofRefusals.NoCode, Enter(state, code, Given.After(Given.Morning, days)));
    }

    [Fact]
    public void The_same_signs_show_nothing_for_another_enterprise() =>
        Assert.NotEqual(ProofCodes.HashOf(Given.EnterpriseId, "ABCD"), ProofCodes.HashOf(Given.Owner, "ABCD"));

    [Fact]
    public void The_code_stands_in_no_event_and_no_answer()
    {
        var state = Asked(ProofWay.ContactMail);
        var issued = Enterprise.IssueProofCode(
            state, new IssueProofCode(state.Claim!.Id, "lienhe@vidu.test"), Given.Context(Given.Officer), out var code);

        Assert.Null(issued.Result!.Code);
        var events = JsonSerializer.Serialize(issued.Events, DomainJson.Default.ImmutableArrayEnterpriseEvent);
        Assert.DoesNotContain(code!, events, StringComparison.Ordinal);
        Assert.DoesNotContain("lienhe", events, StringComparison.Ordinal);
    }

    [Fact]
    public void An_officer_accepts_what_it_saw_and_declines_with_a_reason()
    {
        var state = Asked(ProofWay.Document);
        var claim = state.Claim!.Id;

        Assert.Equal(ProofRefusals.ReasonNeeded, Decide(state, claim, accept: false, " ").Refusal?.Code);
        Assert.Equal(ProofRefusals.ReasonTooLong, Decide(state, claim, accept: false, new string('x', 501)).Refusal?.Code);
        Assert.Equal(ProofRefusals.ClaimGone, Decide(state, Guid.NewGuid(), accept: true, "").Refusal?.Code);
        var declined = state.Then(Decide(state, claim, accept: false, "Giấy tờ đã hết hạn"));
        Assert.Equal((null, null, Given.Morning), (declined.Claim, declined.Representation, declined.DeclinedProof!.At));
        var accepted = state.Then(Decide(state, claim, accept: true, ""));
        Assert.Equal(new Representation(ProofWay.Document, Given.Owner, Given.Officer, Given.Morning), accepted.Representation);
    }

    [Fact]
    public void Nobody_decides_about_the_own_enterprise()
    {
        var state = Asked(ProofWay.Document);

        var decision = Enterprise.DecideProof(state, new DecideProof(state.Claim!.Id, true, ""), Given.Context(Given.Owner));

        Assert.Equal(ProofRefusals.OwnEnterprise, decision.Refusal?.Code);
    }

    [Fact]
    public void A_claim_goes_with_the_person_who_made_it()
    {
        var state = Given.RegisteredWithEditor();
        state = state.Then(Enterprise.ChangeRole(state, new ChangeMemberRole(Given.Editor, MemberRole.Owner), Given.Context(Given.Owner, operation: 5)));
        state = state.Then(Enterprise.AskForProof(state, Ask(ProofWay.Document), Given.Context(Given.Editor, operation: 6)));

        var left = state.Then(Enterprise.Leave(state, Given.Context(Given.Editor, operation: 7)));
        var demoted = state.Then(Enterprise.ChangeRole(
            state, new ChangeMemberRole(Given.Editor, MemberRole.Viewer), Given.Context(Given.Owner, operation: 7)));

        Assert.Null(left.Claim);
        Assert.Equal(ProofRefusals.ClaimGone, Decide(demoted, demoted.Claim!.Id, accept: true, "").Refusal?.Code);
    }

    [Fact]
    public void A_moved_ownership_leaves_nobody_inside_but_the_new_owner()
    {
        var draft = Given.WithDraft(Given.RegisteredWithViewer().Proved());
        var moved = Enterprise.MoveOwnership(
            draft, new MoveOwnership(Given.Stranger, "Theo giấy ủy quyền mới"), Given.Context(Given.Officer, operation: 20));
        var after = draft.Then(moved);

        Assert.Equal([(Given.Stranger, MemberRole.Owner)], after.Members.Select(m => (m.PersonId, m.Role)));
        Assert.Equal(Given.Stranger, after.Draft!.PersonId);
        Assert.All(after.FollowUps, f => Assert.Equal(Given.Stranger, f.PersonId));
        Assert.Equal((Given.Stranger, Given.Officer), (after.Representation!.PersonId, after.Representation.By));
        Assert.Equal(
            Refusals.NotFound,
            Enterprise.MoveOwnership(Given.Registered(), new MoveOwnership(Given.Stranger, "x"), Given.Context(Given.Officer)).Refusal?.Code);
    }

    [Fact]
    public void Both_sides_of_a_move_are_told_and_rivals_of_a_proof_are_too()
    {
        var state = Given.RegisteredWithEditor().Proved();
        var context = Given.Context(Given.Officer, operation: 20);
        var moved = Enterprise.MoveOwnership(state, new MoveOwnership(Given.Stranger, "Đổi người"), context);
        var told = Project(state, moved.Events, context, ProofFacts.None with { Reason = "Đổi người" });

        Assert.Equal(
            [
                (Given.Stranger, NoticeKinds.OwnershipMovedTo), (Given.Owner, NoticeKinds.OwnershipMovedFrom),
                (Given.Editor, NoticeKinds.OwnershipMovedFrom),
            ],
            told.Rows.OfType<AddInboxRow>().Select(r => (r.PersonId, r.Kind)));
        Assert.All(told.Outbox, mail => Assert.Contains("Đổi người", NoticeArguments.Read(mail.Arguments)["reason"], StringComparison.Ordinal));

        var (sent, code) = WithCode(ProofWay.Letter);
        var rival = new Rival(Guid.NewGuid(), Given.Stranger);
        var entering = Given.Context(Given.Owner, operation: 21);
        var proved = Enterprise.EnterProofCode(sent, new EnterProofCode(code), entering);
        var heard = Assert.Single(Project(sent, proved.Events, entering, ProofFacts.None with { Rivals = [rival] }).Rows.OfType<AddInboxRow>());
        Assert.Equal((rival.PersonId, rival.EnterpriseId, NoticeKinds.RepresentedElsewhere), (heard.PersonId, heard.EnterpriseId!.Value, heard.Kind));
    }

    [Fact]
    public void Documents_go_at_once_where_nothing_is_to_be_decided_and_later_where_something_was()
    {
        var state = Asked(ProofWay.Document);
        var context = Given.Context(Given.Owner, operation: 22);

        var withdrawn = Enterprise.WithdrawProof(state, new WithdrawProof(state.Claim!.Id), context);
        var declined = Decide(state, state.Claim.Id, accept: false, "Mờ");

        Assert.Equal(Given.Morning, EraseAt(withdrawn.Events));
        Assert.Equal(Given.After(Given.Morning, 90), EraseAt(declined.Events));

        long EraseAt(System.Collections.Immutable.ImmutableArray<EnterpriseEvent> events) => Assert.Single(
            Project(state, events, Given.Context(Given.Officer), ProofFacts.None with { Reason = "Mờ" }).Rows.OfType<EraseFileRow>()).EraseAt;
    }

    private static AskForProof Ask(ProofWay way) => new(way, way == ProofWay.Document ? [Paper] : []);

    private static EnterpriseState Asked(ProofWay way)
    {
        var state = Given.Registered();
        return state.Then(Enterprise.AskForProof(state, Ask(way), Given.Context(Given.Owner, operation: 2)));
    }

    private static (EnterpriseState State, string Code) WithCode(ProofWay way)
    {
        var state = Asked(way);
        var issued = Enterprise.IssueProofCode(
            state, new IssueProofCode(state.Claim!.Id, way == ProofWay.ContactMail ? "lienhe@vidu.test" : null),
            Given.Context(Given.Officer, operation: 3), out var code);
        return (state.Then(issued), code!);
    }

    private static string? Enter(EnterpriseState state, string code, long? now = null) =>
        Enterprise.EnterProofCode(state, new EnterProofCode(code), Given.Context(Given.Owner, now)).Refusal?.Code;

    private static string? RefusalOf(EnterpriseState state, Guid person) =>
        Enterprise.AskForProof(state, Ask(ProofWay.Letter), Given.Context(person)).Refusal?.Code;

    private static Decision<EnterpriseEvent, ProofSaved> Decide(EnterpriseState state, Guid claim, bool accept, string reason) =>
        Enterprise.DecideProof(state, new DecideProof(claim, accept, reason), Given.Context(Given.Officer));

    private static Projection Project(
        EnterpriseState before, System.Collections.Immutable.ImmutableArray<EnterpriseEvent> events, DecideContext context, ProofFacts facts) =>
        EnterpriseStream.Project(before, Enterprise.Fold(before, events), events, context, submitted: null, letter: null, facts);
}
