using System.Text;

namespace SanSangSo.Assessments.Tests.Enterprises;

public sealed class SnapshotTests
{
    private static EnterpriseState Busy()
    {
        var state = Given.RegisteredWithEditor();
        state = state.Then(Enterprise.GiveSizeFacts(
            state, new GiveSizeFacts(new SizeFacts(1, 125, 1, NoRevenueYet: false, 1)), Given.Context(Given.Owner)));
        (state, var last) = Given.Submit(Given.WithFullDraft(Answer.Of(3), state), Given.Owner, Given.Morning);
        var open = Enterprise.StartDraft(
            state, new StartDraft("vn-dbi-2021", FromLast: true), last, Given.Context(Given.Owner, operation: 60));
        state = state.Then(open);
        return state.Then(Enterprise.SaveAnswers(
            state,
            new SaveAnswers(
                state.Draft!.Id, Guid.NewGuid().ToString(), "6.1",
                [.. Given.Dbi.Questions.Select(q => new PostedAnswer(q.Id, null, Answer.DontKnow))]),
            Given.Context(Given.Editor)));
    }

    [Fact]
    public void With_a_full_draft_the_snapshot_stays_within_8_kB()
    {
        var bytes = Encoding.UTF8.GetByteCount(Given.Json(Busy()));

        Assert.True(bytes <= 8_192, $"The snapshot has {bytes} bytes.");
    }

    [Fact]
    public void A_snapshot_read_again_is_the_same_state()
    {
        var json = Given.Json(Busy());

        Assert.Equal(json, Given.Json(JsonSerializer.Deserialize(json, DomainJson.Default.EnterpriseState)!));
    }

    [Fact]
    public void The_same_answers_saved_in_another_order_are_the_same_state()
    {
        static string Saved(IEnumerable<Question> questions)
        {
            var state = Given.WithDraft();
            foreach (var question in questions)
            {
                state = state.Then(Enterprise.SaveAnswers(
                    state, new SaveAnswers(state.Draft!.Id, "f", "1.1", [new(question.Id, null, Answer.Of(2))]), Given.Context(Given.Owner)));
            }

            return Given.Json(state);
        }

        Assert.Equal(Saved(Given.Dbi.Questions), Saved(Given.Dbi.Questions.Reverse()));
    }
}
