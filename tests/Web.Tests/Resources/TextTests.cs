using System.Text.RegularExpressions;

namespace SanSangSo.Web.Tests.Resources;

public sealed partial class TextTests
{
    public static TheoryData<string> Areas() => [.. TextFiles.Areas];

    [Theory]
    [MemberData(nameof(Areas))]
    public void No_vietnamese_text_is_left_over_in_the_english_file(string area)
    {
        var en = TextFiles.English(area);

        Assert.All(TextFiles.Vietnamese(area), vi => Assert.False(
            VietnameseLetters().Count(vi.First()) > 3 && en[vi.Key].Contains(vi.First()), $"{area}: {vi.Key} is Vietnamese in the English file."));
    }

    [GeneratedRegex("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex VietnameseLetters();
}
