namespace SanSangSo.Assessments.Breaches;

/// <summary>Begins an entry of the register; every text is needed, how many people are concerned may be unknown.</summary>
public sealed record NoteBreach(
    long DetectedAt, string Nature, string Data, int? People, string Contact, string Consequences, string Measures);

public sealed record AmendBreach(string Text);

/// <summary>The report was made at <paramref name="At"/> (Unix milliseconds).</summary>
public sealed record ReportBreach(long At, string Authority, string Reference);

/// <summary>The people concerned were told at <paramref name="At"/> (Unix milliseconds).</summary>
public sealed record TellBreachPeople(long At, string How);

public sealed record CloseBreach(string Minutes);

/// <summary>A command to a breach was carried out at that instant.</summary>
public sealed record BreachSaved(Guid BreachId, long At);

public static class BreachRefusals
{
    public const string AlreadyNoted = "already-noted";

    public const string TextMissing = "breach-text-missing";

    public const string TextTooLong = "breach-text-too-long";

    /// <summary>Less than one, or more than <see cref="BreachRules.PeopleMaximum"/>.</summary>
    public const string PeopleNotOne = "breach-people-not-one";

    public const string InFuture = "breach-in-future";

    /// <summary>Before the breach was detected.</summary>
    public const string BeforeDetection = "breach-before-detection";

    /// <summary>Nothing is added to what is closed.</summary>
    public const string Closed = "breach-closed";
}
