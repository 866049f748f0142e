namespace SanSangSo.Assessments.Tests.Scoring;

public sealed class AnswerTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("5")]
    [InlineData("unknown")]
    public void A_posted_value_comes_back_as_it_was(string posted)
    {
        Assert.True(Answer.TryParse(posted, out var answer));
        Assert.Equal(posted, answer.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("6")]
    [InlineData("-1")]
    [InlineData("05")]
    [InlineData("3 ")]
    [InlineData("Unknown")]
    [InlineData("٣")]
    public void Anything_else_is_no_answer(string? posted) => Assert.False(Answer.TryParse(posted, out _));

    [Theory]
    [InlineData("0")]
    [InlineData("5")]
    [InlineData("\"unknown\"")]
    public void An_answer_survives_its_json(string json) =>
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Answer>(json)));

    [Theory]
    [InlineData("6")]
    [InlineData("-1")]
    [InlineData("2.5")]
    [InlineData("null")]
    [InlineData("\"3\"")]
    [InlineData("true")]
    public void Other_json_is_refused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Answer>(json));

    [Theory]
    [InlineData(-1)]
    [InlineData(6)]
    public void There_are_no_options_outside_0_to_5(int option) => Assert.Throws<ArgumentOutOfRangeException>(() => Answer.Of(option));
}
