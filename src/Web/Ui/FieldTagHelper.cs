using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Ui;

/// <summary>What all form fields share: names, the value to show, label, hint, error, and how these are tied together.</summary>
public abstract class FieldTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>"s", "m", "l" or "xl"; none means the size of the text.</summary>
    public string? LabelSize { get; set; }

    /// <summary>The label is the heading of the page, as on a page with one question.</summary>
    public bool Heading { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => TagBuilder.CreateSanitizedId(Name, "_");

    protected string? Error => ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry)
        ? entry.Errors.Select(error => error.ErrorMessage).FirstOrDefault()
        : null;

    protected string? DescribedBy
    {
        get
        {
            var ids = new[] { Hint is null ? null : Id + "-hint", Error is null ? null : Id + "-error" };
            return ids.Any(id => id is not null) ? string.Join(' ', ids.Where(id => id is not null)) : null;
        }
    }

    /// <summary>What was typed, also if it could not be read or refused; otherwise what the model says.</summary>
    protected IReadOnlyList<string> Values
    {
        get
        {
            if (ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) && entry.RawValue is not null)
            {
                return entry.RawValue is string[] several ? several : [Convert.ToString(entry.RawValue, CultureInfo.CurrentCulture) ?? ""];
            }
            return For.Model switch
            {
                null => [],
                string text => [text],
                IEnumerable many => [.. many.Cast<object>().Select(Text)],
                var one => [Text(one)],
            };
        }
    }

    protected string Value => Values is [var first, ..] ? first : "";

    protected static TagBuilder Element(string tag, string? cssClass = null, IHtmlContent? content = null)
    {
        var element = new TagBuilder(tag);
        if (cssClass is not null)
        {
            element.AddCssClass(cssClass);
        }
        if (content is not null)
        {
            element.InnerHtml.AppendHtml(content);
        }
        return element;
    }

    protected static TagBuilder Element(string tag, string? cssClass, string text)
    {
        var element = Element(tag, cssClass);
        element.InnerHtml.Append(text);
        return element;
    }

    protected static TagBuilder Void(string tag) => new(tag) { TagRenderMode = TagRenderMode.SelfClosing };

    protected static void Set(TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
        {
            element.Attributes[attribute] = value;
        }
    }

    /// <summary>The names of the page's fields as they stand on it.</summary>
    internal static IList<string> NamesOnPage(HttpContext context)
    {
        if (context.Items[typeof(FieldTagHelper)] is not List<string> names)
        {
            context.Items[typeof(FieldTagHelper)] = names = [];
        }
        return names;
    }

    /// <summary>Turns the field's element into the group, and hands what the page wrote on it to the control.</summary>
    protected void StartGroup(TagHelperOutput output, TagBuilder? control = null)
    {
        foreach (var attribute in output.Attributes)
        {
            Set(control ?? new TagBuilder("div"), attribute.Name, attribute.Value?.ToString() ?? "");
        }
        NamesOnPage(ViewContext.HttpContext).Add(Name);
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error");
    }

    protected void AppendLabel(TagHelperContent content)
    {
        var label = Element("label", SizedClass("govuk-label"), Label);
        label.Attributes["for"] = Id;
        content.AppendHtml(Heading ? Element("h1", "govuk-label-wrapper", label) : label);
    }

    protected TagBuilder Legend()
    {
        var cssClass = SizedClass("govuk-fieldset__legend");
        return Heading
            ? Element("legend", cssClass, Element("h1", "govuk-fieldset__heading", Label))
            : Element("legend", cssClass, Label);
    }

    protected IHtmlContent HintAndError()
    {
        var content = new HtmlContentBuilder();
        if (Hint is not null)
        {
            var hint = Element("div", "govuk-hint", Hint);
            hint.Attributes["id"] = Id + "-hint";
            content.AppendHtml(hint);
        }
        if (Error is not null)
        {
            var error = Element("p", "govuk-error-message", Element("span", "govuk-visually-hidden", texts["Error"] + ": "));
            error.InnerHtml.Append(Error);
            error.Attributes["id"] = Id + "-error";
            content.AppendHtml(error);
        }
        return content;
    }

    private string SizedClass(string name) =>
        (LabelSize ?? (Heading ? "l" : null)) is { } size ? $"{name} {name}--{size}" : name;

    private static string Text(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        Enum name => name.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.CurrentCulture),
        _ => value.ToString() ?? "",
    };
}
