using System.Collections.Immutable;

namespace SanSangSo.Assessments.Breaches;

public sealed record BreachList(ImmutableArray<BreachRow> Rows);
