using System.Text;

namespace SanSangSo.Assessments.Tests.Language;

public sealed class CsvTextTests
{
    [Fact]
    public void A_file_begins_with_the_mark_of_UTF_8_and_quotes_every_value()
    {
        var file = CsvText.Write(["a", "b"], [["Cù Lao", "nói \"được\", xong"], [null, ""]]);

        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        Assert.Equal("\"a\",\"b\"\r\n\"Cù Lao\",\"nói \"\"được\"\", xong\"\r\n\"\",\"\"\r\n", Encoding.UTF8.GetString(file[3..]));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+84")]
    [InlineData("-1")]
    [InlineData("@sum")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("\nx")]
    [InlineData("＝1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠a")]
    public void What_a_spreadsheet_would_compute_is_text(string value) => Assert.Equal("'" + value, CsvText.Cell(value));

    [Theory]
    [InlineData("a=1", "a=1")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Everything_else_stays_as_it_is(string? value, string cell) => Assert.Equal(cell, CsvText.Cell(value));
}
