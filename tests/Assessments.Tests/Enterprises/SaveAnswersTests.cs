namespace SanSangSo.Assessments.Tests.Enterprises;

/// <summary>One draft, several forms (tabs, devices, members): nothing is lost silently.</summary>
public sealed class SaveAnswersTests
{
    private static readonly Answer Two = Answer.Of(2);
    private static readonly Answer Three = Answer.Of(3);
    private static readonly Answer Four = Answer.Of(4);

    private static PostedAnswer Post(string question, Answer? seen, Answer chosen) => new(question, seen, chosen);

    private static Decision<EnterpriseEvent, AnswersStored> Save(
        EnterpriseState state, string form, long? now = null, Guid? person = null, string place = "1.1", params PostedAnswer[] answers) =>
        Enterprise.SaveAnswers(
            state, new SaveAnswers(state.Draft!.Id, form, place, [.. answers]), Given.Context(person ?? Given.Owner, now));

    private static Answer? Stored(EnterpriseState state, string question) =>
        state.Draft!.Answers.TryGetValue(question, out var found) ? found.Answer : null;

    [Fact]
    public void What_is_chosen_is_stored_with_its_time_and_place()
    {
        var state = Given.WithDraft();
        var later = Given.After(Given.Morning, 1);
        var saved = Save(state, "tab", later, Given.Editor, "3.2", Post("1.1.1", null, Three), Post("1.1.2", null, Answer.DontKnow));
        state = state.Then(saved);

        Assert.Equal(later, saved.Result!.SavedAt);
        Assert.Equal((Three, Answer.DontKnow), (Stored(state, "1.1.1"), Stored(state, "1.1.2")));
        Assert.Equal((later, "3.2", Given.Editor), (state.Draft!.SavedAt, state.Draft.Place, state.Draft.PersonId));
    }

    [Fact]
    public void After_the_Back_button_the_same_form_overwrites_its_own_answer()
    {
        var state = Given.WithDraft();
        state = state.Then(Save(state, "tab", answers: Post("1.1.1", null, Three)));

        var again = Save(state, "tab", answers: Post("1.1.1", null, Two));
        state = state.Then(again);

        Assert.Empty(again.Result!.Conflicts);
        Assert.Equal(Two, Stored(state, "1.1.1"));
    }

    [Fact]
    public void The_Back_button_can_also_take_back_a_change_to_what_was_seen()
    {
        var state = Given.WithDraft();
        state = state.Then(Save(state, "first", answers: Post("1.1.1", null, Two)));
        state = state.Then(Save(state, "second", answers: Post("1.1.1", Two, Four)));

        state = state.Then(Save(state, "second", answers: Post("1.1.1", Two, Two)));

        Assert.Equal(Two, Stored(state, "1.1.1"));
    }

    [Fact]
    public void Another_form_that_saw_the_stored_answer_may_change_it()
    {
        var state = Given.WithDraft();
        state = state.Then(Save(state, "phone", answers: Post("1.1.1", null, Three)));

        state = state.Then(Save(state, "desk", answers: Post("1.1.1", Three, Four)));

        Assert.Equal(Four, Stored(state, "1.1.1"));
    }

    [Fact]
    public void Another_form_that_did_not_see_it_gets_both_values_back_and_everything_else_is_stored()
    {
        var state = Given.WithDraft();
        state = state.Then(Save(state, "phone", answers: Post("1.1.1", null, Three)));

        var saved = Save(state, "desk", answers: [Post("1.1.1", null, Four), Post("1.1.2", null, Two)]);
        state = state.Then(saved);

        Assert.Equal(new AnswerConflict("1.1.1", Three, Four), Assert.Single(saved.Result!.Conflicts));
        Assert.Equal((Three, Two), (Stored(state, "1.1.1"), Stored(state, "1.1.2")));
    }

    [Fact]
    public void The_same_choice_in_two_forms_is_no_conflict()
    {
        var state = Given.WithDraft();
        state = state.Then(Save(state, "phone", answers: Post("1.1.1", null, Three)));

        var saved = Save(state, "desk", answers: Post("1.1.1", null, Three));

        Assert.Empty(saved.Result!.Conflicts);
        Assert.Equal(Three, Stored(state.Then(saved), "1.1.1"));
    }

    [Fact]
    public void An_answer_left_as_it_was_seen_never_overwrites_a_newer_one()
    {
        var state = Given.WithDraft();
        state = state.Then(Save(state, "first", answers: Post("1.1.1", null, Two)));
        state = state.Then(Save(state, "phone", answers: Post("1.1.1", Two, Four)));

        var stale = Save(state, "desk", answers: [Post("1.1.1", Two, Two), Post("1.1.2", null, Three)]);
        state = state.Then(stale);

        Assert.Empty(stale.Result!.Conflicts);
        Assert.Equal((Four, Three), (Stored(state, "1.1.1"), Stored(state, "1.1.2")));
    }

    [Fact]
    public void A_save_that_changes_nothing_writes_nothing_and_tells_the_last_time()
    {
        var state = Given.WithDraft();
        state = state.Then(Save(state, "tab", answers: Post("1.1.1", null, Three)));

        var again = Save(state, "tab", Given.After(Given.Morning, 1), answers: Post("1.1.1", null, Three));

        Assert.Empty(again.Events);
        Assert.Equal(Given.Morning, again.Result!.SavedAt);
    }

    [Fact]
    public void Moving_on_without_an_answer_still_keeps_the_place()
    {
        var state = Given.WithDraft();

        state = state.Then(Save(state, "tab", place: "4.2"));

        Assert.Equal("4.2", state.Draft!.Place);
    }

    [Fact]
    public void A_question_of_no_such_instrument_is_refused_and_nothing_is_stored()
    {
        var saved = Save(Given.WithDraft(), "tab", answers: [Post("1.1.1", null, Three), Post("9.9.9", null, Three)]);

        Assert.Equal((AssessmentRefusals.QuestionUnknown, "9.9.9"), (saved.Refusal!.Code, Assert.Single(saved.Refusal.About)));
        Assert.Empty(saved.Events);
    }

    [Fact]
    public void Saving_to_a_draft_that_ended_says_how_it_ended()
    {
        var state = Given.WithFullDraft(Three);
        var draft = state.Draft!.Id;
        var save = new SaveAnswers(draft, "late", "1.1", [Post("1.1.1", null, Four)]);

        var (submitted, _) = Given.Submit(state, Given.Owner, Given.Morning);
        var refusal = Enterprise.SaveAnswers(submitted, save, Given.Context(Given.Owner)).Refusal!;
        Assert.Equal((AssessmentRefusals.AlreadySubmitted, draft.ToString()), (refusal.Code, Assert.Single(refusal.About)));

        var discarded = state.Then(Enterprise.DiscardDraft(state, new DiscardDraft(draft), Given.Context(Given.Owner)));
        Assert.Equal(AssessmentRefusals.DraftGone, Enterprise.SaveAnswers(discarded, save, Given.Context(Given.Owner)).Refusal!.Code);
    }

    [Fact]
    public void Whatever_several_forms_post_each_choice_is_stored_or_reported_or_was_left_as_seen() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[-1, 5], Gen.Int[0, 5]).List[1, 25].Sample(
            posts =>
            {
                var state = Given.WithDraft();
                foreach (var (form, question, seen, chosen) in posts)
                {
                    var post = Post($"1.2.{question + 1}", seen < 0 ? null : Answer.Of(seen), Answer.Of(chosen));
                    var before = state.Draft!.Answers.GetValueOrDefault(post.Question);
                    var saved = Save(state, $"form-{form}", answers: post);
                    state = state.Then(saved);
                    var after = Stored(state, post.Question);

                    var stored = after == post.Chosen;
                    var reported = saved.Result!.Conflicts.Any(c => c.Stored == after && c.Chosen == post.Chosen);
                    var leftAsSeen = post.Chosen == post.Seen && after == before?.Answer;
                    Assert.True(stored || reported || leftAsSeen);
                    Assert.False(reported && after != before?.Answer);
                }
            },
            iter: 1_000);
}
