using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Instruments;

/// <summary>
/// A published version with the file it was read from. <paramref name="IsRetired"/>: no longer offered for new assessments.
/// <paramref name="IsBuiltIn"/>: it comes with the service.
/// </summary>
public sealed record PublishedVersion(Instrument Instrument, string Yaml, bool IsRetired, bool IsBuiltIn)
{
    private readonly Lazy<string> _sha256 = new(() => InstrumentCatalogue.HashOf(Yaml));

    /// <summary>As <see cref="InstrumentCatalogue.HashOf"/> computes it.</summary>
    public string Sha256 => _sha256.Value;
}

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
            var yaml = CleanText.Clean(reader.ReadToEnd());
            return new PublishedVersion(InstrumentReader.Read(yaml, name), yaml, IsRetired: false, IsBuiltIn: true);
        })]);
    });

    private InstrumentCatalogue(ImmutableArray<PublishedVersion> versions)
    {
        Versions = versions;
        All = [.. versions.Select(v => v.Instrument)];
    }

    /// <summary>The instruments that come with the service.</summary>
    public static InstrumentCatalogue BuiltIn => Files.Value;

    public ImmutableArray<PublishedVersion> Versions { get; }

    public ImmutableArray<Instrument> All { get; }

    /// <summary>What a new assessment can be made with: of each instrument the latest version that is not retired.</summary>
    public IEnumerable<Instrument> Offered => Versions.Where(v => !v.IsRetired).Select(v => v.Instrument)
        .GroupBy(i => i.Id, StringComparer.Ordinal).Select(g => g.MaxBy(i => i.Version)!);

    /// <exception cref="KeyNotFoundException">No version of it is published.</exception>
    public Instrument Latest(string id) => FindLatest(id) ?? throw new KeyNotFoundException($"No instrument {id}.");

    public Instrument? FindLatest(string id) => All.Where(i => i.Id == id).MaxBy(i => i.Version);

    /// <summary>The version that a new assessment gets; null where the instrument is unknown or every version of it is retired.</summary>
    public Instrument? FindOffered(string id) => Offered.FirstOrDefault(i => i.Id == id);

    public Instrument? Find(string id, int version) => All.FirstOrDefault(i => i.Id == id && i.Version == version);

    public PublishedVersion? FindVersion(string id, int version) =>
        Versions.FirstOrDefault(v => v.Instrument.Id == id && v.Instrument.Version == version);

    /// <summary>The exact version that an assessment was begun with.</summary>
    /// <exception cref="KeyNotFoundException">It was never published here.</exception>
    public Instrument Get(string id, int version) =>
        Find(id, version) ?? throw new KeyNotFoundException($"No instrument {id} version {version}.");

    /// <summary>
    /// The catalogue with one more version. What is stored as published stands in the place of a file of the same id and version: assessments
    /// were made with it.
    /// </summary>
    public InstrumentCatalogue With(Instrument instrument, string yaml, bool isRetired = false)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        var added = new PublishedVersion(instrument, yaml, isRetired, IsBuiltIn: false);
        return FindVersion(instrument.Id, instrument.Version) is { } there
            ? new InstrumentCatalogue(Versions.Replace(there, added))
            : new InstrumentCatalogue(Versions.Add(added));
    }

    /// <summary>The same, with that version retired.</summary>
    public InstrumentCatalogue WithRetired(string id, int version) => FindVersion(id, version) is { } there
        ? new InstrumentCatalogue(Versions.Replace(there, there with { IsRetired = true }))
        : this;

    /// <summary>SHA-256 of a file as the service keeps it (<see cref="CleanText"/>), in UTF-8, as hexadecimal digits.</summary>
    public static string HashOf(string yaml) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CleanText.Clean(yaml))));
}
