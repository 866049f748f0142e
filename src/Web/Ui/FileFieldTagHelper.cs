using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Ui;

/// <summary>
/// Files to send; other attributes (accept, multiple) go to the control, and the form needs enctype="multipart/form-data". What was chosen no
/// browser shows again.
/// </summary>
[HtmlTargetElement("file-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileFieldTagHelper(IStringLocalizer<SharedTexts> texts) : FieldTagHelper(texts)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var control = Void("input");
        control.AddCssClass("govuk-file-upload");
        control.Attributes["type"] = "file";
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        Set(control, "aria-describedby", DescribedBy);
        if (Error is not null)
        {
            control.Attributes["aria-invalid"] = "true";
            control.AddCssClass("govuk-file-upload--error");
        }
        StartGroup(output, control);
        AppendLabel(output.Content);
        output.Content.AppendHtml(HintAndError());
        output.Content.AppendHtml(control);
    }
}
