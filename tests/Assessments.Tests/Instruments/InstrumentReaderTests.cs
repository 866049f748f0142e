using System.Globalization;
using System.Text;

namespace SanSangSo.Assessments.Tests.Instruments;

/// <summary>Each fault is put into a small sound file; the refusal names the file, the line and what is wrong.</summary>
public sealed class InstrumentReaderTests
{
    private const string Sound = """
        id: "small"
        version: 1
        name: { vi: "Bộ nhỏ", en: "Small set" }
        issued: "2026-01-31"
        notice: { vi: "Thử", en: "A try" }
        provenance:
          - about: anchors
            kind: ours
            source: { vi: "Chúng tôi", en: "Ours" }
        pillarLevels:
          - { level: 1, above: 10 }
          - { level: 2, above: 50 }
        levels:
          - { level: 0, name: { vi: "Không", en: "None" }, meaning: { vi: "Không", en: "None" } }
          - { level: 1, name: { vi: "Một", en: "One" }, meaning: { vi: "Một", en: "One" }, above: 3, pillars: { count: 1, level: 1 } }
          - { level: 2, name: { vi: "Hai", en: "Two" }, meaning: { vi: "Hai", en: "Two" }, above: 8, pillars: { count: 1, level: 2 } }
        pillars:
          - id: "1"
            name: { vi: "Trụ", en: "Pillar" }
            about: { vi: "Về trụ", en: "About it" }
            components:
              - id: "1.1"
                name: { vi: "Phần", en: "Part" }
                questions:
                  - id: "1.1.1"
                    weight: 1
                    cutoffs: ours
                    text: { vi: "Câu một?", en: "Question one?" }
                    options:
                      - { points: 0, vi: "a", en: "a" }
                      - { points: 1, vi: "b", en: "b" }
                      - { points: 2, vi: "c", en: "c" }
                      - { points: 3, vi: "d", en: "d" }
                      - { points: 4, vi: "e", en: "e" }
                      - { points: 5, vi: "g", en: "g" }
                  - id: "1.1.2"
                    weight: 1
                    cutoffs: ours
                    text: { vi: "Câu hai?", en: "Question two?" }
                    help: { vi: "Gợi ý", en: "A hint" }
                    options:
                      - { points: 0, vi: "a", en: "a" }
                      - { points: 1, vi: "b", en: "b" }
                      - { points: 2, vi: "c", en: "c" }
                      - { points: 3, vi: "d", en: "d" }
                      - { points: 4, vi: "e", en: "e" }
                      - { points: 5, vi: "g", en: "g" }
        """;

    [Fact]
    public void A_sound_file_is_read()
    {
        var instrument = InstrumentReader.Read(Sound, "small.yaml");

        Assert.Equal(("small", 1, 10, 2), (instrument.Id, instrument.Version, instrument.Maximum, instrument.HighestLevel));
        Assert.Equal(new LocalText("Gợi ý", "A hint"), instrument.Question("1.1.2")!.Help);
    }

    [Theory]
    [InlineData("version: 1", "version: 1\ncolour: red", 3, "colour")]
    [InlineData("weight: 1", "weigth: 1", 26, "weigth")]
    [InlineData("version: 1", "version: one", 2, "")]
    [InlineData("version: 1", "version: 1\nversion: 1", 3, "version")]
    [InlineData("about: { vi: \"Về trụ\", en: \"About it\" }", "", 21, "about")]
    [InlineData(", en: \"Question two?\" }", " }", 39, "en")]
    [InlineData("en: \"Question two?\"", "en: \"\"", 39, "language")]
    [InlineData("en: \"Question two?\"", "en: ", 39, "")]
    [InlineData("vi: \"Gợi ý\"", "vi: \" \"", 40, "language")]
    [InlineData("vi: \"Trụ\"", "vi: \"\"", 19, "language")]
    [InlineData("vi: \"Phần\"", "vi: \"\"", 23, "language")]
    [InlineData("en: \"A try\"", "en: \"\"", 5, "language")]
    [InlineData("vi: \"Hai\", en: \"Two\" }, meaning", "vi: \"\", en: \"Two\" }, meaning", 16, "language")]
    [InlineData("\"1.1.2\"", "\"1.1.1\"", 36, "twice")]
    [InlineData("id: \"1.1\"\n", "id: \"1\"\n", 22, "twice")]
    [InlineData("points: 3", "points: 1/0", 33, "points '1/0'")]
    [InlineData("points: 3", "points: -3", 33, "not below 0")]
    [InlineData("points: 3", "points: 2", 33, "twice")]
    [InlineData("weight: 1", "weight: 0", 26, "weight")]
    [InlineData("cutoffs: ours", "cutoffs: mine", 27, "mine")]
    [InlineData("cutoffs: ours", "cutoffs: ours\n                    sensitive: perhaps", 28, "")]
    [InlineData("cutoffs: ours", "cutoffs: ours\n            sensitive: true", 18, "only sensitive")]
    [InlineData("vi: \"c\"", "vi: \"Có sao lưu\"", 25, "sensitive")]
    [InlineData("en: \"Question one?\"", "en: \"Is there a firewall?\"", 25, "sensitive")]
    [InlineData("cutoffs: ours", "cutoffs: 1", 27, "'1'")]
    [InlineData("kind: ours", "kind: Theirs", 8, "Theirs")]
    [InlineData("issued: \"2026-01-31\"", "issued: \"2026-02-31\"", 4, "2026-02-31")]
    [InlineData("- { level: 2, name", "- { level: 3, name", 16, "gaps")]
    [InlineData("above: 8", "above: 3", 16, "rise")]
    [InlineData("above: 8", "above: 10", 16, "reached")]
    [InlineData("above: 8, ", "", 16, "points")]
    [InlineData("count: 1, level: 2", "count: 2, level: 2", 16, "pillars")]
    [InlineData("count: 1, level: 2", "count: 1, level: 3", 16, "pillars")]
    [InlineData("{ level: 2, above: 50 }", "{ level: 3, above: 50 }", 11, "gaps")]
    [InlineData("above: 50", "above: 10", 12, "rise")]
    [InlineData("above: 50", "above: 100", 12, "rise")]
    public void A_fault_is_refused_with_its_place(string sound, string fault, int line, string says)
    {
        var file = ReplaceFirst(Sound, sound, fault);
        Assert.NotEqual(Sound, file);

        var refusal = Assert.Throws<FormatException>(() => InstrumentReader.Read(file, "small.yaml"));

        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"small.yaml({line},"), refusal.Message, StringComparison.Ordinal);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing")]
    [InlineData("[]")]
    [InlineData("id: [")]
    [InlineData("id: small")]
    public void What_is_no_instrument_at_all_is_refused_with_its_place(string file)
    {
        var refusal = Assert.Throws<FormatException>(() => InstrumentReader.Read(file, "small.yaml"));

        Assert.StartsWith("small.yaml(1,", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_left_empty_is_refused()
    {
        var file = Sound[..(Sound.IndexOf("pillars:\n  - id", StringComparison.Ordinal) + "pillars:".Length)];

        Assert.StartsWith(
            "small.yaml(", Assert.Throws<FormatException>(() => InstrumentReader.Read(file, "small.yaml")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decomposed_text_is_refused() => Assert.Contains(
        "NFC",
        Assert.Throws<FormatException>(() => InstrumentReader.Read(Sound.Normalize(NormalizationForm.FormD), "small.yaml")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("vn-dbi-2025")]
    [InlineData("vn-dbi-2021")]
    [InlineData("eu-dma")]
    public void Every_file_that_comes_with_the_service_is_sound(string id)
    {
        var report = InstrumentLint.Run(EmbeddedFile.Text(id + ".yaml"));

        Assert.Empty(report.Findings.Select(f => f.In(id)));
        Assert.Equal(id, report.Instrument!.Id);
    }

    private static string ReplaceFirst(string text, string what, string with)
    {
        var at = text.IndexOf(what, StringComparison.Ordinal);
        return text[..at] + with + text[(at + what.Length)..];
    }
}
