using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Ui;

/// <summary>A line of text, or with <c>rows</c> several; other attributes (maxlength, spellcheck …) go to the control.</summary>
[HtmlTargetElement("text-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextFieldTagHelper(IStringLocalizer<SharedTexts> texts) : FieldTagHelper(texts)
{
    public string Type { get; set; } = "text";

    /// <summary>Characters the field is wide: 2, 3, 4, 5, 10, 20 or 30; 0 is the width of the page.</summary>
    public int Width { get; set; }

    public int Rows { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var control = Rows > 0 ? TextArea() : Input();
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        Set(control, "aria-describedby", DescribedBy);
        if (Error is not null)
        {
            control.Attributes["aria-invalid"] = "true";
            control.AddCssClass(Rows > 0 ? "govuk-textarea--error" : "govuk-input--error");
        }
        StartGroup(output, control);
        AppendLabel(output.Content);
        output.Content.AppendHtml(HintAndError());
        if (Prefix is null && Suffix is null)
        {
            output.Content.AppendHtml(control);
            return;
        }
        var wrapper = Element("div", "govuk-input__wrapper");
        Affix(wrapper, Prefix, "govuk-input__prefix");
        wrapper.InnerHtml.AppendHtml(control);
        Affix(wrapper, Suffix, "govuk-input__suffix");
        output.Content.AppendHtml(wrapper);
    }

    private static void Affix(TagBuilder wrapper, string? text, string cssClass)
    {
        if (text is not null)
        {
            var affix = Element("div", cssClass, text);
            affix.Attributes["aria-hidden"] = "true";
            wrapper.InnerHtml.AppendHtml(affix);
        }
    }

    private TagBuilder Input()
    {
        var input = Void("input");
        input.AddCssClass("govuk-input");
        if (Width > 0)
        {
            input.AddCssClass($"govuk-input--width-{Width}");
        }
        input.Attributes["type"] = Type;
        // A password is never sent back to the browser.
        Set(input, "value", Type == "password" ? null : Value);
        return input;
    }

    private TagBuilder TextArea()
    {
        // Browsers drop the first line break after the tag, so one is given away.
        var area = Element("textarea", "govuk-textarea", "\n" + Value);
        area.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
        return area;
    }
}
