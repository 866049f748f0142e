using SanSangSo.Web.Accounts;

namespace SanSangSo.Web.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("Ng4n!Qua#Roi&$")]
    [InlineData("")]
    public void Fewer_than_15_characters_are_too_few(string password) =>
        Assert.Equal(PasswordRules.TooShort, PasswordRules.ProblemOf(password, "ten@vi-du.vn"));

    [Fact]
    public void Letters_count_as_one_however_they_are_composed() =>
        Assert.Equal(
            PasswordRules.TooShort,
            PasswordRules.ProblemOf("trời đẹp quá ạ".Normalize(System.Text.NormalizationForm.FormD), "ten@vi-du.vn"));

    [Theory]
    [InlineData("passwordpassword")]
    [InlineData("123456789012345")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("qwertyuiopasdfgh")]
    [InlineData("matkhaumatkhau1")]
    [InlineData("Mật khẩu mật khẩu")]
    [InlineData("sansangso sansangso")]
    [InlineData("khanhhoa nhatrang")]
    [InlineData("hoangvanthuong1")]
    [InlineData("hoangvanthuong@cong-ty.vn")]
    public void Common_words_keys_and_the_own_address_are_too_guessable(string password) =>
        Assert.Equal(PasswordRules.TooGuessable, PasswordRules.ProblemOf(password, "hoangvanthuong@cong-ty.vn"));

    [Theory]
    [InlineData("thuyen ra khoi luc som mai")]
    [InlineData("trời hôm nay đẹp quá nhỉ")]
    [InlineData("nha trang gio bien mat lanh 2026")]
    [InlineData("correct horse battery staple")]
    [InlineData("kT9#vLq2&xZp8!mW")]
    public void Phrases_and_random_characters_are_fine(string password) =>
        Assert.Null(PasswordRules.ProblemOf(password, "ten@vi-du.vn"));

    [Fact]
    public void Long_ones_are_taken_up_to_256()
    {
        var phrase = string.Concat(Enumerable.Range(0, 40).Select(i => $"tu{i * 7919 % 1000} "));
        Assert.Null(PasswordRules.ProblemOf(phrase[..200], "ten@vi-du.vn"));
        Assert.Equal(PasswordRules.TooLong, PasswordRules.ProblemOf(new string('x', 257), "ten@vi-du.vn"));
    }
}
