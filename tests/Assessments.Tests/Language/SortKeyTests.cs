using System.Text;

namespace SanSangSo.Assessments.Tests.Language;

public sealed class SortKeyTests
{
    [Theory]
    [InlineData("An|Ăn|Ân|Dũng|Đức|Em|Oanh|Ông")]
    [InlineData("ma|mà|mả|mã|má|mạ")]
    [InlineData("Đa|Đá|Đà Nẵng|Đại Lãnh")]
    [InlineData("An|An Bình|Ánh")]
    [InlineData("Phở 24|Phở Bắc")]
    [InlineData("Hoà|Hoan")]
    public void Names_come_in_the_order_of_a_vietnamese_dictionary(string inOrder)
    {
        var names = inOrder.Split('|');

        Assert.Equal(names, names.Reverse().OrderBy(VietFold.SortKey, StringComparer.Ordinal));
    }

    [Fact]
    public void Capitals_and_composition_do_not_matter()
    {
        Assert.Equal(VietFold.SortKey("Đức Ân"), VietFold.SortKey("ĐỨC ÂN"));
        Assert.Equal(VietFold.SortKey("Đức Ân"), VietFold.SortKey("Đức Ân".Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void Whatever_a_name_holds_it_has_a_key() =>
        Assert.All(["Quán ốc 🐚", "x\u0301", "\u0301", "\ud83d", "\ufffe", ""], name => Assert.NotEmpty(VietFold.SortKey(name)));

    [Fact]
    public void Any_text_has_a_key() => Gen.String.Sample(text => VietFold.SortKey(text).Length > 0, iter: 2_000);
}
