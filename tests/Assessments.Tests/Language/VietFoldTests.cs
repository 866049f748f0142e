using System.Text;

namespace SanSangSo.Assessments.Tests.Language;

public sealed class VietFoldTests
{
    [Theory]
    [InlineData("Hải sản", "hai san")]
    [InlineData("HẢI SẢN", "hai san")]
    [InlineData("Đặc khu Trường Sa", "dac khu truong sa")]
    [InlineData("đường", "duong")]
    [InlineData("hòa", "hoa")]
    [InlineData("hoà", "hoa")]
    [InlineData("Thủy sản Khánh Hoà", "thuy san khanh hoa")]
    [InlineData("Thuỷ sản Khánh Hòa", "thuy san khanh hoa")]
    [InlineData("  A & B,  Co. ", "a b co")]
    [InlineData("Café 24h", "cafe 24h")]
    [InlineData("", "")]
    [InlineData("!?", "")]
    public void Text_folds_to_plain_letters_and_single_spaces(string text, string folded) => Assert.Equal(folded, VietFold.Fold(text));

    [Fact]
    public void Composed_and_decomposed_text_fold_alike()
    {
        const string text = "Ướp lạnh, đông đặc: ẳẵặ ểễệ ổỗộ ởỡợ ửữự ỷỹỵ";

        Assert.Equal(
            VietFold.Fold(text.Normalize(NormalizationForm.FormC)), VietFold.Fold(text.Normalize(NormalizationForm.FormD)));
        Assert.Equal("uop lanh dong dac aaa eee ooo ooo uuu yyy", VietFold.Fold(text));
    }

    [Fact]
    public void Any_text_folds_and_folding_again_changes_nothing() => Gen.String.Sample(
        text => VietFold.Fold(VietFold.Fold(text)) == VietFold.Fold(text), iter: 2_000);

    [Fact]
    public void Half_an_emoji_does_not_stop_the_search() => Assert.Equal("pho", VietFold.Fold("Phở \ud83c"));
}
