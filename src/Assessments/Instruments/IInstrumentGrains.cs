using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.Instruments;

/// <summary>The one writer of an instrument's versions; key: <see cref="InstrumentLife.StreamOf"/>. For administrators only.</summary>
[Alias("instrument")]
public interface IInstrumentGrain : IGrainWithGuidKey
{
    [Alias("upload")]
    Task<Outcome<InstrumentSaved>> UploadAsync(Caller caller, UploadInstrument command);

    [Alias("publish")]
    Task<Outcome<InstrumentSaved>> PublishAsync(Caller caller, PublishInstrument command);

    [Alias("discard")]
    Task<Outcome<InstrumentSaved>> DiscardAsync(Caller caller, DiscardInstrument command);

    [Alias("retire")]
    Task<Outcome<InstrumentSaved>> RetireAsync(Caller caller, RetireInstrument command);
}

/// <summary>What is published, and what waits. Read-only, stateless; key <see cref="Key"/>.</summary>
[Alias("instrument-desk")]
public interface IInstrumentDesk : IGrainWithStringKey
{
    public const string Key = "instruments";

    /// <summary>Changes with every publication and retirement; cheap.</summary>
    [Alias("stamp")]
    Task<string> StampAsync();

    /// <summary>What administrators published or retired; the files that come with the service everyone has.</summary>
    [Alias("published")]
    Task<PublishedFiles> PublishedAsync();

    /// <summary>Every version, by instrument, the newest first. Null for whoever is no administrator.</summary>
    [Alias("list")]
    Task<InstrumentList?> ListAsync(Guid administratorId);

    /// <summary>Null for whoever is no administrator, and where there is no such version.</summary>
    [Alias("get")]
    Task<InstrumentFile?> GetAsync(Guid administratorId, string instrument, int version);
}
