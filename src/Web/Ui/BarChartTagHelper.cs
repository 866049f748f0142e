using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Resources;
using static SanSangSo.Web.Ui.SvgText;

namespace SanSangSo.Web.Ui;

/// <summary>
/// Horizontal bars inside a table: the figures are the text of the table, the bars only its drawing, so that labels
/// wrap as text does and nothing has to be said twice.
/// </summary>
[HtmlTargetElement("bar-chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarChartTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    private const int Shades = 4;

    // Far apart in lightness, so that they also differ in a grey print.
    private static readonly string[] Fills = ["#06314f", "#3f9fb0", "#c3e3e8", "#ffffff"];

    public IReadOnlyList<Bar> Bars { get; set; } = [];

    /// <summary>The names of the stacked series, at most four; none for plain bars.</summary>
    public IReadOnlyList<string> Series { get; set; } = [];

    public string Title { get; set; } = "";

    /// <summary>The caption is read but not seen, where a heading above says the same.</summary>
    public bool TitleHidden { get; set; }

    /// <summary>The value of a full bar; by default the largest in the chart. For shares: 1.</summary>
    public double? Max { get; set; }

    public string? ItemHeading { get; set; }

    public string? ValueHeading { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var full = Max ?? Bars.Select(bar => bar.Parts.Sum(part => Length(part.Value))).DefaultIfEmpty(0).Max();
        output.TagName = "table";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Series.Count > 1 ? "bars bars--stacked" : "bars");
        output.Content.AppendHtml(Text("caption", Title, TitleHidden ? "govuk-visually-hidden" : "govuk-table__caption govuk-table__caption--m"));
        output.Content.AppendHtml(Head());
        var body = new TagBuilder("tbody");
        foreach (var bar in Bars)
        {
            body.InnerHtml.AppendHtml(Row(bar, full));
        }
        output.Content.AppendHtml(body);
    }

    private static double Length(double value) => double.IsFinite(value) ? Math.Max(0, value) : 0;

    private static TagBuilder Text(string tag, string text, string cssClass, string? scope = null)
    {
        var element = new TagBuilder(tag);
        element.AddCssClass(cssClass);
        element.InnerHtml.Append(text);
        if (scope is not null)
        {
            element.Attributes["scope"] = scope;
        }
        return element;
    }

    private TagBuilder Head()
    {
        var row = new TagBuilder("tr");
        row.InnerHtml.AppendHtml(Text("th", ItemHeading ?? texts["Chart.Item"], "bars__item", "col"));
        if (Series.Count == 0)
        {
            row.InnerHtml.AppendHtml(Text("th", ValueHeading ?? texts["Chart.Value"], "bars__number", "col"));
        }
        for (var i = 0; i < Series.Count; i++)
        {
            var cell = Text("th", Series[i], "bars__number", "col");
            cell.InnerHtml.AppendHtml(Swatch(i));
            row.InnerHtml.AppendHtml(cell);
        }
        var head = new TagBuilder("thead");
        head.InnerHtml.AppendHtml(row);
        return head;
    }

    private static TagBuilder Row(Bar bar, double full)
    {
        var label = Text("th", bar.Label, "bars__item", "row");
        label.InnerHtml.AppendHtml(Drawing(bar, full));
        var row = new TagBuilder("tr");
        row.InnerHtml.AppendHtml(label);
        foreach (var part in bar.Parts)
        {
            row.InnerHtml.AppendHtml(Text("td", part.Text, "bars__number"));
        }
        return row;
    }

    private static TagBuilder Drawing(Bar bar, double full)
    {
        var svg = Svg("bars__drawing", "0 0 100 10");
        svg.Attributes["preserveAspectRatio"] = "none";
        svg.InnerHtml.AppendHtml(Rectangle("bars__track", 0, 100, "#eef3f6"));
        var x = 0.0;
        for (var i = 0; i < bar.Parts.Count && full > 0; i++)
        {
            var width = Math.Min(Length(bar.Parts[i].Value) / full * 100, 100 - x);
            svg.InnerHtml.AppendHtml(Rectangle("bars__part bars__part--" + (i % Shades), x, width, Fills[i % Shades]));
            x += width;
        }
        return svg;
    }

    private static TagBuilder Swatch(int index)
    {
        var svg = Svg("bars__swatch", "0 0 14 14");
        svg.InnerHtml.AppendHtml(Rectangle("bars__part bars__part--" + (index % Shades), 0, 14, Fills[index % Shades], "14"));
        return svg;
    }

    private static TagBuilder Svg(string cssClass, string viewBox)
    {
        var svg = new TagBuilder("svg");
        svg.AddCssClass(cssClass);
        svg.Attributes["viewBox"] = viewBox;
        svg.Attributes["aria-hidden"] = "true";
        svg.Attributes["focusable"] = "false";
        return svg;
    }

    private static TagBuilder Rectangle(string cssClass, double x, double width, string fill, string height = "10")
    {
        var rectangle = new TagBuilder("rect");
        rectangle.AddCssClass(cssClass);
        rectangle.Attributes["x"] = Number(x);
        rectangle.Attributes["y"] = "0";
        rectangle.Attributes["width"] = Number(width);
        rectangle.Attributes["height"] = height;
        rectangle.Attributes["fill"] = fill;
        return rectangle;
    }
}
