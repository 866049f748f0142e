using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace SanSangSo.Assessments.Language;

/// <summary>Strict reading of the YAML files that come with the service: unknown, missing, empty and doubled keys are refused.</summary>
internal static class YamlFile
{
    private static readonly IDeserializer Deserializer = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .WithEnforceRequiredMembers()
        .WithEnforceNullability()
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
            return Deserializer.Deserialize<T?>(yaml) ?? throw new YamlFault(name, 1, 1, "the file is empty.");
        }
        catch (YamlException e)
        {
            throw new YamlFault(name, e.Start.Line, e.Start.Column, e.InnerException?.Message ?? e.Message, e);
        }
    }
}

/// <summary>A file that cannot be read, and where; line and column count from 1.</summary>
internal sealed class YamlFault(string name, long line, long column, string what, Exception? inner = null)
    : FormatException($"{name}({line},{column}): {what}", inner)
{
    public int Line { get; } = (int)line;

    public int Column { get; } = (int)column;

    public string What { get; } = what;
}

/// <summary>Where things stand in a file: down by key (a text) or by position (a number), as far as the file has it.</summary>
internal sealed class YamlPlaces
{
    private readonly YamlNode _root;

    public YamlPlaces(string yaml)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(yaml);
        stream.Load(reader);
        _root = stream.Documents[0].RootNode;
    }

    public (int Line, int Column) Of(params ReadOnlySpan<object> path)
    {
        var node = _root;
        foreach (var step in path)
        {
            var next = (node, step) switch
            {
                (YamlMappingNode map, string key) => map.FirstOrDefault(pair => pair.Key is YamlScalarNode { Value: { } found } && found == key).Value,
                (YamlSequenceNode list, int place) => list.Children.ElementAtOrDefault(place),
                _ => null,
            };
            if (next is null)
            {
                break;
            }

            node = next;
        }

        return ((int)node.Start.Line, (int)node.Start.Column);
    }
}

/// <summary>A text in both languages, as YAML writes it.</summary>
internal sealed class TextYaml
{
    public required string Vi { get; init; }

    public required string En { get; init; }

    public LocalText ToText() => new(Vi, En);
}
