using System.Collections.Immutable;

namespace SanSangSo.Assessments.Instruments;

/// <summary>
/// The published instruments at one moment: those that come with the service and those that administrators published. A version once in
/// it stays for ever, since old assessments are read with it; a retired one is only no longer offered.
/// </summary>
public sealed class InstrumentCatalogue
{
    /// <summary>The instrument a new assessment is made with, where nothing else is chosen.</summary>
    public const string Default = "vn-dbi-2025";

    private static readonly Lazy<InstrumentCatalogue> Files = new(() =>
    {
        var assembly = typeof(InstrumentCatalogue).Assembly;
        return new InstrumentCatalogue([.. new[] { "vn-dbi-2025.yaml", "vn-dbi-2021.yaml", "eu-dma.yaml" }.Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"The file {name} is not part of this build.");
            using var reader = new StreamReader(stream);
            return PublishedInstrument.Of(reader.ReadToEnd(), name);
        })]);
    });

    private InstrumentCatalogue(ImmutableArray<PublishedInstrument> published)
    {
        Published = published;
        All = [.. published.Select(p => p.Instrument)];
    }

    /// <summary>The instruments that come with the service.</summary>
    public static InstrumentCatalogue BuiltIn => Files.Value;

    /// <summary>Each with the text it was published as.</summary>
    public ImmutableArray<PublishedInstrument> Published { get; }

    public ImmutableArray<Instrument> All { get; }

    /// <exception cref="KeyNotFoundException">No version of it is published.</exception>
    public Instrument Latest(string id) => FindLatest(id) ?? throw new KeyNotFoundException($"No instrument {id}.");

    public Instrument? FindLatest(string id) => All.Where(i => i.Id == id).MaxBy(i => i.Version);

    public PublishedInstrument? FindPublished(string id, int version) =>
        Published.FirstOrDefault(p => p.Instrument.Id == id && p.Instrument.Version == version);

    public Instrument? Find(string id, int version) => All.FirstOrDefault(i => i.Id == id && i.Version == version);

    /// <summary>The exact version that an assessment was begun with.</summary>
    /// <exception cref="KeyNotFoundException">It was never published here.</exception>
    public Instrument Get(string id, int version) =>
        Find(id, version) ?? throw new KeyNotFoundException($"No instrument {id} version {version}.");
}
