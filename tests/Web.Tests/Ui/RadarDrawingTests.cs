using System.Globalization;
using System.Text.Encodings.Web;
using SanSangSo.Web.Ui;

namespace SanSangSo.Web.Tests.Ui;

public sealed class RadarDrawingTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(8)]
    public void No_label_is_cut(int count)
    {
        var axes = Enumerable.Range(0, count)
            .Select(i => new RadarAxis("Chuyển đổi số văn hoá doanh nghiệp và Donaudampfschifffahrt " + i, i / 10.0, "62/100"))
            .ToList();
        var drawing = new RadarDrawing(axes, []);
        using var writer = new StringWriter();
        drawing.Draw().WriteTo(writer, HtmlEncoder.Default);
        var box = drawing.ViewBox.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();

        var svg = System.Xml.Linq.XElement.Parse("<svg>" + writer + "</svg>");
        foreach (var text in svg.Elements("text"))
        {
            var x = (double)text.Attribute("x")!;
            var y = (double)text.Attribute("y")!;
            var width = SvgText.Width(text.Value, 13);
            var left = (string?)text.Attribute("text-anchor") switch { "start" => x, "end" => x - width, _ => x - (width / 2) };
            Assert.InRange(left, box[0], box[0] + box[2] - width);
            Assert.InRange(y, box[1] + 10, box[1] + box[3]);
        }
    }

    [Fact]
    public void A_share_that_is_no_number_is_drawn_as_nothing()
    {
        using var writer = new StringWriter();
        new RadarDrawing([new("a", double.NaN, "–"), new("b", 2, "2"), new("c", -1, "-1")], []).Draw().WriteTo(writer, HtmlEncoder.Default);
        Assert.DoesNotContain("NaN", writer.ToString(), StringComparison.Ordinal);
    }
}
