using System.Collections.Immutable;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Roadmaps;

/// <summary>What an action is estimated to cost: a band in million đồng for the first year, and weeks until it is in use. An estimate of ours.</summary>
public sealed record Cost(int MillionFrom, int MillionTo, int Weeks)
{
    public static readonly Cost None = new(0, 0, 0);

    public static Cost operator +(Cost left, Cost right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.MillionFrom + right.MillionFrom, left.MillionTo + right.MillionTo, left.Weeks + right.Weeks);
    }

    /// <summary>
    /// Money and time as one number, by which actions are compared: the middle of the band, and each week of the team's attention set equal to
    /// <paramref name="weekMillion"/> million đồng (ours). In thousand đồng.
    /// </summary>
    public long Effort(int weekMillion) => ((MillionFrom + MillionTo) * 500L) + (Weeks * weekMillion * 1000L);
}

/// <summary>
/// What may be done about one gap: an act, why, and its cost step by step. No product is named and nobody can pay for a place.
/// <paramref name="Source"/> is null where the estimate is ours.
/// </summary>
public sealed record Improvement(LocalText What, LocalText Why, LocalText? Source, ImmutableArray<Cost> Steps);
