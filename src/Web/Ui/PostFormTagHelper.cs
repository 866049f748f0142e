using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SanSangSo.Web.Localization;

namespace SanSangSo.Web.Ui;

/// <summary>
/// Sends a form without an action to its own page by that page's address. Left to itself the browser would keep the fragment of the
/// address too (from a link of the error summary, say), go there again, and not give the focus to the summary of the page that follows.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostFormTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!output.Attributes.ContainsName("action"))
        {
            output.Attributes.SetAttribute("action", LanguageSwitchFilter.LocalAddress(ViewContext.HttpContext));
        }
    }
}
