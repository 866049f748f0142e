using System.Text;

namespace SanSangSo.Assessments.Tests.Language;

public sealed class CleanTextTests
{
    // Written here and not as attributes: those cannot hold half a pair.
    [Fact]
    public void What_databases_refuse_is_left_out() => Assert.All(
        [
            ("  Cù Lao ", "Cù Lao"), ("a\0b", "ab"), ("a\ud83db", "ab"), ("a\ude00b", "ab"), ("\ud83d\0\ude00", ""),
            ("quán 🐚", "quán 🐚"), ("a\ufffeb", "ab"),
        ],
        ((string Typed, string Kept) text) => Assert.Equal(text.Kept, CleanText.Clean(text.Typed)));

    [Fact]
    public void Decomposed_text_is_composed() => Assert.Equal("Đức Ân", CleanText.Clean("Đức Ân".Normalize(NormalizationForm.FormD)));

    [Fact]
    public void Any_text_becomes_clean_and_stays_so() => Gen.String.Sample(
        typed =>
        {
            var clean = CleanText.Clean(typed);
            Assert.True(clean.IsNormalized(NormalizationForm.FormC));
            Assert.DoesNotContain('\0', clean);
            Assert.Equal(clean, CleanText.Clean(clean));
            _ = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetBytes(clean);
        },
        iter: 3_000);
}
