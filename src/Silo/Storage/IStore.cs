using SanSangSo.Assessments.Commits;

namespace SanSangSo.Silo.Storage;

/// <summary>What became of a commit.</summary>
public enum WriteResult
{
    /// <summary>On disk.</summary>
    Written,

    /// <summary>Another writer was first (compare-and-swap lost), or a deadlock or serialization failure: nothing was written.</summary>
    Stale,

    /// <summary>Another enterprise is proved to be the one of the tax code: nothing was written.</summary>
    TaxCodeTaken,

    /// <summary>No answer within the deadline, no connection, or no disk: look the operation id up.</summary>
    Unknown,
}

/// <summary>
/// The store: the only way in is a commit, all or nothing. Reads see what is on disk. Instants are Unix milliseconds.
/// </summary>
public interface IStore
{
    /// <summary>Writes within 5 seconds, or answers <see cref="WriteResult.Unknown"/>.</summary>
    Task<WriteResult> WriteAsync(Commit commit, CancellationToken cancellationToken = default);

    /// <summary>
    /// A command's fingerprint as the journal keeps it: HMAC-SHA256 under the store's own key, so that the journal alone confirms no guess.
    /// </summary>
    string SealCommand(string commandHash);

    Task<Snapshot?> ReadSnapshotAsync(StreamId stream, CancellationToken cancellationToken = default);

    /// <summary>The stream's entries after <paramref name="afterSequence"/>, in order.</summary>
    Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(StreamId stream, long afterSequence, CancellationToken cancellationToken = default);

    /// <summary>The entry that an operation id left in a stream, or null.</summary>
    Task<JournalEntry?> FindOperationAsync(StreamId stream, Guid operationId, CancellationToken cancellationToken = default);

    /// <summary>The texts that still exist; an erased one is missing.</summary>
    Task<IReadOnlyDictionary<Guid, string>> ReadTextsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken = default);

    /// <summary>The JSON of a submitted assessment of that enterprise, or null.</summary>
    Task<string?> ReadAssessmentAsync(Guid enterpriseId, Guid assessmentId, CancellationToken cancellationToken = default);
}

/// <summary>A follow-up whose time has come, leased to the caller.</summary>
public sealed record DueFollowUp(Guid Id, StreamId Stream);

/// <summary>A message to be sent, leased to the caller, with the person's address and language as they are now.</summary>
public sealed record DueMail(
    Guid Id, string Kind, Guid PersonId, string Email, string? PersonName, string Language, string UnsubscribeToken,
    Guid? EnterpriseId, string? EnterpriseName, string Arguments, string? Secret, bool IsReminder, int Attempts);

/// <summary>
/// What is due: leases and marks. They go through the same writer as commits. A lease is a time in a row, so a killed worker's items
/// come back by themselves.
/// </summary>
public interface IDueStore
{
    /// <summary>Claims planned follow-ups that are due at <paramref name="now"/> and not leased, the oldest first.</summary>
    Task<IReadOnlyList<DueFollowUp>> ClaimFollowUpsAsync(long now, long leaseUntil, int take, CancellationToken cancellationToken = default);

    /// <summary>Claims unsent outbox items whose next try is due and which are not leased, the oldest first.</summary>
    Task<IReadOnlyList<DueMail>> ClaimMailAsync(long now, long leaseUntil, int take, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes the person's one reminder mail of the week for this outbox item; true also where the same item took it before
    /// (killed between taking and sending). False: the item is marked as not sent, the in-app message stays.
    /// </summary>
    Task<bool> TakeReminderSlotAsync(Guid outboxId, Guid personId, long now, long pauseMilliseconds, CancellationToken cancellationToken = default);

    /// <summary>Marks an item sent and blanks its secret. False: it did not wait any more.</summary>
    Task<bool> MarkSentAsync(Guid outboxId, long now, CancellationToken cancellationToken = default);

    /// <summary>Mails of erased people, of which a file may still lie somewhere.</summary>
    Task<IReadOnlyList<Guid>> ReadErasedMailAsync(int take, CancellationToken cancellationToken = default);

    /// <summary>Whether the mail's person was erased since it was claimed.</summary>
    Task<bool> IsErasedMailAsync(Guid outboxId, CancellationToken cancellationToken = default);

    /// <summary>Nothing is left of that mail; its row goes.</summary>
    Task RemoveErasedMailAsync(Guid outboxId, CancellationToken cancellationToken = default);

    /// <summary>Counts a failed try; after <paramref name="attemptsMaximum"/> the item stays as failed for an administrator, without its secret.</summary>
    Task MarkFailedAsync(Guid outboxId, long nextAt, int attemptsMaximum, CancellationToken cancellationToken = default);
}
