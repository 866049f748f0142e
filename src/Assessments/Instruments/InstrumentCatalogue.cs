using System.Collections.Immutable;

namespace SanSangSo.Assessments.Instruments;

/// <summary>The instruments that come with the service. A version once used stays here for ever.</summary>
public static class InstrumentCatalogue
{
    /// <summary>The instrument a new assessment is made with.</summary>
    public const string Default = "vn-dbi-2021";

    private static readonly Lazy<ImmutableArray<Instrument>> Files = new(() =>
    {
        var assembly = typeof(InstrumentCatalogue).Assembly;
        return [.. new[] { "vn-dbi-2025.yaml", "vn-dbi-2021.yaml", "eu-dma.yaml" }.Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"The file {name} is not part of this build.");
            using var reader = new StreamReader(stream);
            return InstrumentReader.Read(reader.ReadToEnd(), name);
        })];
    });

    public static ImmutableArray<Instrument> All => Files.Value;

    public static Instrument Latest(string id) => All.Where(i => i.Id == id).MaxBy(i => i.Version)
        ?? throw new KeyNotFoundException($"No instrument {id}.");

    public static Instrument? Find(string id, int version) => All.FirstOrDefault(i => i.Id == id && i.Version == version);

    /// <summary>The exact version that an assessment was begun with.</summary>
    public static Instrument Get(string id, int version) =>
        Find(id, version) ?? throw new KeyNotFoundException($"No instrument {id} version {version}.");
}
