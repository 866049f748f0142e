using System.Reflection;
using SanSangSo.Assessments.Breaches;
using SanSangSo.Assessments.Migration;
using SanSangSo.Assessments.Provinces;
using System.Text.Json.Serialization;

namespace SanSangSo.Assessments.Tests.Commits;

/// <summary>
/// One file per event kind and version, as a journal holds it. They are never edited: what was once written must be read for
/// ever, and be written the same again.
/// </summary>
public sealed class GoldenFileTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden");

    public static TheoryData<string> Files() => [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_golden_file_is_read_and_written_again_byte_by_byte(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));

        Assert.Equal(text, GoldenFiles.WriteAgain(file, text));
    }

    [Theory]
    [InlineData(typeof(EnterpriseEvent), "enterprise")]
    [InlineData(typeof(PersonEvent), "person")]
    [InlineData(typeof(InvitationEvent), "invitation")]
    [InlineData(typeof(BreachEvent), "breach")]
    [InlineData(typeof(InstrumentEvent), "instrument")]
    [InlineData(typeof(ProvinceEvent), "province")]
    [InlineData(typeof(PlatformEvent), "platforms")]
    public void Every_kind_of_event_has_its_file(Type events, string stream)
    {
        var kinds = events.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => (string)a.TypeDiscriminator!).ToArray();

        Assert.Equal(kinds.Length, kinds.Distinct(StringComparer.Ordinal).Count());
        Assert.All(kinds, kind => Assert.Matches(@"^[a-z-]+\.[1-9]\d*$", kind));
        Assert.All(kinds, kind =>
        {
            var file = Path.Combine(Folder, $"{stream}.{kind}.json");
            Assert.True(File.Exists(file), $"{stream}.{kind}.json is missing.");
            Assert.Contains($"{{\"kind\":\"{kind}\"", File.ReadAllText(file), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(typeof(EnterpriseEvent))]
    [InlineData(typeof(PersonEvent))]
    [InlineData(typeof(InvitationEvent))]
    [InlineData(typeof(BreachEvent))]
    [InlineData(typeof(InstrumentEvent))]
    [InlineData(typeof(ProvinceEvent))]
    [InlineData(typeof(PlatformEvent))]
    public void Every_event_type_has_a_kind(Type events)
    {
        var known = events.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => a.DerivedType).ToHashSet();

        Assert.DoesNotContain(events.Assembly.GetTypes(), t => t.IsSubclassOf(events) && !known.Contains(t));
    }

    [Fact]
    public void An_unknown_kind_stops_the_reading() => Assert.ThrowsAny<JsonException>(() =>
        JsonSerializer.Deserialize("""[{"kind":"registered.9"}]""", DomainJson.Default.ImmutableArrayEnterpriseEvent));
}
