using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Ui;

/// <summary>A list to choose one from; an <c>option-item</c> with an empty value stands for no choice.</summary>
[HtmlTargetElement("select-field")]
public sealed class SelectFieldTagHelper(IStringLocalizer<SharedTexts> texts) : FieldTagHelper(texts)
{
    /// <summary>Instead of <c>option-item</c> elements, or after them; those of one group stand together under its name.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var options = await OptionItemTagHelper.ReadAsync(context, output);
        var select = Element("select", "govuk-select");
        select.Attributes["id"] = Id;
        select.Attributes["name"] = Name;
        Set(select, "aria-describedby", DescribedBy);
        if (Error is not null)
        {
            select.AddCssClass("govuk-select--error");
            select.Attributes["aria-invalid"] = "true";
        }
        var chosen = Value;
        foreach (var option in options)
        {
            select.InnerHtml.AppendHtml(Option(option.Value, option.Label, chosen));
        }
        foreach (var group in Items.GroupBy(item => item.Group?.Name))
        {
            var parent = group.Key is null ? select : Element("optgroup");
            foreach (var item in group)
            {
                parent.InnerHtml.AppendHtml(Option(item.Value ?? item.Text, item.Text, chosen));
            }
            if (group.Key is not null)
            {
                parent.Attributes["label"] = group.Key;
                select.InnerHtml.AppendHtml(parent);
            }
        }
        StartGroup(output, select);
        AppendLabel(output.Content);
        output.Content.AppendHtml(HintAndError()).AppendHtml(select);
    }

    private static TagBuilder Option(string value, string label, string chosen)
    {
        var option = Element("option", cssClass: null, label);
        option.Attributes["value"] = value;
        Set(option, "selected", value == chosen ? "selected" : null);
        return option;
    }
}
