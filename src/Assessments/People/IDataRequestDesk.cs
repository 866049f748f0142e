using System.Collections.Immutable;

namespace SanSangSo.Assessments.People;

/// <summary>Requests about personal data as the operator's administrators see them. Read-only, stateless; key <c>data-requests</c>.</summary>
[Alias("data-request-desk")]
public interface IDataRequestDesk : IGrainWithStringKey
{
    public const string Key = "data-requests";

    /// <summary>What waits for an answer, what is due first comes first; at most 200. Nothing for whoever is no administrator.</summary>
    /// <param name="askedBy">The administrator who looks.</param>
    [Alias("open")]
    Task<ImmutableArray<OpenDataRequest>> GetOpenAsync(Guid askedBy, int take);

    /// <summary>What was answered, the last answer first; at most 50. Nothing for whoever is no administrator.</summary>
    [Alias("answered")]
    Task<ImmutableArray<AnsweredDataRequest>> GetAnsweredAsync(Guid askedBy);

    /// <summary>How many wait, and how many of them longer than they may; null for whoever is no administrator.</summary>
    [Alias("count")]
    Task<DataRequestCount?> CountAsync(Guid askedBy);

    /// <summary>
    /// One request with what the person wrote. That it was opened is kept in the administrator's own stream first; null for whoever is no
    /// administrator, and where there is no such request.
    /// </summary>
    /// <param name="operationId">Of this opening: tried again under the same id, it is kept once.</param>
    [Alias("read")]
    Task<DataRequestView?> ReadAsync(Guid askedBy, Guid operationId, Guid requestId);
}

/// <summary>A request that waits; instants are Unix milliseconds.</summary>
public sealed record OpenDataRequest(
    Guid Id, Guid PersonId, string PersonShown, DataRequestKind Kind, string Text, string Rule, long At, long AcknowledgeBy, long AnswerBy,
    long AcknowledgedAt);
