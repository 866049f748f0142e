using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Localization;

namespace SanSangSo.Web.Localization;

/// <summary>
/// Refuses a text that is missing in the language of the page. The resource manager would fall back silently:
/// from English to Vietnamese, and from a missing key to the key itself.
/// </summary>
internal sealed class StrictLocalizerFactory(ResourceManagerStringLocalizerFactory inner) : IStringLocalizerFactory
{
    private readonly ConcurrentDictionary<Type, IStringLocalizer> _localizers = new();

    public IStringLocalizer Create(Type resourceSource) =>
        _localizers.GetOrAdd(resourceSource, type => new StrictLocalizer(inner.Create(type), type));

    public IStringLocalizer Create(string baseName, string location) => inner.Create(baseName, location);
}

internal sealed class StrictLocalizer(IStringLocalizer inner, Type source) : IStringLocalizer
{
    private readonly ResourceManager _resources = new(source.FullName!, source.Assembly);

    public LocalizedString this[string name] => Checked(inner[name]);

    public LocalizedString this[string name, params object[] arguments] => Checked(inner[name, arguments]);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => inner.GetAllStrings(includeParentCultures);

    private LocalizedString Checked(LocalizedString text)
    {
        if (text.ResourceNotFound || MissingInEnglish(text.Name))
        {
            throw new InvalidOperationException($"{source.Name} has no text '{text.Name}' in '{PageLanguage.Current}'.");
        }
        return text;
    }

    private bool MissingInEnglish(string name)
    {
        if (PageLanguage.Current != "en")
        {
            return false;
        }
        var english = _resources.GetResourceSet(CultureInfo.GetCultureInfo("en"), createIfNotExists: true, tryParents: false);
        return english?.GetObject(name) is null;
    }
}
