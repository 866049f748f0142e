using System.Text.Json;

namespace SanSangSo.Assessments.Notifications;

/// <summary>What a message's text needs beside names: ids, codes and numbers, as a flat JSON object of strings.</summary>
public static class NoticeArguments
{
    public const string None = "{}";

    public static string Write(params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
        {
            values.Add(name, value);
        }

        return JsonSerializer.Serialize(values, DomainJson.Default.SortedDictionaryStringString);
    }

    public static IReadOnlyDictionary<string, string> Read(string json) =>
        JsonSerializer.Deserialize(json, DomainJson.Default.SortedDictionaryStringString)!;
}
