using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.Instruments;

/// <summary>What an instrument's events change in rows.</summary>
public static class InstrumentStream
{
    public static readonly StreamDefinition<InstrumentLifeState, InstrumentEvent> Definition = new(
        StreamKinds.Instrument,
        InstrumentLifeState.Format,
        InstrumentLifeState.Empty,
        InstrumentLife.Apply,
        DomainJson.Default.InstrumentLifeState,
        DomainJson.Default.ImmutableArrayInstrumentEvent);

    public static Projection Project(
        InstrumentLifeState before, InstrumentLifeState after, ImmutableArray<InstrumentEvent> events, DecideContext context)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(context);
        var rows = ImmutableArray.CreateBuilder<RowChange>();
        foreach (var happened in events)
        {
            switch (happened)
            {
                case InstrumentUploaded e:
                    Drop();
                    rows.Add(new PutInstrumentRow(e.Instrument, e.Version, e.Content.Id, e.Sha256, e.At, null, null));
                    break;
                case InstrumentDiscarded:
                    Drop();
                    break;
                case InstrumentPublished e:
                    Put(after.Version(e.Version)!);
                    break;
                case InstrumentRetired e:
                    Put(after.Version(e.Version)!);
                    break;
                default:
                    break;
            }
        }

        return new Projection(rows.ToImmutable(), [], [], []);

        // Nobody ever answered a file that only waited.
        void Drop()
        {
            if (before.Waiting is { } waiting)
            {
                rows.Add(new RemoveInstrumentRow(before.Instrument!, waiting.Version));
                rows.Add(new EraseTextRow(waiting.Content.Id));
            }
        }

        void Put(KeptVersion kept) => rows.Add(new PutInstrumentRow(
            after.Instrument!, kept.Version, kept.Content?.Id, kept.Sha256, kept.UploadedAt, kept.PublishedAt, kept.RetiredAt));
    }
}
