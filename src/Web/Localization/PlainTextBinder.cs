using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Web.Localization;

/// <summary>Cleans every string that comes in by a form, a route or a query, and trims it unless it is a password.</summary>
internal sealed class PlainTextBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (posted == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }
        var text = posted.FirstValue ?? "";
        text = bindingContext.ModelMetadata.DataTypeName == nameof(DataType.Password)
            ? CleanInside(text)
            : CleanText.Clean(text).Replace("\r\n", "\n", StringComparison.Ordinal);
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, text, text);
        bindingContext.Result = ModelBindingResult.Success(
            text.Length == 0 && bindingContext.ModelMetadata.ConvertEmptyStringToNull ? null : text);
        return Task.CompletedTask;
    }

    // The spaces around a password belong to it.
    private static string CleanInside(string password)
    {
        var core = password.Trim();
        var start = password.IndexOf(core, StringComparison.Ordinal);
        return password[..start] + CleanText.Clean(core) + password[(start + core.Length)..];
    }
}

internal sealed class PlainTextBinderProvider : IModelBinderProvider
{
    private static readonly PlainTextBinder Binder = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var source = context.BindingInfo.BindingSource;
        var fromBodyOrHeader = source == BindingSource.Body || source == BindingSource.Header || source == BindingSource.Services;
        return context.Metadata.ModelType == typeof(string) && !fromBodyOrHeader ? Binder : null;
    }
}

/// <summary>An empty field is null only where the property may be null, so that a plain <c>string</c> never is.</summary>
internal sealed class EmptyStringMetadata : IDisplayMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key.ModelType != typeof(string))
        {
            return;
        }
        var nullability = context.Key switch
        {
            { PropertyInfo: { } property } => new NullabilityInfoContext().Create(property).WriteState,
            { ParameterInfo: { } parameter } => new NullabilityInfoContext().Create(parameter).ReadState,
            _ => NullabilityState.Unknown,
        };
        if (nullability == NullabilityState.NotNull)
        {
            context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }
    }
}
