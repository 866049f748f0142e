using System.Text.Json.Serialization.Metadata;

namespace SanSangSo.Assessments.Tests.Commits;

internal static class GoldenFiles
{
    /// <summary>Reads a file by what its name says it is, and writes it as the service would.</summary>
    public static string WriteAgain(string file, string text) => file.Split('.')[0] switch
    {
        "enterprise" => Again(text, DomainJson.Default.ImmutableArrayEnterpriseEvent),
        "person" => Again(text, DomainJson.Default.ImmutableArrayPersonEvent),
        "invitation" => Again(text, DomainJson.Default.ImmutableArrayInvitationEvent),
        "breach" => Again(text, DomainJson.Default.ImmutableArrayBreachEvent),
        "instrument" => Again(text, DomainJson.Default.ImmutableArrayInstrumentEvent),
        "province" => Again(text, DomainJson.Default.ImmutableArrayProvinceEvent),
        "platforms" => Again(text, DomainJson.Default.ImmutableArrayPlatformEvent),
        "submitted-assessment" => Again(text, DomainJson.Default.SubmittedAssessment),
        _ => throw new InvalidOperationException($"{file}: the first part of the name says no kind of content."),
    };

    private static string Again<T>(string text, JsonTypeInfo<T> json) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize(text, json)!, json) + "\n";
}
