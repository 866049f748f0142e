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
}

/// <summary>A request that waits; instants are Unix milliseconds.</summary>
public sealed record OpenDataRequest(
    Guid Id, Guid PersonId, string PersonShown, DataRequestKind Kind, string Text, string Rule, long At, long AcknowledgeBy, long AnswerBy,
    long AcknowledgedAt);
