using System.Collections.Immutable;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>
/// The open cases of a province, the oldest first. Read-only, stateless; key <c>province/56</c>. Null for whoever is no officer of it.
/// </summary>
[Alias("case-desk")]
public interface ICaseDesk : IGrainWithStringKey
{
    public static string KeyOf(string province) => $"province/{province}";

    [Alias("list")]
    Task<CasePage?> ListAsync(Guid officerId, CaseKey? after);

    /// <summary>An open case of the province.</summary>
    [Alias("find")]
    Task<CaseRow?> FindAsync(Guid officerId, Guid caseId);

    /// <summary>How many are open.</summary>
    [Alias("count")]
    Task<CaseCount?> CountAsync(Guid officerId);
}

/// <summary>Where a page of the list ends; the next begins after it.</summary>
public sealed record CaseKey(long OpenedAt, Guid Id);

/// <param name="Next">Null on the last page.</param>
public sealed record CasePage(ImmutableArray<CaseRow> Rows, CaseKey? Next)
{
    public const int Size = 50;
}

/// <summary>An open case as officers see it; <paramref name="OpenedAt"/> in Unix milliseconds.</summary>
public sealed record CaseRow(Guid Id, Guid EnterpriseId, string EnterpriseName, string Commune, string About, long OpenedAt);

public sealed record CaseCount(int Open);
