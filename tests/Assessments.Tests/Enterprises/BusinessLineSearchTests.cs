namespace SanSangSo.Assessments.Tests.Enterprises;

public sealed class BusinessLineSearchTests
{
    [Theory]
    [InlineData("khách sạn", "55")]
    [InlineData("khach san", "55")]
    [InlineData("KHÁCH SẠN", "55")]
    [InlineData("hotel", "55")]
    [InlineData("nước mắm", "10")]
    [InlineData("nuoc mam", "10")]
    [InlineData("56", "56")]
    [InlineData("nuôi tôm hùm", "03")]
    public void Everyday_words_find_their_line_first(string typed, string code) =>
        Assert.Equal(code, BusinessLineSearch.Find(typed)[0].Code);

    [Fact]
    public void Decomposed_words_find_the_same_line() =>
        Assert.Equal("10", BusinessLineSearch.Find("nước mắm".Normalize(System.Text.NormalizationForm.FormD))[0].Code);

    [Theory]
    [InlineData("khach s")]
    [InlineData("khách")]
    public void The_beginning_of_a_word_is_enough_while_typing(string typed) =>
        Assert.Contains(BusinessLineSearch.Find(typed), l => l.Code == "55");

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("?!")]
    [InlineData("qwertyuiop")]
    public void Nothing_is_found_for_nothing(string typed) => Assert.Empty(BusinessLineSearch.Find(typed));

    [Fact]
    public void At_most_as_many_as_asked_for_come_back() => Assert.Equal(3, BusinessLineSearch.Find("s", take: 3).Length);

    [Fact]
    public void Every_search_word_finds_its_own_line()
    {
        var lost = Catalogues.BusinessLines
            .SelectMany(line => line.WordsVi.Concat(line.WordsEn).Select(word => (line.Code, word)))
            .Where(pair => BusinessLineSearch.Find(pair.word).All(found => found.Code != pair.Code))
            .ToArray();

        Assert.Empty(lost);
    }

    [Fact]
    public void Any_text_can_be_searched_for() => Gen.String.Sample(typed => BusinessLineSearch.Find(typed).Length <= 10, iter: 500);
}
