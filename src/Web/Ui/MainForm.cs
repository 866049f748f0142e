using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace SanSangSo.Web.Ui;

/// <summary>
/// Notices that a page has a form with id "main-form", so that the language switch of the frame submits that form
/// and what was typed survives. The form's own action must do the page's main thing, for Enter does that.
/// </summary>
[HtmlTargetElement("form", Attributes = "[id=" + Id + "]")]
public sealed class MainForm : TagHelper
{
    public const string Id = "main-form";
    private static readonly object Seen = new();

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public static bool IsOnPage(HttpContext context) => context.Items.ContainsKey(Seen);

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        ViewContext.HttpContext.Items[Seen] = true;
}
