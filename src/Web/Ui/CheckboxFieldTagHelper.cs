using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Ui;

/// <summary>
/// On a <c>bool</c> one box with its label; on a list the boxes of the <c>option-item</c> elements inside.
/// </summary>
[HtmlTargetElement("checkbox-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxFieldTagHelper(IStringLocalizer<SharedTexts> texts) : ChoiceFieldTagHelper(texts, "checkboxes", "checkbox")
{
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (For.ModelExplorer.ModelType != typeof(bool) && For.ModelExplorer.ModelType != typeof(bool?))
        {
            return RenderAsync(context, output);
        }
        RenderOne(output);
        return Task.CompletedTask;
    }

    private void RenderOne(TagHelperOutput output)
    {
        var box = Void("input");
        box.AddCssClass("govuk-checkboxes__input");
        box.Attributes["type"] = "checkbox";
        box.Attributes["id"] = Id;
        box.Attributes["name"] = Name;
        box.Attributes["value"] = "true";
        Set(box, "aria-describedby", DescribedBy);
        Set(box, "checked", Values.Contains("true", StringComparer.OrdinalIgnoreCase) ? "checked" : null);
        StartGroup(output, box);
        var label = Element("label", "govuk-label govuk-checkboxes__label", Label);
        label.Attributes["for"] = Id;
        // An unticked box is not posted; this says that it was on the page.
        var unticked = Void("input");
        unticked.Attributes["type"] = "hidden";
        unticked.Attributes["name"] = Name;
        unticked.Attributes["value"] = "false";
        var item = Element("div", "govuk-checkboxes__item", new HtmlContentBuilder().AppendHtml(box).AppendHtml(label));
        output.Content.SetHtmlContent(HintAndError());
        output.Content.AppendHtml(Element("div", "govuk-checkboxes", item)).AppendHtml(unticked);
    }
}
