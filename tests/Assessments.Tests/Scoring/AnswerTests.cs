namespace SanSangSo.Assessments.Tests.Scoring;

public sealed class AnswerTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("5")]
    [InlineData("unknown")]
    [InlineData("[]")]
    [InlineData("[1,4]")]
    [InlineData("[[1,2],[3,5]]")]
    [InlineData("{\"1\":0,\"7\":5}")]
    [InlineData("{\"1\":\"partly\"}")]
    [InlineData("{\"part\":3,\"whole\":12}")]
    public void A_posted_value_comes_back_as_it_was(string posted)
    {
        Assert.True(Answer.TryParse(posted, out var answer));
        Assert.Equal(posted, answer.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1000")]
    [InlineData("-1")]
    [InlineData("05")]
    [InlineData("[2,1]")]
    [InlineData("[1, 2]")]
    [InlineData("\"unknown\"")]
    [InlineData("{\"a\":1}")]
    [InlineData("3 ")]
    [InlineData("Unknown")]
    [InlineData("٣")]
    public void Anything_else_is_no_answer(string? posted) => Assert.False(Answer.TryParse(posted, out _));

    [Theory]
    [InlineData("0")]
    [InlineData("5")]
    [InlineData("\"unknown\"")]
    [InlineData("[1,4]")]
    [InlineData("[[1,2]]")]
    [InlineData("{\"1\":0,\"7\":5}")]
    [InlineData("{\"1\":\"partly\"}")]
    [InlineData("{\"part\":3,\"whole\":12}")]
    public void An_answer_survives_its_json(string json) =>
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Answer>(json)));

    [Theory]
    [InlineData("1000")]
    [InlineData("-1")]
    [InlineData("2.5")]
    [InlineData("2.0")]
    [InlineData("2e0")]
    [InlineData("[1,1]")]
    [InlineData("[\"1\"]")]
    [InlineData("[1,[1,2]]")]
    [InlineData("[[1,2],[2,1]]")]
    [InlineData("[[1,1]]")]
    [InlineData("[[1,2,3]]")]
    [InlineData("{\"1\":\"3\"}")]
    [InlineData("{\"1\":null}")]
    [InlineData("{\"1\":1,\"1\":2}")]
    [InlineData("{\"0\":1}")]
    [InlineData("{\"part\":13,\"whole\":12}")]
    [InlineData("{\"part\":0,\"whole\":0}")]
    [InlineData("{\"part\":1,\"whole\":2,\"of\":3}")]
    [InlineData("null")]
    [InlineData("\"3\"")]
    [InlineData("true")]
    public void Other_json_is_refused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Answer>(json));

    [Theory]
    [InlineData(-1)]
    [InlineData(1000)]
    public void Options_are_numbered_from_0_to_999(int option) => Assert.Throws<ArgumentOutOfRangeException>(() => Answer.Of(option));

    [Fact]
    public void What_says_the_same_is_equal_in_whatever_order_it_was_ticked()
    {
        Assert.Equal(Answer.OfAll([1, 4]), Answer.OfAll([4, 1, 4]));
        Assert.Equal(Answer.OfPairs([new(1, 2), new(3, 5)]), Answer.OfPairs([new(5, 3), new(2, 1)]));
        Assert.Equal(Answer.OfRows([new(1, "no"), new(2, "yes")]), Answer.OfRows([new(2, "yes"), new(1, "no")]));
    }

    [Fact]
    public void An_answer_shows_only_what_it_is()
    {
        Assert.Equal((3, 0), (Answer.Of(3).Option, Answer.Of(3).Options.Length));
        Assert.Equal((null, 2), (Answer.OfAll([1, 4]).Option, Answer.OfAll([1, 4]).Options.Length));
        Assert.Equal([new OptionPair(1, 2)], Answer.OfPairs([new(2, 1)]).Pairs);
        Assert.Equal("partly", Answer.OfRows([new(7, "partly")]).Rows[7]);
        Assert.Equal(new RatioOf(3, 12), Answer.OfRatio(new(3, 12)).Ratio);
        Assert.Empty(Answer.OfRatio(new(3, 12)).Rows);
        Assert.Null(Answer.DontKnow.Option);
    }
}
