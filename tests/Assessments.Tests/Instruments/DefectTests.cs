using System.Globalization;

namespace SanSangSo.Assessments.Tests.Instruments;

/// <summary>A file a kind of defect: the line that ends with "# refused: …" is the line that the lint names, and so are the words.</summary>
public sealed class DefectTests
{
    private const string Mark = "# refused: ";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Instruments", "Defects");

    public static TheoryData<string> Files() =>
        [.. Directory.GetFiles(Folder, "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)).Where(f => f != "previous").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_defect_is_refused_at_its_line(string file)
    {
        var yaml = File.ReadAllText(Path.Combine(Folder, file + ".yaml"));
        var lines = yaml.Split('\n');
        var line = Array.FindIndex(lines, l => l.Contains(Mark, StringComparison.Ordinal));
        var says = lines[line][(lines[line].IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..].Trim();

        var findings = InstrumentLint.Run(yaml, Previous()).Findings.Select(f => f.In(file)).ToList();

        Assert.Contains(findings, f =>
            f.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{file}({line + 1},"), StringComparison.Ordinal) && f.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_defect_the_file_is_sound() => Assert.Equal(1, Previous().Version);

    private static Instrument Previous() => InstrumentReader.Read(File.ReadAllText(Path.Combine(Folder, "previous.yaml")), "previous.yaml");
}
