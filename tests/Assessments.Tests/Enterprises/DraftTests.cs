namespace SanSangSo.Assessments.Tests.Enterprises;

public sealed class DraftTests
{
    private static readonly Answer Three = Answer.Of(3);

    [Fact]
    public void Only_one_draft_is_open_at_a_time()
    {
        var state = Given.WithDraft();

        var second = Enterprise.StartDraft(state, new StartDraft("vn-dbi-2021", FromLast: false), null, Given.Context(Given.Editor));

        Assert.Equal((AssessmentRefusals.DraftOpen, state.Draft!.Id.ToString()), (second.Refusal!.Code, Assert.Single(second.Refusal.About)));
    }

    [Fact]
    public void An_unknown_instrument_is_refused() => Assert.Equal(
        AssessmentRefusals.InstrumentUnknown,
        Enterprise.StartDraft(Given.Registered(), new StartDraft("no-such", FromLast: false), null, Given.Context(Given.Owner)).Refusal!.Code);

    [Fact]
    public void A_draft_keeps_the_version_of_the_instrument_it_began_with()
    {
        var draft = Given.WithDraft().Draft!;

        Assert.Equal(("vn-dbi-2021", 1, Given.Morning, ""), (draft.Instrument, draft.Version, draft.StartedAt, draft.Place));
        Assert.Empty(draft.Answers);
    }

    [Fact]
    public void Answers_carried_from_the_last_time_count_as_unanswered_until_confirmed()
    {
        var (state, last) = Given.Submit(Given.WithFullDraft(Three), Given.Owner, Given.Morning);
        state = Given.WithDraft(state, last: last);
        Assert.Equal(60, state.Draft!.Answers.Count);
        Assert.All(state.Draft.Answers.Values, a => Assert.True(a.FromLast));

        var submit = new SubmitDraft(state.Draft.Id, DeclaredTrue: true);
        Assert.Equal(60, Enterprise.Submit(state, submit, Given.Context(Given.Owner), out _).Refusal!.About.Length);

        state = state.Then(Enterprise.SaveAnswers(
            state, new SaveAnswers(state.Draft.Id, "tab", "1.1", [new("1.1.1", Three, Three), new("1.1.2", Three, Answer.Of(5))]),
            Given.Context(Given.Owner)));

        Assert.Equal(new DraftAnswer(Three, FromLast: false, "tab"), state.Draft!.Answers["1.1.1"]);
        Assert.Equal(new DraftAnswer(Answer.Of(5), FromLast: false, "tab"), state.Draft.Answers["1.1.2"]);
        Assert.Equal(58, Enterprise.Submit(state, submit, Given.Context(Given.Owner), out _).Refusal!.About.Length);
    }

    [Fact]
    public void Answers_of_another_instrument_are_not_carried()
    {
        var (state, last) = Given.Submit(Given.WithFullDraft(Three), Given.Owner, Given.Morning);

        state = Given.WithDraft(state, last: last with { Instrument = "another" });

        Assert.Empty(state.Draft!.Answers);
    }

    [Fact]
    public void Nothing_is_submitted_while_a_question_is_open()
    {
        var state = Given.WithDraft();
        state = state.Then(Enterprise.SaveAnswers(
            state,
            new SaveAnswers(state.Draft!.Id, "tab", "6.1", [.. Given.Dbi.Questions.Where(q => q.Id is not ("3.2.14" or "1.1.2"))
                .Select(q => new PostedAnswer(q.Id, null, Three))]),
            Given.Context(Given.Owner)));

        var refused = Enterprise.Submit(state, new SubmitDraft(state.Draft!.Id, DeclaredTrue: true), Given.Context(Given.Owner), out var submitted);

        Assert.Equal(AssessmentRefusals.Unanswered, refused.Refusal!.Code);
        Assert.Equal(["1.1.2", "3.2.14"], refused.Refusal.About);
        Assert.Null(submitted);
        Assert.Empty(refused.Events);
    }

    [Fact]
    public void Nothing_is_submitted_undeclared()
    {
        var state = Given.WithFullDraft(Three);

        var refused = Enterprise.Submit(state, new SubmitDraft(state.Draft!.Id, DeclaredTrue: false), Given.Context(Given.Owner), out var submitted);

        Assert.Equal(AssessmentRefusals.NotDeclared, refused.Refusal!.Code);
        Assert.Null(submitted);
    }

    [Fact]
    public void Dont_know_is_an_answer_everywhere()
    {
        var (state, submitted) = Given.Submit(Given.WithFullDraft(Answer.DontKnow), Given.Owner, Given.Morning);

        Assert.Equal((0, 0), (submitted.Receipt.Total, submitted.Receipt.Level));
        Assert.Equal(0, state.Proved().Cell()!.Level);
    }

    [Fact]
    public void A_submitted_assessment_keeps_everything_as_it_was()
    {
        var draft = Given.WithFullDraft(Three);
        var later = Given.After(Given.Morning, 2);
        var (state, submitted) = Given.Submit(draft, Given.Editor, later);

        Assert.Equal((draft.Draft!.Id, Given.EnterpriseId, Given.Editor), (submitted.Id, submitted.EnterpriseId, submitted.SubmittedBy));
        Assert.Equal((Given.Morning, later), (submitted.StartedAt, submitted.SubmittedAt));
        Assert.Equal(Given.Dbi.Questions.Select(q => new GivenAnswer(q.Id, Three)), submitted.Answers);
        Assert.Equal(
            new ProfileAsItWas("56", "22366", "2025", "10", LegalForm.Company, Ownership.Private, SizeClass.Unknown, "decree-80-2021"),
            submitted.Profile);
        Assert.Equal((192, 3), (submitted.Receipt.Total, submitted.Receipt.Level));
        Assert.Null(state.Draft);
        Assert.Equal(new Submitted(submitted.Id, "vn-dbi-2021", 1, later, 192, 3), Assert.Single(state.Submitted));
        Assert.Equal(("vn-dbi-2021", 3), (state.Proved().Cell()!.Instrument, state.Proved().Cell()!.Level));
    }

    [Fact]
    public void The_journal_keeps_the_hash_of_exactly_the_bytes_that_are_stored()
    {
        var state = Given.WithFullDraft(Three);
        var decision = Enterprise.Submit(state, new SubmitDraft(state.Draft!.Id, DeclaredTrue: true), Given.Context(Given.Owner), out var submitted);
        var happened = decision.Events.OfType<AssessmentSubmitted>().Single();

        var stored = JsonSerializer.Serialize(submitted, DomainJson.Default.SubmittedAssessment);
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(stored))), happened.ContentHash);
        Assert.Equal(happened.ContentHash, Enterprise.HashOf(JsonSerializer.Deserialize(stored, DomainJson.Default.SubmittedAssessment)!));
        Assert.NotEqual(happened.ContentHash, Enterprise.HashOf(submitted! with { SubmittedAt = submitted.SubmittedAt + 1 }));
    }

    [Fact]
    public void A_second_submit_is_told_which_assessment_it_became()
    {
        var draft = Given.WithFullDraft(Three);
        var (state, submitted) = Given.Submit(draft, Given.Owner, Given.Morning);

        var second = Enterprise.Submit(state, new SubmitDraft(submitted.Id, DeclaredTrue: true), Given.Context(Given.Editor), out var again);

        Assert.Equal((AssessmentRefusals.AlreadySubmitted, submitted.Id.ToString()), (second.Refusal!.Code, Assert.Single(second.Refusal.About)));
        Assert.Null(again);
    }

    [Fact]
    public void A_discarded_draft_is_gone_for_everyone()
    {
        var state = Given.WithFullDraft(Three);
        var draft = state.Draft!.Id;

        state = state.Then(Enterprise.DiscardDraft(state, new DiscardDraft(draft), Given.Context(Given.Editor)));

        Assert.Null(state.Draft);
        Assert.Equal(
            AssessmentRefusals.DraftGone, Enterprise.DiscardDraft(state, new DiscardDraft(draft), Given.Context(Given.Owner)).Refusal!.Code);
        Assert.Equal(
            AssessmentRefusals.DraftGone,
            Enterprise.Submit(state, new SubmitDraft(draft, DeclaredTrue: true), Given.Context(Given.Owner), out _).Refusal!.Code);
    }

    [Fact]
    public void A_later_assessment_moves_the_cell_and_keeps_the_earlier_one()
    {
        var (state, _) = Given.Submit(Given.WithFullDraft(Three, Given.Registered().Proved()), Given.Owner, Given.Morning);
        var before = state.Cell();
        var later = Given.After(Given.Morning, 200);
        var open = Enterprise.StartDraft(
            state, new StartDraft("vn-dbi-2021", FromLast: false), null, Given.Context(Given.Owner, later, operation: 77));
        state = state.Then(open);
        state = state.Then(Enterprise.SaveAnswers(
            state,
            new SaveAnswers(state.Draft!.Id, "f", "6.1", [.. Given.Dbi.Questions.Select(q => new PostedAnswer(q.Id, null, Answer.Of(5)))]),
            Given.Context(Given.Owner, later)));
        (state, _) = Given.Submit(state, Given.Owner, later);

        Assert.Equal([3, 5], state.Submitted.Select(s => s.Level));
        Assert.Equal([-1, 1], CellChange.Move(before, state.Cell()).Select(c => c.Delta).Order());
    }
}
