using System.Collections.Immutable;

namespace SanSangSo.Assessments.Breaches;

/// <summary>
/// A line of a breach's history. <paramref name="Kind"/> is that of the event without its version; <paramref name="At"/> is when it was kept and
/// <paramref name="SaidAt"/> when it is said to have happened, in Unix milliseconds. <paramref name="By"/> is null for the service itself and for
/// whoever has no account any more.
/// </summary>
public sealed record BreachEntry(string Kind, long At, long? SaidAt, string? By, bool IsByService, ImmutableArray<string> Texts);
