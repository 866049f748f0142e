using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Pages.Enterprise;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Tests.Enterprise;

/// <summary>The class is said with the facts that decided; what is not known is never filled in.</summary>
public sealed class SizeExplanationTests : IDisposable
{
    private const string Hotel = "55";
    private const string FishSauce = "10";

    private static readonly IStringLocalizer<EnterpriseTexts> Texts = new ServiceCollection()
        .AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<EnterpriseTexts>>();

    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    public SizeExplanationTests() => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = PageLanguage.Vietnamese;

    public void Dispose() => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = _before;

    [Fact]
    public void A_class_names_the_employees_and_the_money_that_decided()
    {
        var words = Explain(Hotel, new SizeFacts(null, 125, 0, false, 2));

        Assert.Equal(SizeClass.Small, words.Class);
        Assert.Equal(
            "Doanh nghiệp nhỏ, vì số lao động tham gia bảo hiểm xã hội bình quân năm là 12,5 người (trên 10 đến 50 người) "
            + "và tổng doanh thu năm không quá 10 tỷ đồng.",
            words.Sentence);
    }

    [Fact]
    public void The_bands_are_those_of_the_own_group()
    {
        Assert.Equal("trên 10 đến 100 người", Explain(FishSauce, SizeFacts.Nothing).EmployeesRange(1));
        Assert.Equal("trên 10 đến 50 người", Explain(Hotel, SizeFacts.Nothing).EmployeesRange(1));
        Assert.Equal("không quá 3 tỷ đồng", Explain(FishSauce, SizeFacts.Nothing).RevenueRange(0));
        Assert.Equal("trên 100 tỷ đồng", Explain(Hotel, SizeFacts.Nothing).CapitalRange(3));
    }

    [Fact]
    public void Capital_alone_decides_where_there_is_no_revenue_yet()
    {
        var words = Explain(FishSauce, new SizeFacts(0, null, null, true, 0));

        Assert.Equal(SizeClass.Micro, words.Class);
        Assert.Contains("chỉ xét nguồn vốn", words.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, null, null, "trên 100 người")]
    [InlineData(0, 3, 3, "tổng doanh thu năm trên 300 tỷ đồng và tổng nguồn vốn trên 100 tỷ đồng")]
    public void A_large_enterprise_is_told_why_and_that_it_is_not_counted(int employees, int? revenue, int? capital, string because)
    {
        var words = Explain(Hotel, new SizeFacts(employees, null, revenue, false, capital));

        Assert.Equal(SizeClass.Large, words.Class);
        Assert.Contains(because, words.Sentence, StringComparison.Ordinal);
        Assert.True(words.IsOutside);
    }

    [Theory]
    [InlineData(null, null, null, "Bạn chưa cho biết số lao động, doanh thu và nguồn vốn")]
    [InlineData(null, 1, null, "Còn thiếu: số lao động tham gia bảo hiểm xã hội; nguồn vốn.")]
    [InlineData(null, 0, null, "Còn thiếu: số lao động tham gia bảo hiểm xã hội.")]
    [InlineData(0, null, null, "Còn thiếu: doanh thu hoặc nguồn vốn.")]
    [InlineData(0, 1, null, "Còn thiếu: nguồn vốn.")]
    [InlineData(0, null, 1, "Còn thiếu: doanh thu.")]
    public void What_is_missing_is_named_and_no_class_guessed(int? employees, int? revenue, int? capital, string missing)
    {
        var words = Explain(Hotel, new SizeFacts(employees, null, revenue, false, capital));

        Assert.Equal("Chưa xác định", words.Name);
        Assert.Contains(missing, words.Sentence, StringComparison.Ordinal);
        Assert.False(words.IsOutside);
    }

    [Theory]
    [InlineData(LegalForm.Household, "Hộ kinh doanh")]
    [InlineData(LegalForm.Cooperative, "Hợp tác xã")]
    [InlineData(LegalForm.Branch, "Chi nhánh")]
    public void Who_is_no_company_has_no_class_and_is_told_so(LegalForm form, string name)
    {
        var words = Explain(Hotel, new SizeFacts(0, null, 0, false, 0), form);

        Assert.Equal(name, words.Name);
        Assert.StartsWith(name, words.Sentence, StringComparison.Ordinal);
        Assert.True(words.IsOutside);
    }

    [Fact]
    public void Every_possible_answer_has_a_sentence_in_both_languages()
    {
        int?[] bands = [null, 0, 1, 2, 3];
        foreach (var language in PageLanguage.All)
        {
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = language;
            foreach (var facts in from line in new[] { Hotel, FishSauce }
                                  from employees in bands
                                  from revenue in bands
                                  from capital in bands
                                  from none in new[] { false, true }
                                  select (line, new SizeFacts(employees, null, none ? null : revenue, none, capital)))
            {
                Assert.DoesNotContain("Size.", Explain(facts.line, facts.Item2).Sentence, StringComparison.Ordinal);
            }
        }
    }

    private static SizeExplanation Explain(string line, SizeFacts facts, LegalForm form = LegalForm.Company)
    {
        var rule = Catalogues.SizeRuleOn(new DateOnly(2026, 11, 24));
        var text = new TextRef(Guid.NewGuid(), "");
        return new SizeExplanation(
            new Profile(
                "56", text, TaxCodeKind.Enterprise, text, "22366", line, form, Ownership.Private, false, false, false, facts,
                rule.Classify(Catalogues.BusinessLine(line)!.DecreeGroup, facts), rule.Id),
            Texts);
    }
}
