using System.Text.RegularExpressions;
using SanSangSo.Assessments.Tests.Architecture;

namespace SanSangSo.Web.Tests.Resources;

/// <summary>A page that names a text which is not there shows its key: found here, not by a reader.</summary>
public sealed partial class UsedTextTests
{
    [Fact]
    public void Every_text_that_a_page_or_class_names_exists()
    {
        var missing = new List<string>();
        foreach (var file in Repository.Sources(".cs", ".cshtml").Where(f => f.Contains($"{Path.DirectorySeparatorChar}Web{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
        {
            var source = File.ReadAllText(file);
            var areas = AreasOf(file, source);
            missing.AddRange(
                from Match use in Use().Matches(source)
                where areas.TryGetValue(use.Groups["by"].Value, out _)
                let area = areas[use.Groups["by"].Value]
                let key = use.Groups["key"].Value
                where !TextFiles.Vietnamese(area).Contains(key)
                select $"{Path.GetRelativePath(Repository.Root, file)}: {area} has no '{key}'");
        }

        Assert.True(missing.Count == 0, string.Join(Environment.NewLine, missing));
    }

    // Which name stands for which area: what the file injects, and for a page also what the folders above it do.
    private static Dictionary<string, string> AreasOf(string file, string source)
    {
        var sources = new List<string>();
        if (file.EndsWith(".cshtml", StringComparison.Ordinal))
        {
            for (var folder = Path.GetDirectoryName(file); folder is not null && folder != Repository.Root; folder = Path.GetDirectoryName(folder))
            {
                var imports = Path.Combine(folder, "_ViewImports.cshtml");
                if (File.Exists(imports))
                {
                    sources.Insert(0, File.ReadAllText(imports));
                }
            }
        }

        sources.Add(source);
        var areas = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match injected in sources.SelectMany(s => Injected().Matches(s)))
        {
            areas[injected.Groups["by"].Value] = injected.Groups["area"].Value;
        }

        return areas;
    }

    [GeneratedRegex(@"IStringLocalizer<(?<area>\w+Texts)>\s+(?<by>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Injected();

    [GeneratedRegex(@"\b(?<by>\w+)\[""(?<key>[^""]+)""[\],]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Use();
}
