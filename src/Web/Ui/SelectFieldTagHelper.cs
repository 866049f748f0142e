using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Ui;

/// <summary>A list to choose one from; an <c>option-item</c> with an empty value stands for no choice.</summary>
[HtmlTargetElement("select-field")]
public sealed class SelectFieldTagHelper(IStringLocalizer<SharedTexts> texts) : FieldTagHelper(texts)
{
    /// <summary>Instead of <c>option-item</c> elements, or after them.</summary>
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
        var all = options.Select(option => (option.Value, option.Label)).Concat(Items.Select(item => (item.Value ?? item.Text, item.Text)));
        foreach (var (value, label) in all)
        {
            var option = Element("option", cssClass: null, label);
            option.Attributes["value"] = value;
            Set(option, "selected", value == chosen ? "selected" : null);
            select.InnerHtml.AppendHtml(option);
        }
        StartGroup(output, select);
        AppendLabel(output.Content);
        output.Content.AppendHtml(HintAndError()).AppendHtml(select);
    }
}
