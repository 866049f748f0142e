using System.Text.Json.Serialization;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.Instruments;

/// <summary>What can have happened to an instrument under administrators' hands. Instants are Unix milliseconds; hashes SHA-256 of the file.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(InstrumentUploaded), "uploaded.1")]
[JsonDerivedType(typeof(InstrumentDiscarded), "discarded.1")]
[JsonDerivedType(typeof(InstrumentPublished), "published.1")]
[JsonDerivedType(typeof(InstrumentRetired), "retired.1")]
public abstract record InstrumentEvent;

/// <summary>A file without findings waits to be published; one that waited before is replaced.</summary>
public sealed record InstrumentUploaded(string Instrument, int Version, TextRef Content, string Sha256, long At) : InstrumentEvent;

/// <summary>The file that waited is thrown away.</summary>
public sealed record InstrumentDiscarded(int Version, string Sha256, long At) : InstrumentEvent;

/// <summary>From now on the version never changes.</summary>
public sealed record InstrumentPublished(int Version, string Sha256, long At) : InstrumentEvent;

/// <summary>No longer offered for new assessments; drafts and results go on.</summary>
public sealed record InstrumentRetired(string Instrument, int Version, long At) : InstrumentEvent;
