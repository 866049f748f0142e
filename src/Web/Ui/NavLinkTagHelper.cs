using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SanSangSo.Web.Ui;

/// <summary>A line of the main menu; marked as current on its page and on the pages below it.</summary>
[HtmlTargetElement("nav-link")]
public sealed class NavLinkTagHelper : TagHelper
{
    /// <summary>The path, without the path base: "/enterprise".</summary>
    public string Href { get; set; } = "/";

    /// <summary>The pages below have lines of their own in the menu, so that they do not count as this one.</summary>
    public bool Alone { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var link = new TagBuilder("a");
        link.AddCssClass("masthead__link");
        link.Attributes["href"] = request.PathBase.Add(new PathString(Href)).ToUriComponent();
        if (request.Path == Href)
        {
            link.Attributes["aria-current"] = "page";
        }
        else if (Href != "/" && !Alone && request.Path.StartsWithSegments(Href, StringComparison.OrdinalIgnoreCase))
        {
            link.Attributes["aria-current"] = "true";
        }
        link.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        output.TagName = "li";
        output.Content.SetHtmlContent(link);
    }
}
