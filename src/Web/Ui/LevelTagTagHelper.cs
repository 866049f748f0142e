using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Ui;

/// <summary>"Mức 3/5 – Tăng tốc". Without a level: "Chưa đánh giá".</summary>
[HtmlTargetElement("level-tag", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LevelTagTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    private const int Shades = 5;

    public int? Level { get; set; }

    /// <summary>The highest level of the instrument.</summary>
    public int Of { get; set; } = Shades;

    public string? Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "strong";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-tag level level--" + Shade().ToString(CultureInfo.InvariantCulture));
        output.Content.SetContent(Level switch
        {
            null => texts["Level.None"],
            { } level when Name is null => texts["Level.Number", level, Of],
            { } level => texts["Level.Named", level, Of, Name],
        });
    }

    // Instruments have up to six levels; the darkest shade is always the highest.
    private int Shade() => Level is not { } level || Of <= 0 ? 0 : Math.Clamp((int)Math.Ceiling(level * (double)Shades / Of), 0, Shades);
}
