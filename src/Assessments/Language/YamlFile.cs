using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace SanSangSo.Assessments.Language;

/// <summary>Strict reading of the YAML files that come with the service: unknown, missing and doubled keys are refused.</summary>
internal static class YamlFile
{
    private static readonly IDeserializer Deserializer = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .WithEnforceRequiredMembers()
        .Build();

    public static T Read<T>(string embeddedName)
    {
        using var stream = typeof(YamlFile).Assembly.GetManifestResourceStream(embeddedName)
            ?? throw new InvalidOperationException($"The file {embeddedName} is not part of this build.");
        using var reader = new StreamReader(stream);
        return Parse<T>(reader.ReadToEnd(), embeddedName);
    }

    /// <exception cref="FormatException">With the file's name, line and column.</exception>
    public static T Parse<T>(string yaml, string name)
    {
        try
        {
            return Deserializer.Deserialize<T>(yaml);
        }
        catch (YamlException e)
        {
            throw new FormatException($"{name}({e.Start.Line},{e.Start.Column}): {e.InnerException?.Message ?? e.Message}", e);
        }
    }
}

/// <summary>A text in both languages, as YAML writes it.</summary>
internal sealed class TextYaml
{
    public required string Vi { get; init; }

    public required string En { get; init; }

    public LocalText ToText() => new(Vi, En);
}
