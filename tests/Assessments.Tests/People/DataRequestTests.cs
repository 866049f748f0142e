namespace SanSangSo.Assessments.Tests.People;

public sealed class DataRequestTests
{
    private static DecideContext Context(int operation = 1) =>
        new(Given.Owner, Given.Morning, new Caller(Given.Owner, Given.Operation(operation)), Given.Ink());

    private static PersonState Registered() => Then(
        PersonState.Empty, Person.Register(PersonState.Empty, new RegisterPerson("chu@cu-lao.test", "vi"), Context()));

    private static PersonState Then(PersonState state, Decision<PersonEvent, PersonSaved> decision)
    {
        Assert.Null(decision.Refusal);
        return decision.Events.Aggregate(state, Person.Apply);
    }

    [Theory]
    [InlineData(DataRequestKind.Correction, "2026-10-15")]
    [InlineData(DataRequestKind.Objection, "2026-10-20")]
    [InlineData(DataRequestKind.Deletion, "2026-10-25")]
    [InlineData(DataRequestKind.Other, "2026-10-15")]
    public void An_answer_is_in_time_until_the_end_of_its_last_day(DataRequestKind kind, string day) =>
        Assert.Equal(Given.At($"{day} 23:59") + 59_999, DataRequestRules.AnswerBy(kind, Given.Morning));

    [Theory]
    [InlineData("2026-10-05 10:42", "2026-10-07")]
    [InlineData("2026-10-08 00:00", "2026-10-12")]
    [InlineData("2026-10-09 23:59", "2026-10-13")]
    [InlineData("2026-10-10 12:00", "2026-10-13")]
    [InlineData("2026-10-11 12:00", "2026-10-13")]
    public void It_is_acknowledged_by_the_end_of_the_second_working_day(string at, string day) =>
        Assert.Equal(Given.At($"{day} 23:59") + 59_999, DataRequestRules.AcknowledgeBy(Given.At(at)));

    [Fact]
    public void Every_kind_has_a_rule() =>
        Assert.Equal(Enum.GetValues<DataRequestKind>(), DataRequestRules.All.Select(r => r.Kind));

    [Fact]
    public void A_request_is_kept_with_its_deadlines_and_its_words_apart()
    {
        var context = Context();
        var made = Assert.IsType<DataRequestMade>(Assert.Single(
            Person.Ask(Registered(), new MakeDataRequest(DataRequestKind.Correction, "  Tên tôi viết sai "), context).Events));

        Assert.Equal("Tên tôi viết sai", Assert.Single(context.Ink.Rows).Value);
        Assert.Equal((context.Ink.Rows[0].Id, DataRequestRules.Version), (made.Text.Id, made.Rule));
        Assert.Equal(
            (DataRequestRules.AcknowledgeBy(Given.Morning), DataRequestRules.AnswerBy(DataRequestKind.Correction, Given.Morning)),
            (made.AcknowledgeBy, made.AnswerBy));
    }

    [Fact]
    public void It_is_answered_once()
    {
        var asked = Person.Ask(Registered(), new MakeDataRequest(DataRequestKind.Other, "Ai đã xem?"), Context());
        var state = Then(Registered(), asked);
        var id = state.Requests.Single();
        var answered = Then(state, Person.Answer(state, new AnswerDataRequest(id, Done: true, "Không ai."), Context(2)));

        Assert.Empty(answered.Requests);
        Assert.Equal(
            PersonRefusals.RequestGone, Person.Answer(answered, new AnswerDataRequest(id, Done: false, "Không."), Context(3)).Refusal!.Code);
    }

    [Fact]
    public void Words_are_needed_not_too_many_and_not_too_many_requests_wait_at_once()
    {
        var state = Registered();
        Assert.Equal(PersonRefusals.TextMissing, Person.Ask(state, new MakeDataRequest(DataRequestKind.Other, "  "), Context()).Refusal!.Code);
        Assert.Equal(
            PersonRefusals.TextTooLong,
            Person.Ask(state, new MakeDataRequest(DataRequestKind.Other, new string('a', PersonRefusals.TextMaximum + 1)), Context()).Refusal!.Code);
        for (var i = 0; i < 10; i++)
        {
            state = Then(state, Person.Ask(state, new MakeDataRequest(DataRequestKind.Other, "Hỏi"), Context(i + 10)));
        }

        Assert.Equal(PersonRefusals.TooManyRequests, Person.Ask(state, new MakeDataRequest(DataRequestKind.Other, "Hỏi"), Context()).Refusal!.Code);
        Assert.Equal(
            Refusals.NotFound, Person.Ask(PersonState.Empty, new MakeDataRequest(DataRequestKind.Other, "Hỏi"), Context()).Refusal!.Code);
    }
}
