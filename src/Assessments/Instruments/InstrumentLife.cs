using System.Text;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Instruments;

/// <summary>
/// The life of an instrument's versions as a pure aggregate, one stream an instrument: uploaded, discarded or published, retired. At most one
/// file waits. A published version never changes.
/// </summary>
public static class InstrumentLife
{
    /// <summary>Bytes of a file.</summary>
    public const int FileMaximum = 1024 * 1024;

    /// <summary>The stream of an instrument.</summary>
    public static Guid StreamOf(string instrument) => DerivedId.From("instrument", instrument);

    public static InstrumentLifeState Apply(InstrumentLifeState state, InstrumentEvent happened) => happened switch
    {
        InstrumentUploaded e => state with { Instrument = e.Instrument, Waiting = new WaitingVersion(e.Version, e.Content, e.Sha256, e.At) },
        InstrumentDiscarded => state with { Waiting = null },
        InstrumentPublished e => state with
        {
            Waiting = null,
            Versions = state.Versions.Add(new KeptVersion(e.Version, state.Waiting!.Content, e.Sha256, state.Waiting.At, e.At, RetiredAt: null)),
        },
        InstrumentRetired e => state with
        {
            Instrument = e.Instrument,
            Versions = state.Version(e.Version) is { } kept
                ? state.Versions.Replace(kept, kept with { RetiredAt = e.At })
                : state.Versions.Add(new KeptVersion(e.Version, null, null, null, null, e.At)),
        },
        _ => throw new InvalidOperationException($"The event {happened.GetType().Name} is unknown to this version."),
    };

    /// <summary>The same file again changes nothing; a file of a version that is published is refused where it differs.</summary>
    public static Decision<InstrumentEvent, InstrumentSaved> Upload(InstrumentLifeState state, UploadInstrument command, DecideContext context)
    {
        var yaml = CleanText.Clean(command.Yaml);
        if (Encoding.UTF8.GetByteCount(yaml) > FileMaximum)
        {
            return Refuse(InstrumentRefusals.TooLarge);
        }

        if (InstrumentLint.Run(yaml).Instrument is not { } instrument)
        {
            return Refuse(InstrumentRefusals.HasFindings);
        }

        var hash = InstrumentCatalogue.HashOf(yaml);
        return StreamOf(instrument.Id) != context.StreamId ? Refuse(Refusals.NotFound)
            : ProblemOf(yaml, instrument, hash, context) is { } problem ? problem
            : state.Waiting is { } waiting && waiting.Version == instrument.Version && waiting.Sha256 == hash ? Saved(instrument.Id, instrument.Version, context)
            : Saved(
                instrument.Id, instrument.Version, context,
                new InstrumentUploaded(instrument.Id, instrument.Version, context.Ink.Write(context.StreamId, yaml), hash, context.Now));
    }

    /// <param name="yaml">The file that waits, read again: the lint may have learnt something since it came.</param>
    public static Decision<InstrumentEvent, InstrumentSaved> Publish(
        InstrumentLifeState state, PublishInstrument command, string? yaml, DecideContext context)
    {
        if (state.Version(command.Version) is { Sha256: { } published })
        {
            return published == command.Sha256 ? Saved(state.Instrument!, command.Version, context) : Refuse(InstrumentRefusals.VersionTaken);
        }

        if (yaml is null || state.Waiting is not { } waiting || waiting.Version != command.Version || waiting.Sha256 != command.Sha256)
        {
            return Refuse(InstrumentRefusals.UploadGone);
        }

        return InstrumentLint.Run(yaml).Instrument is not { } instrument ? Refuse(InstrumentRefusals.HasFindings)
            : ProblemOf(yaml, instrument, waiting.Sha256, context)
                ?? Saved(state.Instrument!, command.Version, context, new InstrumentPublished(command.Version, waiting.Sha256, context.Now));
    }

    public static Decision<InstrumentEvent, InstrumentSaved> Discard(InstrumentLifeState state, DiscardInstrument command, DecideContext context) =>
        state.Waiting is { } waiting && waiting.Version == command.Version && waiting.Sha256 == command.Sha256
            ? Saved(state.Instrument!, waiting.Version, context, new InstrumentDiscarded(waiting.Version, waiting.Sha256, context.Now))
            : Refuse(InstrumentRefusals.UploadGone);

    /// <summary>What every new assessment is made with stays offered in one version at least.</summary>
    public static Decision<InstrumentEvent, InstrumentSaved> Retire(InstrumentLifeState state, RetireInstrument command, DecideContext context)
    {
        var (id, version) = (command.Instrument, command.Version);
        return StreamOf(id) != context.StreamId || context.Instruments.FindVersion(id, version) is not { } there ? Refuse(InstrumentRefusals.NotPublished)
            : there.IsRetired || state.Version(version)?.RetiredAt is not null ? Saved(id, version, context)
            : id == InstrumentCatalogue.Default && context.Instruments.WithRetired(id, version).FindOffered(id) is null ? Refuse(InstrumentRefusals.Needed)
            : Saved(id, version, context, new InstrumentRetired(id, version, context.Now));
    }

    private static Decision<InstrumentEvent, InstrumentSaved>? ProblemOf(string yaml, Instrument instrument, string hash, DecideContext context)
    {
        if (context.Instruments.FindVersion(instrument.Id, instrument.Version) is { } published)
        {
            return published.Sha256 == hash ? Saved(instrument.Id, instrument.Version, context) : Refuse(InstrumentRefusals.VersionTaken);
        }

        var latest = context.Instruments.FindLatest(instrument.Id);
        var next = (latest?.Version ?? 0) + 1;
        return instrument.Version != next ? Refuse(InstrumentRefusals.VersionNotNext, next.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : latest is not null && !InstrumentLint.Run(yaml, latest).Findings.IsEmpty ? Refuse(InstrumentRefusals.HasFindings)
            : null;
    }

    private static Decision<InstrumentEvent, InstrumentSaved> Saved(
        string instrument, int version, DecideContext context, params ReadOnlySpan<InstrumentEvent> events) =>
        Decision<InstrumentEvent, InstrumentSaved>.Accept(new InstrumentSaved(instrument, version, context.Now), events);

    private static Decision<InstrumentEvent, InstrumentSaved> Refuse(string code, params ReadOnlySpan<string> about) =>
        Decision<InstrumentEvent, InstrumentSaved>.Refuse(code, about);
}
