using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SanSangSo.Web.Ui;

/// <summary>One choice of a radio, checkbox or select field; it draws nothing itself.</summary>
[HtmlTargetElement("option-item", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class OptionItemTagHelper : TagHelper
{
    public string Value { get; set; } = "";

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (context.Items.TryGetValue(typeof(OptionItemTagHelper), out var list))
        {
            ((List<OptionItemTagHelper>)list).Add(this);
        }
        output.SuppressOutput();
    }

    /// <summary>Runs the children of a field and returns the choices among them, in the order of the page.</summary>
    internal static async Task<IReadOnlyList<OptionItemTagHelper>> ReadAsync(TagHelperContext context, TagHelperOutput output)
    {
        var options = new List<OptionItemTagHelper>();
        context.Items[typeof(OptionItemTagHelper)] = options;
        await output.GetChildContentAsync();
        return options;
    }
}
