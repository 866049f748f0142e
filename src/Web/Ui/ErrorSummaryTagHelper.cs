using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Ui;

/// <summary>What is wrong with what was posted, each with a link to its field; takes the focus. Stands first in main.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var modelState = ViewContext.ViewData.ModelState;
        if (!modelState.Values.Any(entry => entry.Errors.Count > 0))
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        var title = new TagBuilder("h2");
        title.AddCssClass("govuk-error-summary__title");
        title.InnerHtml.Append(texts["ErrorSummary.Title"]);
        output.Content.AppendHtml(title).AppendHtml(new Lines(modelState, FieldTagHelper.NamesOnPage(ViewContext.HttpContext)));
    }

    /// <summary>
    /// Written when the page is sent, for only then is the order of its fields known; the model state has its own.
    /// </summary>
    private sealed class Lines(ModelStateDictionary modelState, IList<string> names) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var list = new TagBuilder("ul");
            list.AddCssClass("govuk-list govuk-error-summary__list");
            foreach (var (key, entry) in modelState.OrderBy(entry => Place(entry.Key)))
            {
                // A field shows its first error only; what concerns the whole form is shown in full.
                foreach (var error in entry!.Errors.Take(key.Length == 0 ? int.MaxValue : 1))
                {
                    list.InnerHtml.AppendHtml(Line(key, error.ErrorMessage));
                }
            }
            list.WriteTo(writer, encoder);
        }

        private int Place(string key) => names.IndexOf(key) is >= 0 and var place ? place : int.MaxValue;

        private TagBuilder Line(string key, string message)
        {
            var line = new TagBuilder("li");
            if (!names.Contains(key))
            {
                line.InnerHtml.Append(message);
                return line;
            }
            var link = new TagBuilder("a");
            link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(key, "_");
            link.InnerHtml.Append(message);
            line.InnerHtml.AppendHtml(link);
            return line;
        }
    }
}
