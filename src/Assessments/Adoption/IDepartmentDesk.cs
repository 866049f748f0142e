using System.Collections.Immutable;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Assessments.Adoption;

/// <summary>
/// What the officers of a province see. Read-only, stateless; key <c>province/56</c>. Answers null to whoever is not an officer of it.
/// Figures are sums of cells; lists have at most 200 rows a page.
/// </summary>
[Alias("department-desk")]
public interface IDepartmentDesk : IGrainWithStringKey
{
    public static string KeyOf(string province) => $"province/{province}";

    [Alias("overview")]
    Task<DepartmentOverview?> GetOverviewAsync(Guid officerId);

    [Alias("find")]
    Task<EnterprisePage?> FindAsync(Guid officerId, EnterpriseQuery query);

    /// <summary>Level, dates and pillars of one enterprise, never the answers; the look itself is kept.</summary>
    [Alias("enterprise")]
    Task<EnterpriseForOfficer?> GetEnterpriseAsync(Guid officerId, Guid enterpriseId, Guid operationId);

    /// <summary>
    /// The answers of the latest assessment, where the enterprise agreed or has a case open, without those about security; the look itself is
    /// kept. Null otherwise, as where there is no such enterprise.
    /// </summary>
    [Alias("answers")]
    Task<AnswersForOfficer?> GetAnswersAsync(Guid officerId, Guid enterpriseId, Guid operationId);
}

/// <summary>A dimension by which the department breaks its figures down.</summary>
public enum Breakdown
{
    Commune,
    SectorGroup,
    Size,
}

/// <summary>
/// Figures of one province from its cells at one moment: registered on this service (not "of the province"), assessed, levels per
/// instrument, and the same by dimension.
/// </summary>
public sealed record DepartmentOverview(
    string Province,
    long At,
    int Registered,
    int Assessed,
    ImmutableArray<InstrumentLevels> Levels,
    ImmutableArray<BreakdownRow> Rows);

/// <summary>How many enterprises stand at each level of one instrument; levels of different instruments are never added.</summary>
public sealed record InstrumentLevels(string Instrument, ImmutableArray<LevelCount> Counts);

public sealed record LevelCount(int Level, int Count);

/// <summary>One row of a breakdown; <paramref name="Code"/> is a commune code, a sector group or a size group.</summary>
public sealed record BreakdownRow(Breakdown By, string Code, int Registered, int Assessed, ImmutableArray<InstrumentLevels> Levels);

/// <summary>
/// A search and its filters; null does not filter. <paramref name="Text"/> is a name (diacritics do not matter) or a whole tax code.
/// <paramref name="After"/> is the last row of the page before.
/// </summary>
public sealed record EnterpriseQuery(
    string? Text, string? Commune, string? SectorGroup, SizeGroup? Size, string? Instrument, int? Level, bool? Assessed, PageKey? After, int Take)
{
    public const int TakeMaximum = 200;
}

/// <summary>Keyset: the sort key of the name, then the id.</summary>
public sealed record PageKey(string SortKey, Guid Id);

public sealed record EnterprisePage(ImmutableArray<EnterpriseRow> Rows, PageKey? Next, int Total);

public sealed record EnterpriseRow(
    Guid Id, string Name, string TaxCodeShown, string Commune, string BusinessLine, string SectorGroup, SizeGroup Size,
    string? Instrument, int? Level, long? AssessedAt);

/// <summary>An enterprise as its province's officers, and auditors, see it: level, dates, pillars.</summary>
/// <param name="AnswersOpen">Whether the answers may be read now too; never by an auditor.</param>
public sealed record EnterpriseForOfficer(
    EnterpriseRow Row, Ownership Ownership, long RegisteredAt, long? DraftStartedAt, ImmutableArray<AssessmentForOfficer> Assessments,
    bool AnswersOpen);

public sealed record AssessmentForOfficer(
    Guid Id, string Instrument, int InstrumentVersion, int Level, Fraction Points, Fraction Maximum, long SubmittedAt,
    ImmutableArray<ReceiptPillar> Pillars);
