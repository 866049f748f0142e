using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Ui;

/// <summary>The pillars of a result as a shape, with the same figures in a table beneath.</summary>
[HtmlTargetElement("radar-chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadarChartTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    private const int FewestAxes = 3;

    public IReadOnlyList<RadarAxis> Axes { get; set; } = [];

    /// <summary>By default five rings for five equal levels.</summary>
    public IReadOnlyList<RadarRing> Rings { get; set; } =
        [.. Enumerable.Range(1, 5).Select(level => new RadarRing(level / 5.0, level.ToString(CultureInfo.InvariantCulture)))];

    public string Title { get; set; } = "";

    /// <summary>What the shape shows, in a sentence, for those who do not see it.</summary>
    public string? Description { get; set; }

    /// <summary>False where the page has its own table of the same figures.</summary>
    public bool Table { get; set; } = true;

    public string? ItemHeading { get; set; }

    public string? ValueHeading { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chart chart--radar");
        if (Axes.Count >= FewestAxes)
        {
            output.Content.AppendHtml(Svg("chart-" + context.UniqueId));
            if (HasBefore)
            {
                output.Content.AppendHtml(Key());
            }
        }
        if (Table)
        {
            output.Content.AppendHtml(DataTable());
        }
    }

    private bool HasBefore => Axes.Any(axis => axis.Before is not null);

    private static TagBuilder Text(string tag, string text, string? cssClass = null)
    {
        var element = new TagBuilder(tag);
        if (cssClass is not null)
        {
            element.AddCssClass(cssClass);
        }
        element.InnerHtml.Append(text);
        return element;
    }

    private TagBuilder Svg(string id)
    {
        var drawing = new RadarDrawing(Axes, Rings);
        var shapes = drawing.Draw();
        var svg = new TagBuilder("svg");
        svg.AddCssClass("chart__drawing");
        svg.Attributes["viewBox"] = drawing.ViewBox;
        svg.Attributes["role"] = "img";
        svg.Attributes["aria-labelledby"] = Description is null ? id + "-title" : $"{id}-title {id}-desc";
        var title = Text("title", Title);
        title.Attributes["id"] = id + "-title";
        svg.InnerHtml.AppendHtml(title);
        if (Description is not null)
        {
            var description = Text("desc", Description);
            description.Attributes["id"] = id + "-desc";
            svg.InnerHtml.AppendHtml(description);
        }
        // The parts of an image are not read one by one: its title and description stand for them.
        var drawn = new TagBuilder("g");
        drawn.Attributes["aria-hidden"] = "true";
        drawn.InnerHtml.AppendHtml(shapes);
        svg.InnerHtml.AppendHtml(drawn);
        return svg;
    }

    private TagBuilder Key()
    {
        var key = new TagBuilder("p");
        key.AddCssClass("chart__key");
        key.InnerHtml.AppendHtml(Text("span", texts["Chart.Now"], "chart__key-now"));
        key.InnerHtml.AppendHtml(Text("span", texts["Chart.Before"], "chart__key-before"));
        return key;
    }

    private TagBuilder DataTable()
    {
        var head = new TagBuilder("tr");
        head.InnerHtml.AppendHtml(HeadCell(ItemHeading ?? texts["Chart.Item"], isNumber: false));
        head.InnerHtml.AppendHtml(HeadCell(ValueHeading ?? texts["Chart.Value"], isNumber: true));
        if (HasBefore)
        {
            head.InnerHtml.AppendHtml(HeadCell(texts["Chart.Before"], isNumber: true));
        }
        var body = new TagBuilder("tbody");
        foreach (var axis in Axes)
        {
            var label = Text("th", axis.Label, "govuk-table__header");
            label.Attributes["scope"] = "row";
            var row = new TagBuilder("tr");
            row.InnerHtml.AppendHtml(label).AppendHtml(Text("td", axis.ValueText, "govuk-table__cell govuk-table__cell--numeric"));
            if (HasBefore)
            {
                row.InnerHtml.AppendHtml(Text("td", axis.BeforeText ?? "–", "govuk-table__cell govuk-table__cell--numeric"));
            }
            body.InnerHtml.AppendHtml(row);
        }
        var thead = new TagBuilder("thead");
        thead.InnerHtml.AppendHtml(head);
        var table = new TagBuilder("table");
        table.AddCssClass("govuk-table chart__table");
        table.InnerHtml.AppendHtml(Text("caption", Title, "govuk-table__caption govuk-visually-hidden")).AppendHtml(thead).AppendHtml(body);
        return table;
    }

    private static TagBuilder HeadCell(string text, bool isNumber)
    {
        var cell = Text("th", text, isNumber ? "govuk-table__header govuk-table__header--numeric" : "govuk-table__header");
        cell.Attributes["scope"] = "col";
        return cell;
    }
}
