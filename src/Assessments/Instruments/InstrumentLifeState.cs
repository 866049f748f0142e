using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.Instruments;

/// <summary>A file that waits to be published.</summary>
public sealed record WaitingVersion(int Version, TextRef Content, string Sha256, long At);

/// <summary>
/// A version that administrators published or retired; without <paramref name="Content"/> it is one that comes with the service.
/// </summary>
public sealed record KeptVersion(int Version, TextRef? Content, string? Sha256, long? UploadedAt, long? PublishedAt, long? RetiredAt);

/// <summary>One instrument's versions as decisions need them; <paramref name="Instrument"/> is null where nothing happened.</summary>
public sealed record InstrumentLifeState(string? Instrument, WaitingVersion? Waiting, ImmutableArray<KeptVersion> Versions)
{
    public const int Format = 1;

    public static readonly InstrumentLifeState Empty = new(null, null, []);

    public KeptVersion? Version(int version) => Versions.FirstOrDefault(v => v.Version == version);
}
