namespace SanSangSo.Assessments.Tests.Commits;

public sealed class StreamDefinitionTests
{
    private static readonly StreamDefinition<EnterpriseState, EnterpriseEvent> Definition = EnterpriseStream.Definition;

    private static (Commit Commit, StreamHead<EnterpriseState> Next) Register(StreamHead<EnterpriseState> head, DecideContext context) =>
        Definition.Build(
            head, Enterprise.Register(head.State, Given.Registration(), context), context, "hash", DomainJson.Default.ProfileSaved,
            (before, after, events) => EnterpriseStream.Project(before, after, events, context, submitted: null));

    private static (Commit Commit, StreamHead<EnterpriseState> Next) Change(StreamHead<EnterpriseState> head, DecideContext context) =>
        Definition.Build(
            head, Enterprise.ChangeProfile(head.State, Given.Details("Tên mới"), null, context), context, "hash", DomainJson.Default.ProfileSaved,
            (before, after, events) => EnterpriseStream.Project(before, after, events, context, submitted: null));

    [Fact]
    public void A_registration_commits_entry_snapshot_texts_and_rows_together_and_counts_nowhere_yet()
    {
        var context = Given.Context(Given.Owner);
        var (commit, next) = Register(Definition.Start, context);

        Assert.Equal((1L, JournalEntry.Genesis), (commit.Entry.Sequence, commit.Entry.PreviousHash));
        Assert.Equal((1L, commit.Entry.Hash, Given.Json(next.State)), (commit.Snapshot.Version, commit.Snapshot.HeadHash, commit.Snapshot.State));
        Assert.Equal(2, commit.Texts.Length);
        Assert.Equal("4200237973", Assert.Single(commit.Rows.OfType<AddEnterpriseRow>()).TaxCode.Digits);
        Assert.Equal("Nước mắm Cù Lao", Assert.Single(commit.Rows.OfType<PutEnterpriseRow>()).Name);
        Assert.Equal(MemberRole.Owner, Assert.Single(commit.Rows.OfType<PutMembershipRow>()).Role);
        Assert.Empty(commit.Cells);
        Assert.Empty(commit.FollowUps);
        Assert.Empty(commit.Outbox);
    }

    [Fact]
    public void Entries_folded_again_and_the_snapshot_read_again_give_the_same_head()
    {
        var (first, head) = Register(Definition.Start, Given.Context(Given.Owner));
        var (second, next) = Change(head, Given.Context(Given.Owner, operation: 2));

        var folded = Definition.Fold(Definition.Start, [first.Entry, second.Entry]);
        var read = Definition.Read(second.Snapshot)!;

        Assert.Null(JournalEntry.FirstBroken([first.Entry, second.Entry]));
        Assert.All([folded, read], found =>
        {
            Assert.Equal((next.Version, next.HeadHash, Given.Json(next.State)), (found.Version, found.HeadHash, Given.Json(found.State)));
            Assert.Equal([Given.Operation(1), Given.Operation(2)], found.Recent);
        });
    }

    [Fact]
    public void A_snapshot_of_another_format_is_not_read()
    {
        var (commit, _) = Register(Definition.Start, Given.Context(Given.Owner));

        Assert.Null(Definition.Read(commit.Snapshot with { Format = EnterpriseState.Format + 1 }));
    }

    [Fact]
    public void The_last_64_operation_ids_are_kept_at_hand()
    {
        var (_, head) = Register(Definition.Start, Given.Context(Given.Owner));
        for (var i = 2; i <= 100; i++)
        {
            (_, head) = Change(head, Given.Context(Given.Owner, operation: i));
        }

        Assert.Equal(Enumerable.Range(37, 64).Select(Given.Operation), head.Recent);
    }

    [Fact]
    public void A_change_that_keeps_the_cell_touches_no_cell()
    {
        var (_, head) = Register(Definition.Start, Given.Context(Given.Owner));
        var (commit, _) = Change(head, Given.Context(Given.Owner, operation: 2));

        Assert.Empty(commit.Cells);
        Assert.Equal("Tên mới", Assert.Single(commit.Rows.OfType<PutEnterpriseRow>()).Name);
    }

    [Fact]
    public void A_submission_commits_the_assessment_its_cell_and_what_is_due()
    {
        var state = Given.WithFullDraft(Answer.Of(3));
        var context = Given.Context(Given.Owner, operation: 9);
        var decision = Enterprise.Submit(state, new SubmitDraft(state.Draft!.Id, DeclaredTrue: true), context, out var submitted);
        var (commit, next) = Definition.Build(
            Definition.Start with { State = state }, decision, context, "hash", DomainJson.Default.DraftClosed,
            (before, after, events) => EnterpriseStream.Project(before, after, events, context, submitted));

        var row = Assert.Single(commit.Rows.OfType<AddAssessmentRow>());
        Assert.Equal(
            Enterprise.HashOf(submitted!), Enterprise.HashOf(JsonSerializer.Deserialize(row.Content, DomainJson.Default.SubmittedAssessment)!));
        Assert.Equal((192, 3), (row.Points, row.Level));
        Assert.Equal(CellChange.Move(state.Cell(), next.State.Cell()), commit.Cells);
        Assert.Equal(2, commit.FollowUps.OfType<SettleFollowUp>().Count());
        Assert.Equal(FollowUpKind.ReassessmentDue, Assert.Single(commit.FollowUps.OfType<PlanFollowUp>()).Kind);
    }

    [Fact]
    public void A_delivered_recall_tells_the_person_in_app_and_by_mail_under_one_id_without_score_or_tax_code()
    {
        var state = Given.WithFullDraft(Answer.Of(5));
        var due = state.FollowUps.Single(f => f.Kind == FollowUpKind.DraftRecallFirst);
        var context = Given.Context(Caller.System, due.DueAt);
        var (commit, _) = Definition.Build(
            Definition.Start with { State = state }, Enterprise.MeetFollowUp(state, new MeetFollowUp(due.Id), context), context, "hash",
            DomainJson.Default.FollowUpMet, (before, after, events) => EnterpriseStream.Project(before, after, events, context, submitted: null));

        var (message, mail) = (Assert.Single(commit.Rows.OfType<AddInboxRow>()), Assert.Single(commit.Outbox));
        Assert.Equal((message.Id, Given.Owner, true), (mail.Id, mail.PersonId, mail.IsReminder));
        Assert.Equal($$"""{"days":"3","draft":"{{state.Draft!.Id}}"}""", mail.Arguments);
        Assert.Null(mail.Secret);
    }

    [Fact]
    public void The_same_command_has_the_same_fingerprint_and_another_one_another()
    {
        static string Of(SaveAnswers command) => CommandHash.Of(command, DomainJson.Default.SaveAnswers);
        var save = new SaveAnswers(Guid.Empty, "f", "1.1", [new("1.1.1", null, Answer.Of(3))]);

        Assert.Equal(Of(save), Of(save with { Answers = [new("1.1.1", null, Answer.Of(3))] }));
        Assert.NotEqual(Of(save), Of(save with { Answers = [new("1.1.1", null, Answer.Of(4))] }));
        Assert.NotEqual(
            CommandHash.Of(new DiscardDraft(Guid.Empty), DomainJson.Default.DiscardDraft),
            CommandHash.Of(new MeetFollowUp(Guid.Empty), DomainJson.Default.MeetFollowUp));
    }
}
