using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Ui;

/// <summary>Radio buttons and lists of checkboxes differ in a word of the markup only.</summary>
public abstract class ChoiceFieldTagHelper(IStringLocalizer<SharedTexts> texts, string kind, string type) : FieldTagHelper(texts)
{
    // Names the lists that were on the posted page: an empty list is otherwise not in the post at all.
    internal const string Shown = "_shown";

    /// <summary>Choices side by side, for two short ones.</summary>
    public bool Inline { get; set; }

    /// <summary>Choices in frames, whose whole surface can be touched.</summary>
    public bool Cards { get; set; }

    protected async Task RenderAsync(TagHelperContext context, TagHelperOutput output)
    {
        var options = await OptionItemTagHelper.ReadAsync(context, output);
        StartGroup(output);
        if (Cards)
        {
            output.Attributes.SetAttribute("class", output.Attributes["class"].Value + " choices");
        }
        var fieldset = Element("fieldset", "govuk-fieldset", Legend());
        Set(fieldset, "aria-describedby", DescribedBy);
        fieldset.InnerHtml.AppendHtml(HintAndError());
        var list = Element("div", $"govuk-{kind}");
        if (Inline)
        {
            list.AddCssClass($"govuk-{kind}--inline");
        }
        var chosen = ChosenValues();
        for (var i = 0; i < options.Count; i++)
        {
            list.InnerHtml.AppendHtml(Item(options[i], i, chosen.Contains(options[i].Value)));
        }
        fieldset.InnerHtml.AppendHtml(list);
        output.Content.SetHtmlContent(fieldset);
        if (type == "checkbox")
        {
            output.Content.AppendHtml(ShownMark());
        }
    }

    private HashSet<string> ChosenValues()
    {
        var request = ViewContext.HttpContext.Request;
        var wasEmptied = type == "checkbox" && request.HasFormContentType
            && request.Form[Shown].Contains(Name) && !request.Form.ContainsKey(Name);
        return wasEmptied ? [] : [.. Values];
    }

    private TagBuilder ShownMark()
    {
        var mark = Void("input");
        mark.Attributes["type"] = "hidden";
        mark.Attributes["name"] = Shown;
        mark.Attributes["value"] = Name;
        return mark;
    }

    private TagBuilder Item(OptionItemTagHelper option, int index, bool isChosen)
    {
        // The first choice has the id of the field, so that a link from the error summary lands on it.
        var id = index == 0 ? Id : Id + "-" + (index + 1).ToString(CultureInfo.InvariantCulture);
        var input = Void("input");
        input.AddCssClass($"govuk-{kind}__input");
        input.Attributes["id"] = id;
        input.Attributes["name"] = Name;
        input.Attributes["type"] = type;
        input.Attributes["value"] = option.Value;
        Set(input, "aria-describedby", option.Hint is null ? null : id + "-hint");
        Set(input, "checked", isChosen ? "checked" : null);
        var label = Element("label", $"govuk-label govuk-{kind}__label", option.Label);
        label.Attributes["for"] = id;
        var content = new HtmlContentBuilder().AppendHtml(input).AppendHtml(label);
        if (option.Hint is not null)
        {
            var hint = Element("div", $"govuk-hint govuk-{kind}__hint", option.Hint);
            hint.Attributes["id"] = id + "-hint";
            content.AppendHtml(hint);
        }
        return Element("div", $"govuk-{kind}__item", content);
    }
}
