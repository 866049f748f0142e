namespace SanSangSo.Assessments.Commits;

/// <summary>One journal stream: an enterprise, a person, an invitation, a breach, an instrument, a province, a catalogue of platforms. <paramref name="Kind"/> is one of <see cref="StreamKinds"/>.</summary>
public readonly record struct StreamId(string Kind, Guid Id)
{
    public static StreamId Enterprise(Guid id) => new(StreamKinds.Enterprise, id);

    public static StreamId Person(Guid id) => new(StreamKinds.Person, id);

    public static StreamId Invitation(Guid id) => new(StreamKinds.Invitation, id);

    public static StreamId Breach(Guid id) => new(StreamKinds.Breach, id);

    public static StreamId Instrument(Guid id) => new(StreamKinds.Instrument, id);
    public static StreamId Province(Guid id) => new(StreamKinds.Province, id);

    public static StreamId Platforms(Guid id) => new(StreamKinds.Platforms, id);
}

public static class StreamKinds
{
    public const string Enterprise = "enterprise";
    public const string Person = "person";
    public const string Invitation = "invitation";
    public const string Breach = "breach";
    public const string Instrument = "instrument";
    public const string Province = "province";
    public const string Platforms = "platforms";
}
