using System.Collections.Immutable;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Migration;

/// <summary>How sure the service is of what it says of a platform; shown with it.</summary>
public enum PlatformOrigin
{
    /// <summary>Only recollected by those who made the service; no source was looked up.</summary>
    Recollected,

    /// <summary>The name was seen in a public source in this role.</summary>
    Seen,

    /// <summary>An officer of the province wrote it, with a source.</summary>
    Officer,
}

/// <summary>
/// What is said of a platform: the functions it serves, from which source, on which day. <paramref name="Published"/> is the address where its
/// solution is published (Circular 06/2022/TT-BKHĐT, Article 7(1)), empty where nobody looked it up.
/// </summary>
public sealed record PlatformDetails(string Name, ImmutableArray<string> Functions, string Source, DateOnly Day, string Published);

/// <summary>
/// A platform of a province's catalogue. <paramref name="Source"/> is empty for those that come with the service. A retired one is offered no
/// more; whoever uses it keeps counting. <paramref name="Version"/> is that of the province's changes to it, 0 where there are none.
/// </summary>
public sealed record Platform(
    string Code, string Name, ImmutableArray<string> Functions, string Source, DateOnly Day, string Published, PlatformOrigin Origin,
    bool IsRetired, int Version);

/// <summary>All platforms of a province's catalogue, in alphabetical order: no ranking, no paid place.</summary>
public sealed record PlatformCatalogue(ImmutableArray<Platform> Platforms)
{
    private static readonly Lazy<PlatformCatalogue> Lazy = new(() => InOrder(MigrationFiles.ReadPlatforms()));

    /// <summary>What comes with the service (<c>platforms.yaml</c>).</summary>
    public static PlatformCatalogue BuiltIn => Lazy.Value;

    public static PlatformCatalogue InOrder(IEnumerable<Platform> platforms) => new(
        [.. platforms.OrderBy(p => VietFold.SortKey(p.Name), StringComparer.Ordinal).ThenBy(p => p.Code, StringComparer.Ordinal)]);

    public Platform? Find(string? code) => Platforms.FirstOrDefault(p => p.Code == code);

    /// <summary>What can be chosen for a function.</summary>
    public ImmutableArray<Platform> For(string function) => [.. Platforms.Where(p => !p.IsRetired && p.Functions.Contains(function))];

    /// <summary>The platform of that name, however it is accented or capitalised.</summary>
    public Platform? Named(string name) =>
        Platforms.FirstOrDefault(p => string.Equals(VietFold.Fold(p.Name), VietFold.Fold(name), StringComparison.Ordinal));
}
