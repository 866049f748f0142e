namespace SanSangSo.Assessments.Tests.Instruments;

public sealed class QuestionPagesTests
{
    private static readonly Instrument Instrument = InstrumentCatalogue.BuiltIn.Latest("vn-dbi-2021");
    private static readonly QuestionPages Pages = QuestionPages.Of(Instrument);

    [Fact]
    public void EveryQuestionIsAskedOnceInOrder() =>
        Assert.Equal(Instrument.Questions.Select(q => q.Id), Pages.All.SelectMany(p => p.Questions).Select(q => q.Id));

    [Fact]
    public void NoPageHasMoreThanFourQuestionsOrMixesComponents() =>
        Assert.All(Pages.All, page =>
        {
            Assert.InRange(page.Questions.Length, 1, QuestionPages.Most);
            Assert.All(page.Questions, q => Assert.Contains(q, page.Component.Questions));
            Assert.Contains(page.Component, page.Pillar.Components);
        });

    [Fact]
    public void PagesOfAComponentDifferByAtMostOneQuestion() =>
        Assert.All(Pages.All.GroupBy(p => p.Component.Id), pages =>
            Assert.InRange(pages.Max(p => p.Questions.Length) - pages.Min(p => p.Questions.Length), 0, 1));

    [Fact]
    public void NumbersAndIdsCountFromOne()
    {
        Assert.Equal(Enumerable.Range(1, Pages.All.Length), Pages.All.Select(p => p.Number));
        Assert.Equal(["1/1", "1/2", "1/3", "1/4", "2/1", "3/1"], Pages.All.Take(6).Select(p => p.Id));
        Assert.Equal(Pages.All.Length, Pages.All.Select(p => p.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void NextAndPreviousWalkThroughAllPages()
    {
        var forward = Walk(Pages.First, Pages.After);
        Assert.Equal(Pages.All, forward);
        Assert.Equal(Pages.All.Reverse(), Walk(forward[^1], Pages.Before));
    }

    [Theory]
    [InlineData("1.1.1", "1/1")]
    [InlineData("1.1.4", "1/2")]
    [InlineData("1.2.4", "1/4")]
    [InlineData("2.1.1", "2/1")]
    public void APageIsFoundByItsQuestionAndByItsId(string question, string id)
    {
        Assert.Equal(id, Pages.Asking(question)?.Id);
        Assert.Same(Pages.Asking(question), Pages.Find(id));
        Assert.Same(Pages.Find(id), Pages.Find(id[..1], id[2] - '0'));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1/0")]
    [InlineData("1/5")]
    [InlineData("7/1")]
    [InlineData("check")]
    public void APlaceThatIsNoPageIsNotFound(string place) => Assert.Null(Pages.Find(place));

    [Fact]
    public void TheFirstOpenPageIsTheOneWithAQuestionNotDone()
    {
        Assert.Equal("1/1", Pages.FirstOpen("1", _ => false)?.Id);
        Assert.Equal("1/2", Pages.FirstOpen("1", q => q is "1.1.1" or "1.1.2" or "1.1.3")?.Id);
        Assert.Equal("1/1", Pages.FirstOpen("1", _ => true)?.Id);
        Assert.Null(Pages.FirstOpen("9", _ => true));
    }

    private static List<QuestionPage> Walk(QuestionPage start, Func<QuestionPage, QuestionPage?> step)
    {
        var walked = new List<QuestionPage>();
        for (var page = start; page is not null; page = step(page))
        {
            walked.Add(page);
        }

        return walked;
    }
}
