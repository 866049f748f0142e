using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SanSangSo.Web.Ui;

/// <summary>
/// The id under which a form's command is recorded once, however often the form is sent. A new one when the page is
/// asked for, the posted one when it is shown again.
/// </summary>
[HtmlTargetElement("hidden-operation", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class HiddenOperationTagHelper : TagHelper
{
    public const string Field = "OperationId";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var posted = request.HasFormContentType ? request.Form[Field].FirstOrDefault() : null;
        var id = Guid.TryParse(posted, out var known) ? known : Guid.CreateVersion7();
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", Field);
        output.Attributes.SetAttribute("value", id.ToString());
    }
}
