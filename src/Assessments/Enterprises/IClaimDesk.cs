using System.Collections.Immutable;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>
/// The claims of a province that wait for an officer, those due first. Read-only, stateless; key <c>province/56</c>. Null for whoever is no
/// officer of it.
/// </summary>
[Alias("claim-desk")]
public interface IClaimDesk : IGrainWithStringKey
{
    public static string KeyOf(string province) => $"province/{province}";

    [Alias("list")]
    Task<ClaimPage?> ListAsync(Guid officerId, ClaimKey? after);

    /// <summary>
    /// The open claim of an enterprise, kept before it is shown as a look that the enterprise sees; <paramref name="operationId"/> makes a call that
    /// is tried again the same look. Null also where no claim is open.
    /// </summary>
    [Alias("open")]
    Task<ClaimView?> OpenAsync(Guid officerId, Guid enterpriseId, Guid operationId);

    /// <summary>How many wait, for the overview.</summary>
    [Alias("count")]
    Task<ClaimCount?> CountAsync(Guid officerId);
}

/// <summary>Where a page of the list ends; the next begins after it.</summary>
public sealed record ClaimKey(long DueAt, Guid Id);

/// <param name="Next">Null on the last page.</param>
public sealed record ClaimPage(ImmutableArray<ClaimRow> Rows, ClaimKey? Next)
{
    public const int Size = 50;
}

/// <summary>A claim in the list; <paramref name="CodeSentAt"/> is null while no code is on its way. Instants are Unix milliseconds.</summary>
public sealed record ClaimRow(
    Guid EnterpriseId, string EnterpriseName, string TaxCodeShown, string Commune, ProofWay Way, long AskedAt, long DueAt, long? CodeSentAt);

/// <summary>Claims that wait, and how many of them longer than promised.</summary>
public sealed record ClaimCount(int Open, int Overdue);
