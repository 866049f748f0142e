using Microsoft.Extensions.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Localization;

/// <summary>
/// The texts behind validation attributes: those of the room the page stands in (Pages/Account → AccountTexts),
/// and the shared ones for what the room does not say itself. An attribute's ErrorMessage is the key.
/// </summary>
internal sealed class RoomTexts(IStringLocalizer room, IStringLocalizer shared) : IStringLocalizer
{
    private const string Pages = "SanSangSo.Web.Pages.";

    public LocalizedString this[string name] => Owner(name)[name];

    public LocalizedString this[string name, params object[] arguments] => Owner(name)[name, arguments];

    public static IStringLocalizer For(Type model, IStringLocalizerFactory factory)
    {
        var shared = factory.Create(typeof(SharedTexts));
        return RoomOf(model) is { } room ? new RoomTexts(factory.Create(room), shared) : shared;
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        room.GetAllStrings(includeParentCultures).Concat(shared.GetAllStrings(includeParentCultures));

    private static Type? RoomOf(Type model)
    {
        if (model.Namespace?.StartsWith(Pages, StringComparison.Ordinal) != true)
        {
            return null;
        }
        var name = model.Namespace[Pages.Length..].Split('.')[0];
        return typeof(SharedTexts).Assembly.GetType($"{typeof(SharedTexts).Namespace}.{name}Texts");
    }

    // Vietnamese is the neutral language, so its set holds every key.
    private IStringLocalizer Owner(string name) =>
        room.GetAllStrings(includeParentCultures: true).Any(text => text.Name == name) ? room : shared;
}
