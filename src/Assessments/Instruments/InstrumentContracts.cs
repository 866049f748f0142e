using System.Collections.Immutable;

namespace SanSangSo.Assessments.Instruments;

/// <summary>A file in the format of FORMAT.md, at most <see cref="InstrumentLife.FileMaximum"/> bytes.</summary>
public sealed record UploadInstrument(string Yaml);

/// <summary><paramref name="Sha256"/> is of the file that was looked at.</summary>
public sealed record PublishInstrument(int Version, string Sha256);

public sealed record DiscardInstrument(int Version, string Sha256);

public sealed record RetireInstrument(string Instrument, int Version);

/// <summary>A command to an instrument was carried out, at that instant (Unix milliseconds).</summary>
public sealed record InstrumentSaved(string Instrument, int Version, long At);

public static class InstrumentRefusals
{
    public const string TooLarge = "instrument-too-large";

    /// <summary>The lint found something; whoever uploads sees it by running the lint.</summary>
    public const string HasFindings = "instrument-has-findings";

    /// <summary>This version is published with other content, and never changes.</summary>
    public const string VersionTaken = "instrument-version-taken";

    /// <summary>Not the next version; About[0] is the number that would be.</summary>
    public const string VersionNotNext = "instrument-version-not-next";

    /// <summary>The file that was looked at does not wait any more: discarded, or replaced by another.</summary>
    public const string UploadGone = "instrument-upload-gone";

    public const string NotPublished = "instrument-not-published";

    /// <summary>Every new assessment is made with it; it cannot be retired without a successor.</summary>
    public const string Needed = "instrument-needed";
}

/// <summary>Where a version stands.</summary>
public enum VersionStanding
{
    Waiting,
    Published,
    Retired,
}

/// <summary>A version in the administrators' list. Instants are Unix milliseconds; null for what comes with the service.</summary>
public sealed record InstrumentRow(
    string Instrument, int Version, VersionStanding Standing, bool IsBuiltIn, bool IsOffered, string Sha256, long? UploadedAt, long? PublishedAt,
    long? RetiredAt);

public sealed record InstrumentList(ImmutableArray<InstrumentRow> Rows);

/// <summary>A version with its file.</summary>
public sealed record InstrumentFile(InstrumentRow Row, string Yaml);

/// <summary>A version that administrators published, or one of the service that they retired; that one has no file here.</summary>
public sealed record PublishedFile(string Instrument, int Version, string? Yaml, bool IsRetired);

/// <summary>All of them. <paramref name="Stamp"/> changes with every publication and retirement.</summary>
public sealed record PublishedFiles(string Stamp, ImmutableArray<PublishedFile> Files);
