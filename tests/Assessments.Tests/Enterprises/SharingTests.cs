namespace SanSangSo.Assessments.Tests.Enterprises;

public sealed class SharingTests
{
    private static readonly EnterpriseState Assessed =
        Given.Submit(Given.WithFullDraft(Answer.Of(2), Given.RegisteredWithViewer().Proved()), Given.Owner, Given.Morning).State;

    private static Decision<EnterpriseEvent, SharingSaved> Switch(EnterpriseState state, bool shared, Guid? by = null, int text = 1) =>
        Enterprise.SwitchSharing(state, new SwitchSharing(shared, text), Given.Context(by ?? Given.Owner, operation: 50));

    private static Decision<EnterpriseEvent, SharingSaved> Open(EnterpriseState state, string about, Guid? by = null, int operation = 60) =>
        Enterprise.OpenCase(state, new OpenCase(about), Given.Context(by ?? Given.Owner, operation: operation));

    private static Decision<EnterpriseEvent, SharingSaved> Close(EnterpriseState state, Guid by, bool isOfficer = false, string? answer = null) =>
        Enterprise.CloseCase(state, new CloseCase(state.Cases[0].Id, answer), isOfficer, Given.Context(by, operation: 70));

    [Fact]
    public void Answers_are_open_only_while_an_owner_agrees_or_a_case_is_open()
    {
        Assert.False(Enterprise.AreAnswersOpen(Assessed));

        var shared = Assessed.Then(Switch(Assessed, shared: true));
        Assert.True(Enterprise.AreAnswersOpen(shared));
        Assert.False(Enterprise.AreAnswersOpen(shared.Then(Switch(shared, shared: false))));

        var asked = Assessed.Then(Open(Assessed, "Cần tư vấn phần mềm bán hàng"));
        Assert.True(Enterprise.AreAnswersOpen(asked));
        Assert.False(Enterprise.AreAnswersOpen(asked.Then(Close(asked, Given.Editor))));
    }

    [Fact]
    public void Nothing_is_open_where_nothing_was_assessed_or_nobody_is_proved()
    {
        var proved = Given.Registered().Proved();

        Assert.False(Enterprise.AreAnswersOpen(proved.Then(Switch(proved, shared: true))));
        Assert.Equal(SharingRefusals.NotProved, Switch(Given.Registered(), shared: true).Refusal!.Code);
        Assert.Equal(SharingRefusals.NotProved, Open(Given.Registered(), "Cần tư vấn").Refusal!.Code);
    }

    [Fact]
    public void Only_an_owner_agrees_and_asks()
    {
        foreach (var person in new[] { Given.Editor, Given.Viewer, Given.Stranger, Given.Officer })
        {
            Assert.Equal(Refusals.NotFound, Switch(Assessed, shared: true, person).Refusal!.Code);
            Assert.Equal(Refusals.NotFound, Open(Assessed, "Cần tư vấn", person).Refusal!.Code);
        }
    }

    [Fact]
    public void Only_the_text_of_today_is_agreed_to_and_agreeing_twice_is_once()
    {
        Assert.Equal(SharingRefusals.TextChanged, Switch(Assessed, shared: true, text: 0).Refusal!.Code);

        var shared = Assessed.Then(Switch(Assessed, shared: true));

        Assert.Equal((SharingTexts.Current.Version, Given.Owner), (shared.Shared!.TextVersion, shared.Shared.By));
        Assert.Empty(Switch(shared, shared: true).Events);
        Assert.Empty(Switch(Assessed, shared: false).Events);
    }

    [Theory]
    [InlineData(0, SharingRefusals.TextNeeded)]
    [InlineData(1, null)]
    [InlineData(Enterprise.CaseTextMaximum, null)]
    [InlineData(Enterprise.CaseTextMaximum + 1, SharingRefusals.TextTooLong)]
    public void A_case_says_in_a_few_words_what_it_is_about(int length, string? refusal) =>
        Assert.Equal(refusal, Open(Assessed, new string('a', length)).Refusal?.Code);

    [Fact]
    public void Only_so_many_cases_are_open_at_once()
    {
        var state = Assessed;
        for (var i = 0; i < Enterprise.OpenCasesMaximum; i++)
        {
            state = state.Then(Open(state, "Cần tư vấn", operation: 60 + i));
        }

        Assert.Equal(SharingRefusals.TooManyCases, Open(state, "Thêm một việc", operation: 69).Refusal!.Code);
    }

    [Fact]
    public void A_case_is_closed_by_owners_contributors_and_officers_who_answer()
    {
        var asked = Assessed.Then(Open(Assessed, "Cần tư vấn"));

        Assert.Equal(Refusals.NotFound, Close(asked, Given.Stranger).Refusal!.Code);
        Assert.Equal(SharingRefusals.ReadOnly, Close(asked, Given.Viewer).Refusal!.Code);
        Assert.Equal(SharingRefusals.TextNeeded, Close(asked, Given.Officer, isOfficer: true, " ").Refusal!.Code);
        Assert.NotNull(Assert.IsType<CaseClosed>(Assert.Single(Close(asked, Given.Officer, isOfficer: true, "Đã tư vấn").Events)).Answer);
        Assert.Null(Assert.IsType<CaseClosed>(Assert.Single(Close(asked, Given.Owner).Events)).Answer);

        var closed = asked.Then(Close(asked, Given.Owner));
        Assert.Equal(
            SharingRefusals.CaseGone,
            Enterprise.CloseCase(closed, new CloseCase(asked.Cases[0].Id, "Muộn"), isOfficer: true, Given.Context(Given.Officer)).Refusal!.Code);
    }

    [Fact]
    public void What_the_former_owners_agreed_to_ends_with_them()
    {
        var open = Assessed.Then(Switch(Assessed, shared: true));
        open = open.Then(Open(open, "Cần tư vấn"));

        var moved = open.Then(Enterprise.MoveOwnership(open, new MoveOwnership(Given.Stranger, "Giấy ủy quyền"), Given.Context(Given.Officer)));

        Assert.Null(moved.Shared);
        Assert.Empty(moved.Cases);
        Assert.False(Enterprise.AreAnswersOpen(moved));
    }

    [Fact]
    public void Sensitive_answers_are_not_among_what_officers_read()
    {
        var (_, submitted) = Given.Submit(
            Given.WithFullDraft(Answer.Of(5), Given.Registered().Proved()), Given.Owner, Given.Morning);

        var shown = Enterprise.ForOfficers(submitted, Given.Dbi);

        Assert.Equal(Given.Dbi.Questions.Where(q => !q.Sensitive).Select(q => q.Id), shown.Select(a => a.Question));
    }
}
