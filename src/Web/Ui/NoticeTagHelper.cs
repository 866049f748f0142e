using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Ui;

public enum NoticeKind
{
    Info,
    Success,
    Warning,
    Error,
}

/// <summary>Tells what has just happened or is going on, above the content of the page.</summary>
[HtmlTargetElement("notice")]
public sealed class NoticeTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    public NoticeKind Kind { get; set; }

    /// <summary>The line in the coloured bar; by default the word for the kind.</summary>
    public string? Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var kind = Kind.ToString().ToLowerInvariant();
        var children = await output.GetChildContentAsync();
        // What has just happened is announced at once; what is so anyway is a landmark that can be looked up.
        var isAnswer = Kind is NoticeKind.Success or NoticeKind.Error;
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-notification-banner govuk-notification-banner--" + kind);
        output.Attributes.SetAttribute("role", isAnswer ? "alert" : "region");
        if (!isAnswer)
        {
            output.Attributes.SetAttribute("aria-label", Title ?? texts["Notice." + Kind]);
        }
        var header = new TagBuilder("div");
        header.AddCssClass("govuk-notification-banner__header");
        var title = new TagBuilder("h2");
        title.AddCssClass("govuk-notification-banner__title");
        title.InnerHtml.Append(Title ?? texts["Notice." + Kind]);
        header.InnerHtml.AppendHtml(title);
        var content = new TagBuilder("div");
        content.AddCssClass("govuk-notification-banner__content");
        content.InnerHtml.AppendHtml(children);
        output.Content.SetHtmlContent(header);
        output.Content.AppendHtml(content);
    }
}
