using System.Xml.Linq;
using SanSangSo.Assessments.Tests.Architecture;

namespace SanSangSo.Web.Tests.Resources;

/// <summary>The resource files as they lie in the source: name of the area, then key and text.</summary>
internal static class TextFiles
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "Web", "Resources");

    /// <summary>Names like <c>HomeTexts</c>.</summary>
    public static IReadOnlyList<string> Areas { get; } =
        [.. Directory.GetFiles(Folder, "*.resx").Select(file => Path.GetFileName(file).Split('.')[0]).Distinct().Order(StringComparer.Ordinal)];

    public static ILookup<string, string> Vietnamese(string area) => Read($"{area}.resx");

    public static ILookup<string, string> English(string area) => Read($"{area}.en.resx");

    private static ILookup<string, string> Read(string file)
    {
        var texts = XDocument.Load(Path.Combine(Folder, file)).Root!.Elements("data");
        return texts.ToLookup(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);
    }
}
