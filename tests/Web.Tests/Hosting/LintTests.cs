using System.Globalization;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Tests.Architecture;
using SanSangSo.Web.Hosting;
using SanSangSo.Web.Tests.Assessments;

namespace SanSangSo.Web.Tests.Hosting;

/// <summary><c>instruments lint FILE</c> as one who writes instruments meets it: an exit code, and lines that an editor jumps to.</summary>
public sealed class LintTests : IDisposable
{
    private const string Actions = """
        instrument: "thu-nho"
        weekMillion: 1
        actions:
          - question: "share"
            what: { vi: "Mở gian hàng", en: "Open a shop" }
            why: { vi: "Thêm khách", en: "More customers" }
            steps:
              - { million: [0, 1], weeks: 1 }
              - { million: [1, 3], weeks: 2 }
        """;

    private static readonly string EuDma = InstrumentCatalogue.BuiltIn.FindVersion("eu-dma", 1)!.Yaml;

    private readonly string _folder = Directory.CreateTempSubdirectory("sansangso-lint-").FullName;

    public static TheoryData<string> OfTheService() =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "src", "Assessments", "Instruments", "Files"), "*.yaml")
            .Select(f => Path.GetFileName(f)!).Where(f => !f.EndsWith(".checks.yaml", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(OfTheService))]
    public async Task Every_instrument_of_the_service_and_its_actions_are_clean(string name)
    {
        var file = Path.Combine(Repository.Root, "src", "Assessments", "Instruments", "Files", name);
        var (code, lines) = await LintAsync(file);

        Assert.Equal(0, code);
        Assert.EndsWith(", nothing found.", Assert.Single(lines), StringComparison.Ordinal);
        Assert.StartsWith(file, lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_finding_of_a_defective_file_is_a_line_with_its_place()
    {
        var defective = EuDma.Replace("issued: \"", "issued: \"x", StringComparison.Ordinal)
            .Replace("scoring: { pillars: mean", "scoring: { pillars: median", StringComparison.Ordinal);
        var file = Write("eu-dma.yaml", defective);

        var (code, lines) = await LintAsync(file);

        Assert.Equal(1, code);
        Assert.Equal(
            [$"{file}{PlaceOf(defective, "\"x")}", $"{file}{PlaceOf(defective, "median")}"], lines.Select(l => l[..(l.IndexOf("): ", StringComparison.Ordinal) + 1)]));
        Assert.EndsWith("is not a day (yyyy-MM-dd).", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Actions_are_proved_against_the_instrument_beside_them()
    {
        var file = Write("thu-nho.actions.yaml", Actions);
        Assert.Equal((1, $"{file}(1,13): there is no instrument 'thu-nho'."), Single(await LintAsync(file)));

        Write("thu-nho.yaml", KindsTests.SmallInstrument);
        Assert.Equal((0, $"{file}: actions of thu-nho, nothing found."), Single(await LintAsync(file)));

        Write("thu-nho.actions.yaml", Actions + "\n      - { million: [1, 3], weeks: 2 }");
        Assert.Equal(
            (1, $"{file}(8,7): share: it takes 2 steps, one for each rise in points; the file has 3."), Single(await LintAsync(file)));
    }

    [Fact]
    public async Task The_words_of_the_command_lead_here_and_nothing_is_built()
    {
        var file = Write("eu-dma.yaml", EuDma);
        Assert.Equal(0, await RunAsync(file));
        Assert.Equal(1, await RunAsync(Write("eu-dma.yaml", EuDma.Replace("version: 1", "version: 0", StringComparison.Ordinal))));
        Assert.Equal(1, await RunAsync(file + ".khong-co"));

        static Task<int> RunAsync(string file) =>
            CommandLine.RunAsync(["instruments", "lint", file], () => throw new InvalidOperationException("Nothing is to be built."));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string yaml)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, yaml);
        return file;
    }

    private static async Task<(int Code, string[] Lines)> LintAsync(string file)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await LintCommand.RunAsync(file, output, errors);
        Assert.Equal("", errors.ToString());
        return (code, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    private static (int, string) Single((int Code, string[] Lines) linted) => (linted.Code, Assert.Single(linted.Lines));

    // Where the value that begins so, or the word, first stands.
    private static string PlaceOf(string yaml, string words)
    {
        var before = yaml[..yaml.IndexOf(words, StringComparison.Ordinal)].Split('\n');
        return string.Create(CultureInfo.InvariantCulture, $"({before.Length},{before[^1].Length + 1})");
    }
}
