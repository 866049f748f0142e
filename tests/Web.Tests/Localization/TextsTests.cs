using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text;
using System.Text.RegularExpressions;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Tests.Localization;

public sealed partial class TextsTests
{
    public static TheoryData<string> Rooms { get; } =
        [.. typeof(SharedTexts).Assembly.GetTypes().Where(type => type.Namespace == typeof(SharedTexts).Namespace).Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Every_text_is_there_in_both_languages(string room)
    {
        var resources = new ResourceManager(room, typeof(SharedTexts).Assembly);
        var vietnamese = Read(resources, CultureInfo.InvariantCulture);
        var english = Read(resources, CultureInfo.GetCultureInfo("en"));
        Assert.Equal(vietnamese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, text) in vietnamese)
        {
            Assert.False(string.IsNullOrWhiteSpace(text), key);
            Assert.False(string.IsNullOrWhiteSpace(english[key]), key);
            Assert.True(text.IsNormalized(NormalizationForm.FormC), key);
            Assert.Equal(Holes(text), Holes(english[key]));
        }
    }

    private static Dictionary<string, string> Read(ResourceManager resources, CultureInfo culture) =>
        resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static IEnumerable<string> Holes(string text) =>
        Hole().Matches(text).Select(hole => hole.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hole();
}
