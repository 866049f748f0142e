using SanSangSo.Web.Pages.Enterprise.Assessments;

namespace SanSangSo.Web.Tests.Assessments;

public sealed class QuestionNumberTests
{
    [Theory]
    [InlineData("1.1.10", "1.1.10")]
    [InlineData("7.2", "7.2")]
    [InlineData("7.2.links", "7.2")]
    [InlineData("q9", "9")]
    [InlineData("q1.invested", "1")]
    [InlineData("quality", "quality")]
    public void A_number_is_what_people_call_the_question(string id, string number) => Assert.Equal(number, QuestionNumber.Of(id));
}
