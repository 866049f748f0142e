using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Ui;

/// <summary>One of several: <c>&lt;radio-field asp-for label&gt;</c> around <c>&lt;option-item value label hint /&gt;</c>.</summary>
[HtmlTargetElement("radio-field")]
public sealed class RadioFieldTagHelper(IStringLocalizer<SharedTexts> texts) : ChoiceFieldTagHelper(texts, "radios", "radio")
{
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => RenderAsync(context, output);
}
