using System.Text.Json.Serialization;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.Breaches;

/// <summary>What can have happened to a breach in the register; nothing is taken back, only added. Instants are Unix milliseconds.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(BreachNoted), "noted.1")]
[JsonDerivedType(typeof(BreachAmended), "amended.1")]
[JsonDerivedType(typeof(BreachReported), "reported.1")]
[JsonDerivedType(typeof(BreachPeopleTold), "people-told.1")]
[JsonDerivedType(typeof(BreachClosed), "closed.1")]
[JsonDerivedType(typeof(BreachReminded), "reminded.1")]
public abstract record BreachEvent;

/// <summary>What the report to the authority asks for; <paramref name="People"/> is null while nobody knows how many are concerned.</summary>
public sealed record BreachNoted(
    long DetectedAt, TextRef Nature, TextRef Data, int? People, TextRef Contact, TextRef Consequences, TextRef Measures) : BreachEvent;

/// <summary>Something became known, or was wrong.</summary>
public sealed record BreachAmended(TextRef Text) : BreachEvent;

/// <summary>Reported to an authority, at first or in addition; <paramref name="Reference"/> is under which the authority keeps it.</summary>
public sealed record BreachReported(long At, TextRef Authority, TextRef Reference) : BreachEvent;

public sealed record BreachPeopleTold(long At, TextRef How) : BreachEvent;

/// <summary>The last event: the minutes.</summary>
public sealed record BreachClosed(long At, TextRef Minutes) : BreachEvent;

/// <summary>All administrators were reminded.</summary>
public sealed record BreachReminded(BreachReminder Stage) : BreachEvent;
