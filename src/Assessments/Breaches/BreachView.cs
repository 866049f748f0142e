using System.Collections.Immutable;

namespace SanSangSo.Assessments.Breaches;

/// <summary>One breach with all that was kept of it, in the order in which it came.</summary>
public sealed record BreachView(
    BreachRow Row, string Data, string Contact, string Consequences, string Measures, ImmutableArray<BreachEntry> Entries);
