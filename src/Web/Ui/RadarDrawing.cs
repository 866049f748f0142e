using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using static SanSangSo.Web.Ui.SvgText;

namespace SanSangSo.Web.Ui;

/// <summary>
/// Draws a radar chart with attributes only, for the content policy forbids styles in the page. The drawing is as
/// large as its labels need, so that none is ever cut.
/// </summary>
internal sealed class RadarDrawing(IReadOnlyList<RadarAxis> axes, IReadOnlyList<RadarRing> rings)
{
    private const double Radius = 104;
    private const double LabelGap = 12;
    private const double LabelWidth = 96;
    private const double Size = 13;
    private const double LineHeight = 17;
    private const double Margin = 4;

    private double _left;
    private double _top;
    private double _right;
    private double _bottom;

    /// <summary>The children of the svg element; afterwards <see cref="ViewBox"/> is known.</summary>
    public IHtmlContent Draw()
    {
        var content = new HtmlContentBuilder();
        foreach (var ring in rings.OrderByDescending(ring => ring.Share))
        {
            content.AppendHtml(Shape("polygon", "chart__ring", ("points", Points(_ => ring.Share)), ("fill", "none"), ("stroke", "#8fa6b3"), ("stroke-width", "1")));
        }
        for (var i = 0; i < axes.Count; i++)
        {
            var (x, y) = At(i, 1);
            content.AppendHtml(Shape("line", "chart__ring", ("x1", "0"), ("y1", "0"), ("x2", Number(x)), ("y2", Number(y)), ("stroke", "#8fa6b3"), ("stroke-width", "1")));
        }
        if (axes.Any(axis => axis.Before is not null))
        {
            content.AppendHtml(Shape("polygon", "chart__before", ("points", Points(i => axes[i].Before ?? 0)), ("fill", "none"), ("stroke", "#4b5a66"), ("stroke-width", "2"), ("stroke-dasharray", "5 4")));
        }
        content.AppendHtml(Shape("polygon", "chart__now", ("points", Points(i => axes[i].Share)), ("fill", "#0b5c8a"), ("fill-opacity", "0.22"), ("stroke", "#0b5c8a"), ("stroke-width", "2.5"), ("stroke-linejoin", "round")));
        for (var i = 0; i < axes.Count; i++)
        {
            var (x, y) = At(i, Clamp(axes[i].Share));
            content.AppendHtml(Shape("circle", "chart__dot", ("cx", Number(x)), ("cy", Number(y)), ("r", "4"), ("fill", "#0b5c8a")));
        }
        foreach (var ring in rings)
        {
            content.AppendHtml(RingLabel(ring));
        }
        for (var i = 0; i < axes.Count; i++)
        {
            AppendLabel(content, i);
        }
        return content;
    }

    public string ViewBox => $"{Number(_left - Margin)} {Number(_top - Margin)} {Number(_right - _left + (2 * Margin))} {Number(_bottom - _top + (2 * Margin))}";

    private static double Clamp(double share) => double.IsFinite(share) ? Math.Clamp(share, 0, 1) : 0;

    private static TagBuilder Shape(string tag, string cssClass, params (string Name, string Value)[] attributes)
    {
        var shape = new TagBuilder(tag);
        shape.AddCssClass(cssClass);
        foreach (var (name, value) in attributes)
        {
            shape.Attributes[name] = value;
        }
        return shape;
    }

    private static TagBuilder RingLabel(RadarRing ring)
    {
        var label = Shape("text", "chart__small", ("x", "-4"), ("y", Number((-Radius * Clamp(ring.Share)) + 4)), ("font-size", "11"), ("text-anchor", "end"),
            ("fill", "#14212b"), ("stroke", "#ffffff"), ("stroke-width", "3"), ("paint-order", "stroke"));
        label.InnerHtml.Append(ring.Label);
        return label;
    }

    private (double X, double Y) At(int axis, double share)
    {
        var angle = 2 * Math.PI * axis / axes.Count;
        return (Radius * share * Math.Sin(angle), -Radius * share * Math.Cos(angle));
    }

    private string Points(Func<int, double> share) => string.Join(' ', Enumerable.Range(0, axes.Count).Select(i =>
    {
        var (x, y) = At(i, Clamp(share(i)));
        return $"{Number(x)},{Number(y)}";
    }));

    private void AppendLabel(HtmlContentBuilder content, int index)
    {
        var axis = axes[index];
        var lines = Wrap(axis.Label, Size, LabelWidth).Append(axis.ValueText).ToList();
        var (x, y) = At(index, (Radius + LabelGap) / Radius);
        var side = Math.Abs(x) < 1 ? 0 : Math.Sign(x);
        var height = lines.Count * LineHeight;
        // A label above the chart grows upwards, one below downwards, one beside it both ways.
        var top = y - (height * (1 - (y / (Radius + LabelGap))) / 2);
        var width = lines.Max(line => Width(line, Size));
        var left = side switch { > 0 => x, < 0 => x - width, _ => x - (width / 2) };
        Include(left, top, left + width, top + height);

        for (var i = 0; i < lines.Count; i++)
        {
            var isValue = i == lines.Count - 1;
            var line = Shape("text", "chart__label", ("x", Number(x)), ("y", Number(top + (i * LineHeight) + Size)), ("font-size", Number(Size)),
                ("text-anchor", side switch { > 0 => "start", < 0 => "end", _ => "middle" }), ("fill", "#14212b"));
            if (isValue)
            {
                line.Attributes["font-weight"] = "700";
            }
            line.InnerHtml.Append(lines[i]);
            content.AppendHtml(line);
        }
    }

    private void Include(double left, double top, double right, double bottom)
    {
        _left = Math.Min(_left, left);
        _top = Math.Min(_top, top);
        _right = Math.Max(_right, right);
        _bottom = Math.Max(_bottom, bottom);
    }
}
