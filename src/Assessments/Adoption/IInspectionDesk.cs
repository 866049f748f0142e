using System.Collections.Immutable;

namespace SanSangSo.Assessments.Adoption;

/// <summary>
/// What auditors see of every province: what its officers see, and never answers. Read-only, stateless; key <see cref="Key"/>. Answers null
/// to whoever is no auditor. Every reading is kept first under its operation id, so that nothing is shown that the log does not say.
/// </summary>
[Alias("inspection-desk")]
public interface IInspectionDesk : IGrainWithStringKey
{
    public const string Key = "inspection";

    [Alias("overview")]
    Task<InspectionOverview?> GetOverviewAsync(Guid auditorId, Guid operationId);

    /// <summary>One page of a province's enterprises, as its officers have it; null also where there is no such province.</summary>
    [Alias("find")]
    Task<EnterprisePage?> FindAsync(Guid auditorId, Guid operationId, string province, EnterpriseQuery query);

    /// <summary>Level, dates and pillars of one enterprise; the enterprise sees that an auditor looked.</summary>
    [Alias("enterprise")]
    Task<InspectedEnterprise?> GetEnterpriseAsync(Guid auditorId, Guid operationId, Guid enterpriseId);
}

/// <summary>The figures of all provinces at one moment (Unix milliseconds), in the order of their codes, and the state of the journal.</summary>
public sealed record InspectionOverview(long At, ImmutableArray<ProvinceFigures> Provinces, JournalState Journal);

/// <summary>
/// How many enterprises of a province are registered on this service (not "of the province"), how many of them assessed, and their levels by
/// instrument.
/// </summary>
public sealed record ProvinceFigures(string Province, int Registered, int Assessed, ImmutableArray<InstrumentLevels> Levels);

/// <summary>
/// What the nightly upkeep found of the journal. <paramref name="AnchoredDay"/> is the day whose ends of all streams were last put outside of
/// the database; <paramref name="CheckedAt"/> (Unix milliseconds) when journal, snapshots and figures were last checked, with the number of
/// <paramref name="Faults"/>. Null where it did not run yet.
/// </summary>
public sealed record JournalState(DateOnly? AnchoredDay, long? CheckedAt, int? Faults);

/// <summary>An enterprise as an auditor sees it, with the province it is in.</summary>
public sealed record InspectedEnterprise(string Province, EnterpriseForOfficer Enterprise);
