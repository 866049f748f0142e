namespace SanSangSo.Web.Ui;

/// <summary>One row of a bar chart. The parts are stacked, in the order of the chart's series.</summary>
public sealed record Bar(string Label, IReadOnlyList<BarPart> Parts)
{
    public Bar(string label, double value, string text)
        : this(label, [new BarPart(value, text)])
    {
    }
}

/// <summary>A number, and how it is written on the page.</summary>
public sealed record BarPart(double Value, string Text);
